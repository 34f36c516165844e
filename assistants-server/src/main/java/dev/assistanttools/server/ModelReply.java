package dev.assistanttools.server;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a model answered in one round. */
public sealed interface ModelReply {

    /** What the round used. */
    Usage usage();

    /**
     * Text: the run's last round.
     *
     * @param text the whole text; the deltas told before add up to it
     * @param usage what the round used
     */
    record Text(String text, Usage usage) implements ModelReply {}

    /**
     * The model will not answer: the run's last round, too.
     *
     * @param text the whole text of the refusal
     * @param usage what the round used
     */
    record Refusal(String text, Usage usage) implements ModelReply {}

    /**
     * Calls that the client is to make before the next round.
     *
     * @param calls at least one, in order; what was told of them before adds up to it
     * @param usage what the round used
     * @param state what the model wants to be told again beside the calls in the run's next rounds, such as its reasoning; stored with
     *     them, never shown to clients. Null for nothing
     */
    record Calls(
            List<ModelRequest.FunctionCall> calls,
            Usage usage,
            @Nullable String state) implements ModelReply {

        /** Copies the list; refuses an empty one. */
        public Calls {
            calls = List.copyOf(calls);
            if (calls.isEmpty()) {
                throw new IllegalArgumentException("A reply with calls has at least one.");
            }
            Objects.requireNonNull(usage, "usage");
        }

        /** Calls with nothing beside them. */
        public Calls(List<ModelRequest.FunctionCall> calls, Usage usage) {
            this(calls, usage, null);
        }
    }

    /**
     * The answer was cut off.
     *
     * @param reason {@code max_completion_tokens} or {@code max_prompt_tokens}
     * @param text the text so far; may be empty
     * @param usage what the round used
     */
    record Incomplete(String reason, String text, Usage usage) implements ModelReply {}

    /**
     * Tokens used.
     *
     * @param promptTokens tokens read
     * @param completionTokens tokens written
     */
    record Usage(long promptTokens, long completionTokens) {

        /** Nothing. */
        public static final Usage NONE = new Usage(0, 0);

        /** This and the other together. */
        public Usage plus(Usage other) {
            return new Usage(promptTokens + other.promptTokens, completionTokens + other.completionTokens);
        }
    }
}
