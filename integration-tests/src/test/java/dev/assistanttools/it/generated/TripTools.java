package dev.assistanttools.it.generated;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assistanttools.AssistantTool;
import dev.assistanttools.Strict;
import dev.assistanttools.ToolParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Tools with records within records, and with values that may be absent. */
class TripTools {

    /**
     * A place.
     *
     * @param city with the state
     * @param note anything else
     */
    record Place(String city, @Nullable String note) {}

    /**
     * Days.
     *
     * @param first the first day
     * @param last the last day, not before the first
     */
    record Days(
            @JsonProperty("from") LocalDate first,
            @ToolParam(name = "to") LocalDate last) {

        Days {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("The last day is before the first.");
            }
        }
    }

    /**
     * A trip.
     *
     * @param stops in order
     * @param days when
     * @param price for all
     */
    record Trip(List<Place> stops, Days days, Optional<BigDecimal> price) {}

    /**
     * Plans a trip.
     *
     * @param trip what is wished
     * @param returning where the trip ends; the first stop if absent
     */
    @AssistantTool(strict = Strict.REQUIRED)
    Trip plan(Trip trip, Optional<Place> returning) {
        return returning
                .map(place -> new Trip(List.of(place), trip.days(), trip.price()))
                .orElse(trip);
    }

    /**
     * Says what is absent.
     *
     * @param a a
     * @param b b
     * @param c c
     * @param d d
     * @param e e
     * @param f f
     * @param g g
     * @param h h
     */
    @AssistantTool
    String absent(
            Optional<String> a,
            OptionalInt b,
            OptionalLong c,
            OptionalDouble d,
            @Nullable String e,
            @Nullable Integer f,
            Optional<List<Place>> g,
            EchoTools.@Nullable Unit h) {
        return a + " " + b + " " + c + " " + d + " " + e + " " + f + " " + g + " " + h;
    }

    /**
     * The same with a schema that is not strict.
     *
     * @param a a
     * @param b b
     */
    @AssistantTool(strict = Strict.OFF)
    String absentLoosely(Optional<String> a, int b) {
        return a + " " + b;
    }
}
