package dev.assistanttools.fake;

import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.MessageId;
import dev.assistanttools.openai.MessageSnapshot;
import dev.assistanttools.openai.RunError;
import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.RunOptions;
import dev.assistanttools.openai.RunSnapshot;
import dev.assistanttools.openai.RunStatus;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.openai.TokenUsage;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A run of {@link FakeAssistantsApi}: goes through its phases, one for each look at it. */
final class FakeRun {

    /** By the clock of the API, which is not that of whoever asks. */
    private static final Instant CREATED = Instant.parse("2001-01-01T00:00:00Z");

    static final String MODEL = "fake-1";
    static final TokenUsage USAGE = new TokenUsage(10, 5, 15);

    final RunId id;
    final ThreadId threadId;
    private final AssistantId assistantId;
    private final RunOptions options;
    private final Deque<Phase> phases;
    private final Optional<Duration> lifetime;
    private Phase phase = Phase.of("queued");

    FakeRun(
            RunId id,
            ThreadId threadId,
            AssistantId assistantId,
            RunOptions options,
            List<Phase> phases,
            Optional<Duration> lifetime) {
        this.lifetime = lifetime;
        this.id = id;
        this.threadId = threadId;
        this.assistantId = assistantId;
        this.options = options;
        this.phases = new ArrayDeque<>(phases);
    }

    /** Where a run stands. */
    record Phase(
            String status,
            List<ToolCall> calls,
            Optional<String> unsupportedAction,
            Optional<RunError> error,
            Optional<String> reason,
            List<String> texts,
            Optional<Duration> pollAfter) {

        static Phase of(String status) {
            return ended(status, Optional.empty(), Optional.empty());
        }

        static Phase inProgress(Duration pollAfter) {
            return new Phase(
                    "in_progress",
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.of(pollAfter));
        }

        static Phase waiting(List<ToolCall> calls) {
            return waiting(calls, Optional.empty());
        }

        /** For something that is no call of a function. */
        static Phase waitingFor(String unsupportedAction) {
            return waiting(List.of(), Optional.of(unsupportedAction));
        }

        private static Phase waiting(List<ToolCall> calls, Optional<String> unsupportedAction) {
            return new Phase(
                    "requires_action",
                    calls,
                    unsupportedAction,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty());
        }

        static Phase ended(String status, Optional<RunError> error, Optional<String> reason, String... texts) {
            return new Phase(status, List.of(), Optional.empty(), error, reason, List.of(texts), Optional.empty());
        }
    }

    RunOptions options() {
        return options;
    }

    RunStatus status() {
        return RunStatus.ofText(phase.status());
    }

    String statusText() {
        return phase.status();
    }

    List<String> callIds() {
        return phase.calls().stream().map(ToolCall::id).toList();
    }

    List<MessageSnapshot> messages() {
        return texts().stream()
                .map(text -> MessageSnapshot.ofTexts(
                        new MessageId(id + "_msg_" + text.hashCode()), "assistant", List.of(text)))
                .toList();
    }

    boolean canGoOn() {
        return !phases.isEmpty();
    }

    List<String> texts() {
        return phase.texts();
    }

    /** Goes on by one phase, unless it waits for someone or has ended. */
    void goOn() {
        if (status() != RunStatus.REQUIRES_ACTION && !status().isTerminal() && !phases.isEmpty()) {
            phase = phases.remove();
        }
    }

    void answered() {
        phase = Phase.of("queued");
    }

    void cancel(Phase end) {
        phase = Phase.of("cancelling");
        phases.clear();
        phases.add(end);
    }

    /** Told as soon as the run rests. */
    private TokenUsage usage() {
        return status().isTerminal() || status() == RunStatus.REQUIRES_ACTION ? USAGE : TokenUsage.NONE;
    }

    RunSnapshot snapshot() {
        return new RunSnapshot(
                id,
                threadId,
                assistantId,
                status(),
                phase.status(),
                phase.calls(),
                phase.unsupportedAction(),
                phase.error(),
                phase.reason(),
                usage(),
                lifetime.map(time -> CREATED),
                lifetime.map(CREATED::plus),
                options.metadata(),
                phase.pollAfter(),
                MODEL,
                options.tools()
                        .map(tools -> tools.functions().stream()
                                .map(ToolDefinition::name)
                                .toList()));
    }
}
