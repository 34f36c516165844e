package dev.assistanttools.samples.weather;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The unit of temperatures. */
enum TemperatureUnit {
    /** Degrees Fahrenheit, as the forecasts are issued. */
    FAHRENHEIT("°F") {
        @Override
        BigDecimal of(BigDecimal fahrenheit) {
            return fahrenheit;
        }

        @Override
        BigDecimal ofDifference(BigDecimal fahrenheit) {
            return fahrenheit;
        }
    },

    /** Degrees Celsius, to a tenth of a degree. */
    CELSIUS("°C") {
        @Override
        BigDecimal of(BigDecimal fahrenheit) {
            return ofDifference(fahrenheit.subtract(FREEZING_FAHRENHEIT));
        }

        @Override
        BigDecimal ofDifference(BigDecimal fahrenheit) {
            return fahrenheit.multiply(FIVE).divide(NINE, 1, RoundingMode.HALF_UP);
        }
    };

    private static final BigDecimal FREEZING_FAHRENHEIT = new BigDecimal(32);
    private static final BigDecimal FIVE = new BigDecimal(5);
    private static final BigDecimal NINE = new BigDecimal(9);

    private final String symbol;

    TemperatureUnit(String symbol) {
        this.symbol = symbol;
    }

    /** A temperature in this unit. */
    abstract BigDecimal of(BigDecimal fahrenheit);

    /** A difference between two temperatures in this unit. */
    abstract BigDecimal ofDifference(BigDecimal fahrenheit);

    /** A temperature of this unit for people. */
    String format(BigDecimal value) {
        return value.toPlainString() + " " + symbol;
    }
}
