package weather;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.ToolParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Says what the weather is like. */
public class WeatherTools {

    /** A unit of temperature. */
    public enum Unit {
        /** Degrees Celsius, {@code 0} is freezing. */
        CELSIUS,
        /** Degrees Fahrenheit; {@code 32} is freezing. */
        FAHRENHEIT
    }

    /**
     * A point on the map.
     *
     * @param latitude degrees north, -90 to 90
     * @param longitude degrees east, -180 to 180
     */
    public record Point(double latitude, double longitude) {}

    public record Forecast(String place, String text) {}

    /**
     * Forecast for one place and day. Says <b>nothing</b> about the past;
     * see {@link #nearest the nearest place}.
     *
     * <ul>
     *   <li>temperatures in the unit asked for
     *   <li>wind &gt; 10 km&#47;h
     * </ul>
     *
     * @param place the name of a city, e.g. {@code "Anchorage, AK"}
     * @param day the day; today if absent
     * @param unit the unit of temperatures
     * @return the forecast
     */
    @AssistantTool
    public Forecast forecast(String place, Optional<LocalDate> day, Unit unit) {
        return new Forecast(place, day + " " + unit);
    }

    /** The places nearest to a point. */
    @AssistantTool(name = "find_nearest")
    List<String> nearest(
            @ToolParam(description = "Where to look from") Point point,
            @ToolParam(name = "max", description = "How many at most") int limit) {
        return List.of(point + " " + limit);
    }

    /** Forgets what was asked before. */
    @AssistantTool
    void reset() {}

    void notATool() {}
}
