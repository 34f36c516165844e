package dev.assistanttools.samples.weather;

import java.math.BigDecimal;
import java.time.ZoneId;

/**
 * A place with a forecast.
 *
 * @param name town and state, such as {@code New York, NY}
 * @param latitude degrees north
 * @param longitude degrees east
 * @param timeZone the zone of the forecast's dates
 */
record Place(String name, BigDecimal latitude, BigDecimal longitude, ZoneId timeZone) {

    /** The town alone. */
    String town() {
        int comma = name.indexOf(',');
        return comma < 0 ? name : name.substring(0, comma);
    }
}
