package dev.assistanttools.samples.weather;

import java.time.LocalDate;

/**
 * When snow is most likely.
 *
 * @param date the date of the period with the highest probability
 * @param period the period's name, such as {@code Saturday Night}
 * @param percent that probability
 * @param summary the forecaster's words
 */
record SnowChance(LocalDate date, String period, int percent, String summary) {

    static SnowChance in(ForecastPeriod period) {
        return new SnowChance(period.date(), period.name(), period.precipitationPercent(), period.summary());
    }
}
