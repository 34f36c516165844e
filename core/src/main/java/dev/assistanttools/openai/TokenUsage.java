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

    /** What this has more than an earlier count of the same run; nothing where the API has counted backwards. */
    public TokenUsage minus(TokenUsage earlier) {
        return new TokenUsage(
                Math.max(0, promptTokens - earlier.promptTokens),
                Math.max(0, completionTokens - earlier.completionTokens),
                Math.max(0, totalTokens - earlier.totalTokens));
    }

    /** This and the other together. */
    public TokenUsage plus(TokenUsage other) {
        return new TokenUsage(
                promptTokens + other.promptTokens,
                completionTokens + other.completionTokens,
                totalTokens + other.totalTokens);
    }
}
