package dev.assistanttools.spi;

import dev.assistanttools.json.JsonWriter;
import dev.assistanttools.json.UnwritableJsonException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes a tool's result as JSON, straight from Java values: the counterpart of {@link ArgumentReader}. Each method writes one value,
 * or the name of the property whose value comes next. What is written is, to the character, what
 * {@link dev.assistanttools.json.JsonCodec#standard()} writes; values that generated code can't see into are handed to it. Null is
 * {@code null} everywhere.
 *
 * <p>A value that can't be written, as it nests too deep or holds itself, ends the writing with an
 * {@link UnwritableJsonException}, which every method may throw. For one thread.
 */
public final class ResultWriter {

    private final JsonWriter out;

    private ResultWriter(JsonWriter out) {
        this.out = out;
    }

    /** A writer of values to that text. */
    public static ResultWriter to(JsonWriter out) {
        return new ResultWriter(Objects.requireNonNull(out, "out"));
    }

    /** The text that this writer writes to, for its siblings. */
    JsonWriter out() {
        return out;
    }

    /**
     * Begins the object that a value becomes.
     *
     * @return false if the value is null: then that is written, and there is nothing to end
     */
    public boolean beginObject(@Nullable Object value) {
        if (value == null) {
            out.nothing();
            return false;
        }
        out.beginObject();
        return true;
    }

    /** Ends the object begun last. */
    public void endObject() {
        out.endObject();
    }

    /**
     * Writes the name of the property whose value comes next.
     *
     * @param quoted the name as a JSON string, and a colon: {@code "\"degrees\":"}
     */
    public void name(String quoted) {
        out.quotedName(quoted);
    }

    /** Writes a string. */
    public void writeString(@Nullable String value) {
        if (value == null) {
            out.nothing();
        } else {
            out.string(value);
        }
    }

    /** Writes a boolean. */
    public void writeBoolean(boolean value) {
        out.bool(value);
    }

    /** Writes a boolean. */
    public void writeBoxedBoolean(@Nullable Boolean value) {
        if (value == null) {
            out.nothing();
        } else {
            out.bool(value);
        }
    }

    /** Writes a string of one character. */
    public void writeChar(char value) {
        out.string(value);
    }

    /** Writes a string of one character. */
    public void writeCharacter(@Nullable Character value) {
        if (value == null) {
            out.nothing();
        } else {
            out.string(value);
        }
    }

    /** Writes an integer. */
    public void writeLong(long value) {
        out.number(value);
    }

    /** Writes a number; NaN and the infinities as strings with their names. */
    public void writeDouble(double value) {
        out.number(value);
    }

    /** Writes a number; NaN and the infinities as strings with their names. */
    public void writeFloat(float value) {
        out.number(value);
    }

    /** Writes a number of any class, exactly. */
    public void writeNumber(@Nullable Number value) {
        if (value == null) {
            out.nothing();
        } else if (value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof Byte) {
            out.number(value.longValue());
        } else if (value instanceof Double) {
            out.number(value.doubleValue());
        } else if (value instanceof BigDecimal decimal) {
            out.number(decimal);
        } else if (value instanceof BigInteger integer) {
            out.number(integer);
        } else if (value instanceof Float) {
            out.number(value.floatValue());
        } else {
            PlainValues.writeByCodec(this, value, Number.class);
        }
    }

    /** Writes a constant by the name that it has in the source. */
    public void writeEnum(@Nullable Enum<?> value) {
        writeString(value == null ? null : value.name());
    }

    /**
     * Writes what {@code toString} makes of a value: of types that name something, and of dates and durations whose
     * text has one form.
     */
    public void writeText(@Nullable Object value) {
        writeString(value == null ? null : value.toString());
    }

    /** Writes a date. */
    public void writeLocalDate(@Nullable LocalDate value) {
        if (value == null) {
            out.nothing();
        } else {
            out.time(value);
        }
    }

    /** Writes a time. */
    public void writeLocalTime(@Nullable LocalTime value) {
        if (value == null) {
            out.nothing();
        } else {
            out.time(value);
        }
    }

    /** Writes a date and time. */
    public void writeLocalDateTime(@Nullable LocalDateTime value) {
        if (value == null) {
            out.nothing();
        } else {
            out.time(value);
        }
    }

    /** Writes a date and time with its offset. */
    public void writeOffsetDateTime(@Nullable OffsetDateTime value) {
        if (value == null) {
            out.nothing();
        } else {
            out.time(value);
        }
    }

    /** Writes a date and time with its offset; its zone is left out. */
    public void writeZonedDateTime(@Nullable ZonedDateTime value) {
        writeOffsetDateTime(value == null ? null : value.toOffsetDateTime());
    }

    /** Writes a point in time. */
    public void writeInstant(@Nullable Instant value) {
        if (value == null) {
            out.nothing();
        } else {
            out.time(value);
        }
    }

    /** Writes a year of at least four digits, as a string. */
    public void writeYear(@Nullable Year value) {
        writeString(value == null ? null : PlainValues.text(value));
    }

    /** Writes a locale by its language tag; an empty string for the one of no language. */
    public void writeLocale(@Nullable Locale value) {
        writeString(value == null ? null : PlainValues.text(value));
    }

    /** Writes the value that there is, or null. */
    @SuppressWarnings("NullableOptional") // what others return may be null all the same
    public <T> void writeOptional(@Nullable Optional<? extends T> value, ElementWriter<? super T> element) {
        T content = value == null ? null : value.orElse(null);
        if (content == null) {
            out.nothing();
        } else {
            element.write(this, content);
        }
    }

    /** Writes the value that there is, or null. */
    public void writeOptionalInt(@Nullable OptionalInt value) {
        if (value == null || value.isEmpty()) {
            out.nothing();
        } else {
            out.number(value.getAsInt());
        }
    }

    /** Writes the value that there is, or null. */
    public void writeOptionalLong(@Nullable OptionalLong value) {
        if (value == null || value.isEmpty()) {
            out.nothing();
        } else {
            out.number(value.getAsLong());
        }
    }

    /** Writes the value that there is, or null. */
    public void writeOptionalDouble(@Nullable OptionalDouble value) {
        if (value == null || value.isEmpty()) {
            out.nothing();
        } else {
            out.number(value.getAsDouble());
        }
    }

    /** Writes a list, set or other collection as an array, in its own order. */
    public <T> void writeList(@Nullable Collection<? extends T> values, ElementWriter<? super T> element) {
        if (values == null) {
            out.nothing();
            return;
        }
        out.beginArray();
        for (T value : values) {
            element.write(this, value);
        }
        out.endArray();
    }

    /** Writes an array of objects. */
    public <T> void writeArray(T @Nullable [] values, ElementWriter<? super T> element) {
        if (values == null) {
            out.nothing();
            return;
        }
        out.beginArray();
        for (T value : values) {
            element.write(this, value);
        }
        out.endArray();
    }

    /** Writes an array of integers. */
    public void writeInts(int @Nullable [] values) {
        if (values == null) {
            out.nothing();
            return;
        }
        out.beginArray();
        for (int value : values) {
            out.number(value);
        }
        out.endArray();
    }

    /** Writes an array of integers. */
    public void writeLongs(long @Nullable [] values) {
        if (values == null) {
            out.nothing();
            return;
        }
        out.beginArray();
        for (long value : values) {
            out.number(value);
        }
        out.endArray();
    }

    /** Writes an array of numbers. */
    public void writeDoubles(double @Nullable [] values) {
        if (values == null) {
            out.nothing();
            return;
        }
        out.beginArray();
        for (double value : values) {
            out.number(value);
        }
        out.endArray();
    }

    /** Writes a map whose keys are the names of properties, in its own order. */
    public <V> void writeMap(@Nullable Map<String, ? extends V> values, ElementWriter<? super V> element) {
        writeMap(values, key -> key, element);
    }

    /**
     * Writes a map as an object, in its own order.
     *
     * @param name of the property that a key becomes
     * @throws UnwritableJsonException if a key is null
     */
    public <K, V> void writeMap(
            @Nullable Map<? extends K, ? extends V> values,
            Function<? super K, String> name,
            ElementWriter<? super V> element) {
        if (values == null) {
            out.nothing();
            return;
        }
        out.beginObject();
        for (Map.Entry<? extends K, ? extends V> entry : values.entrySet()) {
            if (entry.getKey() == null) {
                throw new UnwritableJsonException("A map has a key that is null.");
            }
            out.name(name.apply(entry.getKey()));
            element.write(this, entry.getValue());
        }
        out.endObject();
    }

    /**
     * Writes a value that generated code can't see into.
     *
     * @param declared the type by which the value is known where it stands; see {@link ResultType}
     */
    public void writeAny(@Nullable Object value, Type declared) {
        if (!PlainValues.write(this, value, declared == Object.class)) {
            PlainValues.writeByCodec(this, Objects.requireNonNull(value), declared);
        }
    }

    /** Writes a whole result of which nothing but its class is known; {@code @JsonTypeInfo} on that class names it. */
    void writeResult(@Nullable Object value) {
        if (!PlainValues.write(this, value, true)) {
            PlainValues.writeByCodec(this, Objects.requireNonNull(value), null);
        }
    }
}
