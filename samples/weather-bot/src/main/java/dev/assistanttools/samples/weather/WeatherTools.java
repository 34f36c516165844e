package dev.assistanttools.samples.weather;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.tool.ToolVisibleException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the assistant can ask for. Javadoc is what the model reads. */
@Component
class WeatherTools {

    private final ForecastTable table;

    WeatherTools(ForecastTable table) {
        this.table = table;
    }

    /**
     * Forecast for a place: temperatures, rain and snow, day by day.
     *
     * @param place town, such as New York
     * @param days the days to report; all that are known if left out
     * @param unit the unit of the temperatures; Fahrenheit if left out
     */
    @AssistantTool
    Forecast forecast(String place, Optional<Days> days, Optional<TemperatureUnit> unit) {
        Place found = table.place(place);
        TemperatureUnit inUnit = unit.orElse(TemperatureUnit.FAHRENHEIT);
        List<ForecastPeriod> periods = table.periods(found, known(days));
        Optional<ForecastPeriod> snow = mostLikelySnow(periods);
        return new Forecast(
                found.name(),
                table.days().first(),
                inUnit,
                dayByDay(periods, inUnit),
                snow.map(SnowChance::in),
                WeatherText.forecast(found, periods, snow, inUnit));
    }

    /**
     * Tells which of two places is colder, by the mean of all highs and lows of the days.
     *
     * @param first town, such as New York
     * @param second another town
     * @param days the days to compare; all that are known if left out
     * @param unit the unit of the temperatures; Fahrenheit if left out
     */
    @AssistantTool
    Comparison compare(String first, String second, Optional<Days> days, Optional<TemperatureUnit> unit) {
        Place one = table.place(first);
        Place other = table.place(second);
        if (one.equals(other)) {
            throw new ToolVisibleException("Both places are " + one.name() + "; name two.");
        }
        Days span = known(days);
        TemperatureUnit inUnit = unit.orElse(TemperatureUnit.FAHRENHEIT);
        BigDecimal meanOfOne = mean(table.periods(one, span));
        BigDecimal meanOfOther = mean(table.periods(other, span));
        boolean oneIsColder = meanOfOne.compareTo(meanOfOther) <= 0;
        Place colder = oneIsColder ? one : other;
        Place warmer = oneIsColder ? other : one;
        BigDecimal colderMean = inUnit.of(meanOfOne.min(meanOfOther));
        BigDecimal warmerMean = inUnit.of(meanOfOne.max(meanOfOther));
        BigDecimal difference = warmerMean.subtract(colderMean);
        return new Comparison(
                colder.name(),
                colderMean,
                warmer.name(),
                warmerMean,
                difference,
                inUnit,
                WeatherText.comparison(colder, colderMean, warmer, warmerMean, inUnit));
    }

    /** Lists the places that have a forecast. */
    @AssistantTool
    List<Place> knownPlaces() {
        return table.places();
    }

    private Days known(Optional<Days> wanted) {
        Days all = table.days();
        Days days = wanted.orElse(all);
        if (!all.contains(days)) {
            throw new ToolVisibleException("Forecasts reach from " + all.first() + ", which is today, to " + all.last()
                    + "; " + (all.contains(days.first()) ? days.last() : days.first()) + " is outside.");
        }
        return days;
    }

    private static Optional<ForecastPeriod> mostLikelySnow(List<ForecastPeriod> periods) {
        return periods.stream()
                .filter(ForecastPeriod::mentionsSnow)
                .max(Comparator.comparingInt(ForecastPeriod::precipitationPercent));
    }

    private static List<DayForecast> dayByDay(List<ForecastPeriod> periods, TemperatureUnit unit) {
        Map<LocalDate, ForecastPeriod> nights = periods.stream()
                .filter(period -> !period.daytime())
                .collect(Collectors.toMap(ForecastPeriod::date, night -> night));
        List<DayForecast> days = new ArrayList<>();
        for (ForecastPeriod day : periods) {
            ForecastPeriod night = nights.get(day.date());
            if (day.daytime() && night != null) {
                days.add(new DayForecast(
                        day.date(),
                        day.date().getDayOfWeek(),
                        unit.of(day.temperature()),
                        unit.of(night.temperature()),
                        Math.max(day.precipitationPercent(), night.precipitationPercent()),
                        day.summary(),
                        night.summary()));
            }
        }
        return days;
    }

    private static BigDecimal mean(List<ForecastPeriod> periods) {
        BigDecimal sum = periods.stream().map(ForecastPeriod::temperature).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(new BigDecimal(periods.size()), 1, RoundingMode.HALF_UP);
    }
}
