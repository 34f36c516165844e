package dev.assistanttools.samples.weather;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The forecast for a place.
 *
 * @param place the place's full name
 * @param issued the day on which it was issued: what "today" means in it
 * @param unit the unit of all temperatures
 * @param days day by day
 * @param snow when snow is most likely; empty if it is not forecast at all
 * @param text the same in a sentence
 */
record Forecast(
        String place,
        LocalDate issued,
        TemperatureUnit unit,
        List<DayForecast> days,
        Optional<SnowChance> snow,
        String text) {

    Forecast {
        days = List.copyOf(days);
    }
}
