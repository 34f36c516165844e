package dev.assistanttools.json;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Turns values that generated code can't see into to JSON and back. Implementations are thread-safe.
 */
public interface JsonCodec {

    /**
     * The codec that is used unless another is given: Jackson's, with Jackson's annotations honoured. Dates and times are ISO
     * 8601 strings, enums their names or {@code @JsonProperty}, {@code BigDecimal}s plain without an exponent, numbers that are none
     * (NaN and the infinities) strings with their names, optionals the value that they hold or null, properties in the order of the
     * source.
     */
    static JsonCodec standard() {
        return JacksonJsonCodec.INSTANCE;
    }

    /**
     * The value as JSON.
     *
     * @throws UnwritableJsonException if it can't be written: it refers to itself, nests too deep, or throws when it is asked
     */
    String write(Object value);

    /**
     * The value as JSON, as it is written where a list or property is declared to hold values of a type: annotations on that type
     * count, type arguments are known, and so {@code @JsonTypeInfo} names the classes of a list's elements. The properties are
     * still those of the value's own class.
     *
     * @param declared the type by which the value is known; of {@code Object}, no class is named
     * @throws UnwritableJsonException if it can't be written: it refers to itself, nests too deep, or throws when it is asked
     */
    String write(Object value, Type declared);

    /**
     * A value of JSON; of {@code Object}, a map, list, string, number, boolean or null. Numbers are exact.
     *
     * @param json a whole JSON text
     * @throws UnreadableJsonException if the text does not fit the type
     */
    <T> @Nullable T read(String json, Class<T> type);
}
