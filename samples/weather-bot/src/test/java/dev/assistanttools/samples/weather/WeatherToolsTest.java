package dev.assistanttools.samples.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assistanttools.tool.ToolVisibleException;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WeatherToolsTest {

    private static final Days WEEKEND = new Days(LocalDate.of(2026, 1, 24), LocalDate.of(2026, 1, 25));

    private final WeatherTools tools = new WeatherTools(new ForecastTable());

    @Test
    void forecastsAWeekendDayByDay() {
        Forecast forecast = tools.forecast("New York", Optional.of(WEEKEND), Optional.empty());

        assertThat(forecast.place()).isEqualTo("New York, NY");
        assertThat(forecast.issued()).isEqualTo(LocalDate.of(2026, 1, 20));
        assertThat(forecast.days())
                .containsExactly(
                        new DayForecast(
                                LocalDate.of(2026, 1, 24),
                                DayOfWeek.SATURDAY,
                                new BigDecimal(18),
                                new BigDecimal(14),
                                42,
                                "Partly Sunny then Slight Chance Light Snow",
                                "Chance Light Snow"),
                        new DayForecast(
                                LocalDate.of(2026, 1, 25),
                                DayOfWeek.SUNDAY,
                                new BigDecimal(20),
                                new BigDecimal(15),
                                55,
                                "Light Snow Likely",
                                "Chance Light Snow"));
    }

    @Test
    void saysWhenSnowIsMostLikely() {
        Forecast forecast = tools.forecast("New York", Optional.of(WEEKEND), Optional.empty());

        assertThat(forecast.snow())
                .contains(new SnowChance(LocalDate.of(2026, 1, 25), "Sunday", 55, "Light Snow Likely"));
        assertThat(forecast.text())
                .isEqualTo("New York, NY, Sat 24 Jan to Sun 25 Jan: 14 to 20 °F;"
                        + " snow is most likely on Sun 25 Jan (Light Snow Likely, 55 %).");
    }

    @Test
    void saysThatNoSnowIsInTheForecast() {
        Days days = new Days(LocalDate.of(2026, 1, 22), LocalDate.of(2026, 1, 23));

        Forecast forecast = tools.forecast("Anchorage", Optional.of(days), Optional.empty());

        assertThat(forecast.snow()).isEmpty();
        assertThat(forecast.text()).endsWith(": 14 to 26 °F; no snow in the forecast.");
    }

    @Test
    void saysOfASingleDayWhatTheForecasterSaid() {
        LocalDate friday = LocalDate.of(2026, 1, 23);

        Forecast forecast = tools.forecast("New York", Optional.of(new Days(friday, friday)), Optional.empty());

        assertThat(forecast.text())
                .isEqualTo("New York, NY, Fri 23 Jan: Partly Sunny, 31 °F, rain or snow 8 %;"
                        + " at night Partly Cloudy, 13 °F, rain or snow 8 %.");
    }

    @Test
    void reportsAllDaysIfNoneAreNamed() {
        assertThat(tools.forecast("Anchorage", Optional.empty(), Optional.empty())
                        .days())
                .hasSize(7);
    }

    @Test
    void convertsToTenthsOfADegreeCelsius() {
        Forecast forecast = tools.forecast("New York", Optional.of(WEEKEND), Optional.of(TemperatureUnit.CELSIUS));

        assertThat(forecast.days().get(0).high()).isEqualTo(new BigDecimal("-7.8"));
        assertThat(forecast.text()).contains(": -10.0 to -6.7 °C;");
    }

    @Test
    void findsAPlaceByItsTownInAnyCase() {
        assertThat(tools.forecast("new york, ny", Optional.empty(), Optional.empty())
                        .place())
                .isEqualTo(tools.forecast("NEW YORK", Optional.empty(), Optional.empty())
                        .place());
    }

    @Test
    void namesTheKnownPlacesToWhoAsksForAnother() {
        assertThatThrownBy(() -> tools.forecast("Paris", Optional.empty(), Optional.empty()))
                .isInstanceOf(ToolVisibleException.class)
                .hasMessage("There is no forecast for 'Paris', only for New York, NY and Anchorage, AK.");
    }

    @Test
    void namesTheDaysToWhoAsksForAnother() {
        Days tooLate = new Days(LocalDate.of(2026, 1, 26), LocalDate.of(2026, 1, 27));

        assertThatThrownBy(() -> tools.forecast("New York", Optional.of(tooLate), Optional.empty()))
                .isInstanceOf(ToolVisibleException.class)
                .hasMessage("Forecasts reach from 2026-01-20, which is today, to 2026-01-26; 2026-01-27 is outside.");
    }

    @Test
    void comparesTwoPlacesByTheirMeans() {
        Comparison comparison = tools.compare("Anchorage", "New York", Optional.of(WEEKEND), Optional.empty());

        assertThat(comparison.colder()).isEqualTo("New York, NY");
        assertThat(comparison.colderMean()).isEqualTo(new BigDecimal("16.8"));
        assertThat(comparison.warmerMean()).isEqualTo(new BigDecimal("18.0"));
        assertThat(comparison.difference()).isEqualTo(new BigDecimal("1.2"));
        assertThat(comparison.text())
                .isEqualTo("New York is colder than Anchorage: 16.8 °F on average against 18.0 °F.");
    }

    @Test
    void doesNotCompareAPlaceWithItself() {
        assertThatThrownBy(() -> tools.compare("New York", "new york, ny", Optional.empty(), Optional.empty()))
                .isInstanceOf(ToolVisibleException.class)
                .hasMessage("Both places are New York, NY; name two.");
    }

    @Test
    void listsThePlaces() {
        assertThat(tools.knownPlaces()).extracting(Place::name).containsExactly("New York, NY", "Anchorage, AK");
    }

    @Test
    void refusesDaysThatEndBeforeTheyBegin() {
        assertThatThrownBy(() -> new Days(LocalDate.of(2026, 1, 25), LocalDate.of(2026, 1, 24)))
                .hasMessage("The last day, 2026-01-24, is before the first, 2026-01-25.");
    }
}
