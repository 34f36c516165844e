package dev.assistanttools.it.faults;

import dev.assistanttools.run.RunEvent;
import dev.assistanttools.run.RunListener;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a listener is told of one run, and whether each thing was told once. Thread-safe. */
final class ToldEvents implements RunListener {

    private final List<RunEvent> events = new ArrayList<>();

    @Override
    public synchronized void onEvent(RunEvent event) {
        events.add(event);
    }

    /** What was told twice, too late, or not as it was. */
    synchronized List<String> problems() {
        List<String> problems = new ArrayList<>();
        Set<String> once = new HashSet<>();
        Map<String, StringBuilder> texts = new HashMap<>();
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
