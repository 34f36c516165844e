package dev.assistanttools.samples.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.samples.plain.Conversions.Length;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ConversionsTest {

    private final Conversions conversions = new Conversions();

    @Test
    void convertsExactly() {
        assertThat(conversions.convertLength(new Length(new BigDecimal("26.2"), LengthUnit.MILES), LengthUnit.METRES))
                .isEqualTo(new Length(new BigDecimal("42164.8128"), LengthUnit.METRES));
    }

    @Test
    void roundsWhatHasNoEnd() {
        assertThat(conversions
                        .convertLength(new Length(BigDecimal.ONE, LengthUnit.METRES), LengthUnit.FEET)
                        .value())
                .hasToString("3.28083989501312335958005249343832");
    }
}
