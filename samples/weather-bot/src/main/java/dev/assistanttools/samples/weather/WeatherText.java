package dev.assistanttools.samples.weather;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The figures in sentences, so that even a script can answer in plain English. */
final class WeatherText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);

    private WeatherText() {}

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    static String forecast(
            Place place, List<ForecastPeriod> periods, Optional<ForecastPeriod> snow, TemperatureUnit unit) {
        LocalDate first = periods.get(0).date();
        LocalDate last = periods.get(periods.size() - 1).date();
        if (first.equals(last)) {
            return periods.stream()
                    .map(period -> (period.daytime() ? "" : "at night ") + period.summary() + ", "
                            + unit.format(unit.of(period.temperature())) + ", rain or snow "
                            + period.precipitationPercent() + " %")
                    .collect(Collectors.joining("; ", place.name() + ", " + DAY.format(first) + ": ", "."));
        }
        String span = place.name() + ", " + DAY.format(first) + " to " + DAY.format(last) + ": "
                + unit.of(extreme(periods, -1)).toPlainString() + " to " + unit.format(unit.of(extreme(periods, 1)));
        return snow.map(period -> span + "; snow is most likely " + when(period) + " (" + period.summary() + ", "
                        + period.precipitationPercent() + " %).")
                .orElse(span + "; no snow in the forecast.");
    }

    static String comparison(
            Place colder, BigDecimal colderMean, Place warmer, BigDecimal warmerMean, TemperatureUnit unit) {
        if (colderMean.compareTo(warmerMean) == 0) {
            return colder.town() + " and " + warmer.town() + " are equally cold, " + unit.format(colderMean)
                    + " on average.";
        }
        return colder.town() + " is colder than " + warmer.town() + ": " + unit.format(colderMean)
                + " on average against " + unit.format(warmerMean) + ".";
    }

    private static String when(ForecastPeriod period) {
        return (period.daytime() ? "on " : "in the night of ") + DAY.format(period.date());
    }

    private static BigDecimal extreme(List<ForecastPeriod> periods, int sign) {
        return periods.stream()
                .map(ForecastPeriod::temperature)
                .reduce((a, b) -> a.compareTo(b) * sign >= 0 ? a : b)
                .orElseThrow();
    }
}
