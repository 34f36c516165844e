package dev.assistanttools.samples.plain;

import dev.assistanttools.AssistantTool;
import java.math.BigDecimal;
import java.math.MathContext;

/** What the assistant can ask for. */
final class Conversions {

    /**
     * A length in another unit.
     *
     * @param value the value
     * @param unit its unit
     */
    record Length(BigDecimal value, LengthUnit unit) {}

    /**
     * Converts a length to another unit, to 34 digits.
     *
     * @param length the length
     * @param unit the unit to convert it to
     */
    @AssistantTool
    Length convertLength(Length length, LengthUnit unit) {
        BigDecimal metres = length.value().multiply(length.unit().metres());
        BigDecimal value = metres.divide(unit.metres(), MathContext.DECIMAL128).stripTrailingZeros();
        return new Length(value, unit);
    }
}
