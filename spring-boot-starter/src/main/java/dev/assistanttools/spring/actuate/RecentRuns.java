package dev.assistanttools.spring.actuate;

import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.openai.TokenUsage;
import dev.assistanttools.run.RunEvent;
import dev.assistanttools.run.RunListener;
import dev.assistanttools.run.RunListenerFactory;
import dev.assistanttools.run.RunOutcome;
import dev.assistanttools.run.RunRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Remembers the latest runs, those under way among them: what became of them, and nothing that was said. Thread-safe. */
final class RecentRuns implements RunListenerFactory {

    private static final String RUNNING = "running";
    private static final String BROKEN = "broken";

    /** In place of what others have written. */
    private static final String OTHER = "_OTHER";

    private final int most;
    private final Predicate<String> isTool;
    private final Clock clock;

    /** The latest first. Guarded by itself. */
    private final Deque<Remembered> runs = new ArrayDeque<>();

    /**
     * A memory.
     *
     * @param most how many runs it has room for
     * @param isTool whether there is a tool of a name: a model may ask for others, whose names are not remembered
     */
    RecentRuns(int most, Predicate<String> isTool, Clock clock) {
        this.most = most;
        this.isTool = isTool;
        this.clock = clock;
    }

    /**
     * A run as it was when somebody looked.
     *
     * @param id its id; null until the server has named it
     * @param threadId its thread
     * @param assistantId the assistant that runs; null if the run was started elsewhere
     * @param state {@code running}, how it ended, or {@code broken} if it is over without an outcome
     * @param error why it is broken, or has failed; null else
     * @param startedAt when it was begun here
     * @param duration how long it took, or has taken so far
     * @param rounds how often the model was asked
     * @param inputTokens the tokens that the model has read, as far as the server told
     * @param outputTokens the tokens that the model has written, as far as the server told
     * @param calls how many calls there were of each tool, by its name
     */
    record RecentRun(
            @Nullable String id,
            String threadId,
            @Nullable String assistantId,
            String state,
            @Nullable String error,
            Instant startedAt,
            Duration duration,
            int rounds,
            long inputTokens,
            long outputTokens,
            Map<String, Integer> calls) {}

    @Override
    public RunListener listenerOf(RunRequest request) {
        return most == 0 ? NONE : new Remembered(request.threadId(), request.assistantId());
    }

    @Override
    public RunListener listenerOf(ThreadId threadId, RunId runId) {
        return most == 0 ? NONE : new Remembered(threadId, null);
    }

    /** All of them, the latest first. */
    List<RecentRun> all() {
        List<Remembered> latest;
        synchronized (runs) {
            latest = new ArrayList<>(runs);
        }
        return latest.stream().map(Remembered::now).toList();
    }

    /** The run with this id. */
    Optional<RecentRun> find(String id) {
        return all().stream().filter(run -> id.equals(run.id())).findFirst();
    }

    private void remember(Remembered run) {
        synchronized (runs) {
            runs.addFirst(run);
            if (runs.size() > most) {
                runs.removeLast();
            }
        }
    }

    /** A run, while it goes on and after. Thread-safe, as others look at it meanwhile. */
    private final class Remembered implements RunListener {

        private final ThreadId threadId;
        private final @Nullable AssistantId assistantId;

        /** All below are guarded by this object. */
        private final Map<String, Integer> calls = new TreeMap<>();

        private @Nullable Instant startedAt;
        private @Nullable Instant endedAt;
        private @Nullable RunId id;
        private String state = RUNNING;
        private @Nullable String error;
        private int rounds;
        private TokenUsage usage = TokenUsage.NONE;

        Remembered(ThreadId threadId, @Nullable AssistantId assistantId) {
            this.threadId = threadId;
            this.assistantId = assistantId;
        }

        @Override
        public void onEvent(RunEvent event) {
            boolean isFirst;
            synchronized (this) {
                isFirst = startedAt == null;
                startedAt = isFirst ? clock.instant() : startedAt;
            }
            if (isFirst) {
                remember(this);
            }
        }

        @Override
        public synchronized void onStatus(RunEvent.StatusChanged event) {
            id = event.runId();
        }

        @Override
        public synchronized void onRoundStarted(RunEvent.RoundStarted event) {
            rounds = event.round();
        }

        @Override
        public synchronized void onCallStarted(RunEvent.CallStarted event) {
            String name = event.call().name();
            calls.merge(isTool.test(name) ? name : OTHER, 1, Integer::sum);
        }

        @Override
        public synchronized void onUsage(RunEvent.UsageReported event) {
            usage = event.usage();
        }

        @Override
        public synchronized void onEnded(RunEvent.Ended event) {
            RunOutcome outcome = event.outcome();
            id = outcome.runId();
            usage = outcome.usage();
            state = AssistantStates.word(outcome.kind());
            error = outcome instanceof RunOutcome.Failed failed
                    ? failed.codeWord().orElse(OTHER)
                    : null;
            endedAt = clock.instant();
        }

        @Override
        public synchronized void onBroken(RunEvent.Broken event) {
            state = BROKEN;
            error = event.reason() instanceof AssistantApiException refusal
                    ? AssistantStates.word(refusal.kind())
                    : event.reason().getClass().getSimpleName();
            endedAt = clock.instant();
        }

        synchronized RecentRun now() {
            Instant begun = startedAt == null ? clock.instant() : startedAt;
            Instant end = endedAt == null ? clock.instant() : endedAt;
            return new RecentRun(
                    id == null ? null : id.value(),
                    threadId.value(),
                    assistantId == null ? null : assistantId.value(),
                    state,
                    error,
                    begun,
                    Duration.between(begun, end),
                    rounds,
                    usage.promptTokens(),
                    usage.completionTokens(),
                    Collections.unmodifiableMap(new TreeMap<>(calls)));
        }
    }
}
