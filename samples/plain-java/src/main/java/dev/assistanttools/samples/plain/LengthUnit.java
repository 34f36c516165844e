package dev.assistanttools.samples.plain;

import java.math.BigDecimal;

/** Units of length. */
enum LengthUnit {
    /** 1,000 metres. */
    KILOMETRES("1000"),
    /** The base unit. */
    METRES("1"),
    /** The international mile of 1,609.344 metres. */
    MILES("1609.344"),
    /** The international foot of 0.3048 metres. */
    FEET("0.3048");

    private final BigDecimal metres;

    LengthUnit(String metres) {
        this.metres = new BigDecimal(metres);
    }

    BigDecimal metres() {
        return metres;
    }
}
