package dev.assistanttools.run;

import dev.assistanttools.openai.TokenUsage;
import java.math.BigDecimal;

/**
 * What a model's tokens cost, in whatever unit of money its user counts in.
 *
 * @param perMillionInput for a million tokens that the model reads; not negative
 * @param perMillionOutput for a million tokens that the model writes; not negative
 */
public record ModelPrice(BigDecimal perMillionInput, BigDecimal perMillionOutput) {

    private static final int MILLION = 6;

    /** Refuses negative prices. */
    public ModelPrice {
        if (perMillionInput.signum() < 0 || perMillionOutput.signum() < 0) {
            throw new IllegalArgumentException(
                    "A price is not negative, but these are " + perMillionInput + " and " + perMillionOutput + ".");
        }
    }

    /** A price from the text of two decimal numbers, as in {@code of("2.50", "10")}. */
    public static ModelPrice of(String perMillionInput, String perMillionOutput) {
        return new ModelPrice(new BigDecimal(perMillionInput), new BigDecimal(perMillionOutput));
    }

    /** What these tokens cost, exactly. */
    public BigDecimal cost(TokenUsage usage) {
        BigDecimal input = perMillionInput.multiply(BigDecimal.valueOf(usage.promptTokens()));
        BigDecimal output = perMillionOutput.multiply(BigDecimal.valueOf(usage.completionTokens()));
        return input.add(output).movePointLeft(MILLION);
    }
}
