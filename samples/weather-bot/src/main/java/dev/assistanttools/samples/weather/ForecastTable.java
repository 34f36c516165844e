package dev.assistanttools.samples.weather;

import dev.assistanttools.tool.ToolVisibleException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The forecasts that ship with the bot. Immutable. */
@Component
final class ForecastTable {

    private static final String RESOURCE = "/nws-forecasts-2026-01-20.csv";

    private final Map<Place, List<ForecastPeriod>> periods = new LinkedHashMap<>();
    private final Days days;

    ForecastTable() {
        try (InputStream in = ForecastTable.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path.");
            }
            read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " can't be read.", e);
        }
        List<LocalDate> dates = periods.values().stream()
                .flatMap(List::stream)
                .map(ForecastPeriod::date)
                .sorted()
                .toList();
        days = new Days(dates.get(0), dates.get(dates.size() - 1));
    }

    /** All days that have a forecast; the first is the day on which they were issued. */
    Days days() {
        return days;
    }

    List<Place> places() {
        return List.copyOf(periods.keySet());
    }

    /** The periods of a place that start on one of these days, in order of time. */
    List<ForecastPeriod> periods(Place place, Days wanted) {
        return periods.getOrDefault(place, List.of()).stream()
                .filter(period -> wanted.contains(period.date()))
                .toList();
    }

    /**
     * The place with this name: "new york" finds "New York, NY".
     *
     * @throws ToolVisibleException if there is none; the model reads which there are
     */
    Place place(String name) {
        String wanted = simplify(name);
        return periods.keySet().stream()
                .filter(place -> simplify(place.name()).equals(wanted)
                        || simplify(place.town()).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new ToolVisibleException("There is no forecast for '" + name + "', only for "
                        + periods.keySet().stream().map(Place::name).collect(Collectors.joining(" and ")) + "."));
    }

    private static String simplify(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }

    private void read(BufferedReader reader) throws IOException {
        Map<String, Integer> columns = new HashMap<>();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith("#")) {
                continue;
            }
            List<String> fields = CsvLine.split(line);
            if (columns.isEmpty()) {
                for (String name : fields) {
                    columns.put(name, columns.size());
                }
            } else {
                add(columns, fields);
            }
        }
    }

    private void add(Map<String, Integer> columns, List<String> fields) {
        Row row = new Row(columns, fields);
        Place place = new Place(
                row.get("place"),
                new BigDecimal(row.get("latitude")),
                new BigDecimal(row.get("longitude")),
                ZoneId.of(row.get("time_zone")));
        periods.computeIfAbsent(place, unused -> new ArrayList<>())
                .add(new ForecastPeriod(
                        row.get("period"),
                        OffsetDateTime.parse(row.get("start")).toLocalDate(),
                        Boolean.parseBoolean(row.get("daytime")),
                        new BigDecimal(row.get("temperature_f")),
                        Integer.parseInt(row.get("precipitation_probability")),
                        (row.get("wind_speed") + " " + row.get("wind_direction")).strip(),
                        row.get("summary")));
    }

    private record Row(Map<String, Integer> columns, List<String> fields) {

        String get(String name) {
            Integer column = columns.get(name);
            if (column == null) {
                throw new IllegalStateException(RESOURCE + " has no column " + name + ".");
            }
            return fields.get(column);
        }
    }
}
