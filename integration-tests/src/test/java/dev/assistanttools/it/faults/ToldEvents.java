package dev.assistanttools.it.faults;

import dev.assistanttools.run.RunEvent;
import dev.assistanttools.run.RunHandle;
import dev.assistanttools.run.RunListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;

/** What a listener and a subscriber are told of one run, and whether each thing was told once. Thread-safe. */
final class ToldEvents implements RunListener {

    private final long begunAt = System.nanoTime();
    private final List<RunEvent> events = new ArrayList<>();
    private Optional<Subscriber> subscriber = Optional.empty();
    private long endedAt;

    /** Subscribes, too. */
    synchronized void subscribe(RunHandle handle) {
        Subscriber other = new Subscriber();
        handle.events().subscribe(other);
        subscriber = Optional.of(other);
    }

    @Override
    public synchronized void onEvent(RunEvent event) {
        events.add(event);
        endedAt = System.nanoTime();
    }

    /** From the moment that this was made to the last event. */
    synchronized Duration elapsed() {
        return Duration.ofNanos(endedAt - begunAt);
    }

    /** Waits for the subscriber, if there is one; whether it was told the same as the listener. */
    boolean isToldToSubscriber(Duration patience) throws Exception {
        Optional<Subscriber> other;
        synchronized (this) {
            other = subscriber;
        }
        if (other.isEmpty()) {
            return true;
        }
        List<RunEvent> published = other.get().all.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        synchronized (this) {
            return published.equals(events);
        }
    }

    private static final class Subscriber implements Flow.Subscriber<RunEvent> {

        private final CompletableFuture<List<RunEvent>> all = new CompletableFuture<>();
        private final List<RunEvent> published = new ArrayList<>();

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(RunEvent event) {
            published.add(event);
        }

        @Override
        public void onError(Throwable failure) {
            all.complete(published);
        }

        @Override
        public void onComplete() {
            all.complete(published);
        }
    }

    /** What was told twice, too late, or not as it was. */
    synchronized List<String> problems() {
        List<String> problems = new ArrayList<>();
        Set<String> once = new HashSet<>();
        Map<String, StringBuilder> texts = new HashMap<>();
        Map<String, String> arguments = new HashMap<>();
        String status = "";
        for (RunEvent event : events) {
            String name = nameOfOnce(event);
            if (!name.isEmpty() && !once.add(name)) {
                problems.add("twice: " + name);
            }
            if (event instanceof RunEvent.StatusChanged changed) {
                problems.addAll(changed.statusText().equals(status) ? List.of("twice in a row: " + status) : List.of());
                status = changed.statusText();
            } else if (event instanceof RunEvent.TextDelta delta) {
                texts.computeIfAbsent(delta.messageId().value(), id -> new StringBuilder())
                        .append(delta.delta());
            } else if (event instanceof RunEvent.ToolCallDone done) {
                problems.addAll(
                        arguments(arguments, done.call().id(), done.call().arguments()));
            } else if (event instanceof RunEvent.CallStarted started) {
                problems.addAll(
                        arguments(arguments, started.call().id(), started.call().arguments()));
            } else if (event instanceof RunEvent.TextDone done) {
                String told = texts.getOrDefault(done.messageId().value(), new StringBuilder())
                        .toString();
                problems.addAll(told.equals(done.text().value()) ? List.of() : List.of("deltas of '" + told + "'"));
            }
        }
        if (events.isEmpty() || !isEnd(events.get(events.size() - 1))) {
            problems.add("the end is not last in " + events);
        }
        return problems;
    }

    /** A call is made with the arguments that were told. */
    private static List<String> arguments(Map<String, String> told, String call, String text) {
        String before = told.putIfAbsent(call, text);
        return before == null || before.equals(text) ? List.of() : List.of("other arguments of " + call + ": " + text);
    }

    private static boolean isEnd(RunEvent event) {
        return event instanceof RunEvent.Ended || event instanceof RunEvent.Broken;
    }

    /** The name of what can happen once in a run; else empty. */
    private static String nameOfOnce(RunEvent event) {
        if (isEnd(event)) {
            return "the end";
        } else if (event instanceof RunEvent.CallStarted started) {
            return "start of " + started.call().id();
        } else if (event instanceof RunEvent.CallFinished finished) {
            return "finish of " + finished.call().call().id();
        } else if (event instanceof RunEvent.ToolCallCreated created) {
            return "creation of " + created.callId();
        } else if (event instanceof RunEvent.ToolCallDone done) {
            return "arguments of " + done.call().id();
        } else if (event instanceof RunEvent.StepCreated created) {
            return "start of " + created.step().id();
        } else if (event instanceof RunEvent.StepDone done) {
            return "end of " + done.step().id();
        } else if (event instanceof RunEvent.MessageCreated created) {
            return "start of " + created.message().id();
        } else if (event instanceof RunEvent.MessageDone done) {
            return "end of " + done.message().id();
        } else if (event instanceof RunEvent.TextDone done) {
            return "text of " + done.messageId();
        } else if (event instanceof RunEvent.UsageReported usage) {
            return "usage " + usage;
        }
        return "";
    }

    /** How often the listener was told that the run waits for outputs. */
    synchronized long waits() {
        return events.stream()
                .filter(event -> event instanceof RunEvent.StatusChanged changed
                        && changed.statusText().equals("requires_action"))
                .count();
    }

    /** How many calls of tools it was told of. */
    synchronized Set<String> started() {
        Set<String> calls = new HashSet<>();
        events.forEach(event -> {
            if (event instanceof RunEvent.CallStarted started) {
                calls.add(started.call().id());
            }
        });
        return calls;
    }
}
