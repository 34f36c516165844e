package dev.assistanttools.samples.weather;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * The forecast for a day and the night after it.
 *
 * @param date the day
 * @param weekday its day of the week
 * @param high the day's highest temperature
 * @param low the night's lowest temperature
 * @param precipitationPercent the higher of the two probabilities of rain or snow
 * @param day the forecaster's words for the day
 * @param night the forecaster's words for the night
 */
record DayForecast(
        LocalDate date,
        DayOfWeek weekday,
        BigDecimal high,
        BigDecimal low,
        int precipitationPercent,
        String day,
        String night) {}
