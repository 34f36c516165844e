package dev.assistanttools.samples.weather;

import java.math.BigDecimal;

/**
 * Two places beside each other. The mean is that of all highs and lows of the days.
 *
 * @param colder the full name of the colder place; of the first one if both are equal
 * @param colderMean its mean temperature
 * @param warmer the full name of the other place
 * @param warmerMean its mean temperature
 * @param difference how much warmer it is
 * @param unit the unit of all temperatures
 * @param text the same in a sentence
 */
record Comparison(
        String colder,
        BigDecimal colderMean,
        String warmer,
        BigDecimal warmerMean,
        BigDecimal difference,
        TemperatureUnit unit,
        String text) {}
