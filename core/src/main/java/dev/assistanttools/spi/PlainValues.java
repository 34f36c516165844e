package dev.assistanttools.spi;

import dev.assistanttools.json.JsonCodec;
import dev.assistanttools.json.JsonWriter;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes values by their class, as far as it is one of the platform's that has one form: then neither annotations nor subclasses
 * can give it another, and the codec need not be asked.
 */
final class PlainValues {

    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.ENGLISH);

    private PlainValues() {}

    /**
     * Writes a value if its class says it all.
     *
     * @param isOfAnyType whether nothing but its class is known of it, so that the types of what it holds are not known either
     * @return false if nothing was written
     */
    static boolean write(ResultWriter writer, @Nullable Object value, boolean isOfAnyType) {
        if (value == null || value instanceof String) {
            writer.writeString((String) value);
        } else if (value instanceof Boolean bool) {
            writer.writeBoolean(bool);
        } else if (value instanceof Number number) {
            writer.writeNumber(number);
        } else if (value instanceof Character character) {
            writer.writeChar(character);
        } else if (isOfAnyType && isOfThePlatform(value)) {
            return writeContainer(writer, value) || writeTime(writer, value);
        } else {
            return writeTime(writer, value);
        }
        return true;
    }

    private static boolean isOfThePlatform(Object value) {
        return value.getClass().getClassLoader() == null;
    }

    private static boolean writeContainer(ResultWriter writer, Object value) {
        if (value instanceof Collection<?> values) {
            writer.writeList(values, PlainValues::writeContent);
            return true;
        }
        if (value instanceof Map<?, ?> map && hasNamesAsKeys(map)) {
            writer.writeMap(map, String.class::cast, PlainValues::writeContent);
            return true;
        }
        return false;
    }

    private static boolean hasNamesAsKeys(Map<?, ?> map) {
        if (map instanceof Properties) {
            return false; // all its values are taken for strings
        }
        for (Object key : map.keySet()) {
            if (!(key instanceof String)) {
                return false;
            }
        }
        return true;
    }

    private static void writeContent(ResultWriter writer, @Nullable Object value) {
        writer.writeAny(value, Object.class);
    }

    private static boolean writeTime(ResultWriter writer, Object value) {
        JsonWriter out = writer.out();
        if (value instanceof LocalDate date) {
            out.time(date);
        } else if (value instanceof Instant instant) {
            out.time(instant);
        } else if (value instanceof LocalDateTime time) {
            out.time(time);
        } else if (value instanceof OffsetDateTime time) {
            out.time(time);
        } else if (value instanceof LocalTime time) {
            out.time(time);
        } else if (value instanceof UUID || value instanceof Duration) {
            out.string(value.toString());
        } else {
            return false;
        }
        return true;
    }

    /**
     * Writes a value through the codec.
     *
     * @param declared the type by which it is known; null for its class
     */
    static void writeByCodec(ResultWriter writer, Object value, @Nullable Type declared) {
        JsonCodec codec = JsonCodec.standard();
        writer.out().json(declared == null ? codec.write(value) : codec.write(value, declared));
    }

    static String text(Year year) {
        return YEAR.format(year);
    }

    /** Jackson has no tag for the locale of no language, {@code und}. */
    static String text(Locale locale) {
        return locale.equals(Locale.ROOT) ? "" : locale.toLanguageTag();
    }
}
