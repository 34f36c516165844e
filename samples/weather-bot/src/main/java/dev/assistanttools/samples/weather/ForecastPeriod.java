package dev.assistanttools.samples.weather;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Half a day of a forecast, as it was issued.
 *
 * @param name the period's name, such as {@code Saturday Night}
 * @param date the local date on which it starts
 * @param daytime whether it is the day's light half
 * @param temperature the high of a day or the low of a night, in degrees Fahrenheit
 * @param precipitationPercent the probability of rain or snow
 * @param wind speed and direction, such as {@code 14 mph N}
 * @param summary the forecaster's words
 */
record ForecastPeriod(
        String name,
        LocalDate date,
        boolean daytime,
        BigDecimal temperature,
        int precipitationPercent,
        String wind,
        String summary) {

    boolean mentionsSnow() {
        return summary.toLowerCase(Locale.ROOT).contains("snow");
    }
}
