package dev.assistanttools.conversation;

import dev.assistanttools.openai.TokenUsage;
import dev.assistanttools.run.RunOutcome;
import java.util.Objects;

/**
 * What runs have used together.
 *
 * @param runs how many runs have ended with an outcome, whichever it was
 * @param calls how many calls they asked for
 * @param tokens the tokens they used, as far as the API told; {@link dev.assistanttools.run.ModelPrices} says what they cost
 */
public record Usage(long runs, long calls, TokenUsage tokens) {

    /** Nothing. */
    public static final Usage NONE = new Usage(0, 0, TokenUsage.NONE);

    /** Refuses null. */
    public Usage {
        Objects.requireNonNull(tokens, "tokens");
    }

    Usage plus(RunOutcome outcome) {
        return new Usage(runs + 1, calls + outcome.calls().size(), tokens.plus(outcome.usage()));
    }
}
