package dev.assistanttools.openai;

/**
 * Tokens that a run has used, over all its rounds.
 *
 * @param promptTokens tokens that the model read
 * @param completionTokens tokens that the model wrote
 * @param totalTokens both together, as the API counts them
 */
public record TokenUsage(long promptTokens, long completionTokens, long totalTokens) {

    /** Nothing used, or nothing known. */
    public static final TokenUsage NONE = new TokenUsage(0, 0, 0);

    /** This and the other together. */
    public TokenUsage plus(TokenUsage other) {
        return new TokenUsage(
                promptTokens + other.promptTokens,
                completionTokens + other.completionTokens,
                totalTokens + other.totalTokens);
    }
}
