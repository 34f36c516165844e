package dev.assistanttools.spi;

import dev.assistanttools.json.JsonKind;
import dev.assistanttools.json.JsonLimits;
import dev.assistanttools.tool.ArgumentProblem;
import dev.assistanttools.tool.ToolArgumentException;
import dev.assistanttools.tool.ToolVisibleException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the arguments of a call from the text that a model wrote, straight into Java values: numbers exactly, never through a
 * map or a {@code double}. A value that does not fit is noted with its JSON pointer and passed over, so that one call has all
 * its mistakes in one answer; {@link #finish()} then throws.
 *
 * <p>What models often write is accepted where it has one meaning: a number or boolean as a JSON string, a number or boolean
 * where a string is expected, an object or array as the text of a JSON string, an enum's name in another case. Text that is
 * not JSON (RFC 8259) ends the reading at once: every method may throw {@link ToolArgumentException} for it.
 *
 * <p>For one call and one thread.
 */
public final class ArgumentReader {

    private final ArgumentCursor cursor;
    private boolean accepted;
    private @Nullable ArgumentCheck check;

    private ArgumentReader(ArgumentCursor cursor) {
        this.cursor = cursor;
    }

    /**
     * A reader with the {@linkplain JsonLimits#defaults() default limits}.
     *
     * @param arguments the text of a JSON object; empty, white space and {@code null} mean an object without properties
     * @throws ToolArgumentException if the text is longer than the limit
     */
    public static ArgumentReader of(String arguments) {
        return of(arguments, JsonLimits.defaults());
    }

    /**
     * A reader with other limits.
     *
     * @param arguments the text of a JSON object; empty, white space and {@code null} mean an object without properties
     * @throws ToolArgumentException if the text is longer than the limit
     */
    public static ArgumentReader of(String arguments, JsonLimits limits) {
        return new ArgumentReader(new ArgumentCursor(arguments, limits));
    }

    void checkBy(ArgumentCheck newCheck) {
        check = newCheck;
    }

    @Nullable
    ArgumentCheck check() {
        return check;
    }

    /** Takes acceptance back if there is a problem; else it is final. */
    void accept(List<ArgumentProblem> problems) {
        if (!problems.isEmpty()) {
            accepted = false;
            throw ToolArgumentException.naming(problems, null);
        }
        cursor.accepted();
    }

    /** The place at which this reader stands, for its siblings. */
    ArgumentCursor cursor() {
        return cursor;
    }

    /**
     * Steps into the object at the reader's place.
     *
     * @return false if there is none: the problem is noted and the value passed over
     */
    public boolean beginObject(ObjectShape shape) {
        return cursor.enter(shape.properties());
    }

    /**
     * Steps to the next property of the innermost object that the shape knows, and returns its index; -1 at the object's end,
     * which the reader has then left. Passes over unknown properties; notes repeated ones, and required ones that are null or
     * missing. An optional one that is null is passed over as if it were absent. So a value stands at every index that is
     * returned, and must be read.
     */
    public int nextProperty() {
        return cursor.nextProperty();
    }

    /** Whether any problem has been noted so far; values read may then be null or zero, and no record is to be built of them. */
    public boolean hasProblems() {
        return cursor.hasProblems();
    }

    /**
     * Notes that the constructor of the object just left did not accept its values. The model reads the message of a
     * {@link ToolVisibleException}; what others say stays in the log.
     */
    public void refuse(RuntimeException cause) {
        if (cursor.isStop(cause)) {
            throw cause;
        }
        cursor.addCause(cause);
        String message = cause instanceof ToolVisibleException ? cause.getMessage() : null;
        cursor.note(message == null ? "the values do not go together" : message);
    }

    /**
     * Ends the reading of the arguments.
     *
     * @throws ToolArgumentException if any problem was noted, or anything follows the object
     */
    public void finish() {
        cursor.end();
        accepted = true;
        if (check == null) {
            cursor.accepted();
        }
    }

    /** Whether {@link #finish()} found no problem. What is thrown from then on is thrown by the tool, not by this reader. */
    public boolean isAccepted() {
        return accepted;
    }

    /** Whether the values are to be {@linkplain ArgumentChecks#check checked} before the method is called. */
    public boolean isToBeChecked() {
        return check != null;
    }

    /** Whether the text turned out not to be JSON, or to exceed a limit: no value in it counts. */
    public boolean isUnreadable() {
        return cursor.isStopped();
    }

    /** Reads a string; of a number or boolean, its JSON text. Null if there is none. */
    public @Nullable String readString() {
        if (cursor.passScalar()) {
            return cursor.value();
        }
        cursor.noteMismatch("a string");
        return null;
    }

    /** Reads a boolean; a string with the text {@code true} or {@code false} is one. */
    public boolean readBoolean() {
        boolean isScalar = cursor.passScalar();
        if (cursor.came() == JsonKind.BOOLEAN) {
            return cursor.text().charAt(cursor.valueStart()) == 't';
        }
        // A number's text is never one of these, so it needs no case of its own.
        String text = isScalar ? cursor.value() : "";
        boolean value = text.equals("true");
        if (!value && !text.equals("false")) {
            cursor.noteMismatch("true or false");
        }
        return value;
    }

    /** Reads a string of one character (UTF-16 unit). */
    public char readChar() {
        if (cursor.passScalar()) {
            String text = cursor.value();
            if (text.length() == 1) {
                return text.charAt(0);
            }
        }
        cursor.noteMismatch("a string of one character");
        return 0;
    }

    /** Reads an integer that a byte holds. */
    public byte readByte() {
        return (byte) ExactNumber.integer(cursor, Byte.MIN_VALUE, Byte.MAX_VALUE);
    }

    /** Reads an integer that a short holds. */
    public short readShort() {
        return (short) ExactNumber.integer(cursor, Short.MIN_VALUE, Short.MAX_VALUE);
    }

    /** Reads an integer that an int holds. */
    public int readInt() {
        return (int) ExactNumber.integer(cursor, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** Reads an integer that a long holds, exactly. */
    public long readLong() {
        return ExactNumber.integer(cursor, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** Reads a number as the nearest float; one that is nearest to an infinity is refused. */
    public float readFloat() {
        return ExactNumber.binary32(cursor);
    }

    /** Reads a number as the nearest double; one that is nearest to an infinity is refused. */
    public double readDouble() {
        return ExactNumber.binary64(cursor);
    }

    /** Reads an integer, exactly. Null if there is none. */
    public @Nullable BigInteger readBigInteger() {
        return ExactNumber.bigInteger(cursor);
    }

    /** Reads a number, exactly and with the scale it is written in. Null if there is none. */
    public @Nullable BigDecimal readBigDecimal() {
        return ExactNumber.bigDecimal(cursor);
    }

    /** Reads an enum's constant by its name, or by a name that differs from only one constant's in case. Null if there is none. */
    public <E extends Enum<E>> @Nullable E readEnum(EnumShape<E> shape) {
        E constant = cursor.passScalar() ? shape.find(cursor) : null;
        if (constant == null) {
            cursor.noteMismatch(shape.expected());
        }
        return constant;
    }

    /** Reads a date, such as {@code 2026-01-20}. Null if there is none. */
    public @Nullable LocalDate readLocalDate() {
        LocalDate plain = PlainTime.date(cursor);
        return plain == null ? TemporalText.LOCAL_DATE.of(cursor) : plain;
    }

    /** Reads a time, such as {@code 09:30:00}; an offset is passed over. Null if there is none. */
    public @Nullable LocalTime readLocalTime() {
        LocalTime plain = PlainTime.time(cursor);
        return plain == null ? TemporalText.LOCAL_TIME.of(cursor) : plain;
    }

    /** Reads a date-time without an offset, such as {@code 2026-01-20T09:30:00}. Null if there is none. */
    public @Nullable LocalDateTime readLocalDateTime() {
        LocalDateTime plain = PlainTime.dateTime(cursor);
        return plain == null ? TemporalText.LOCAL_DATE_TIME.of(cursor) : plain;
    }

    /** Reads a date-time with an offset, such as {@code 2026-01-20T09:30:00+01:00}. Null if there is none. */
    public @Nullable OffsetDateTime readOffsetDateTime() {
        OffsetDateTime plain = PlainTime.offsetDateTime(cursor);
        return plain == null ? TemporalText.OFFSET_DATE_TIME.of(cursor) : plain;
    }

    /** Reads a date-time with an offset, and a zone in brackets if there is one. Null if there is none. */
    public @Nullable ZonedDateTime readZonedDateTime() {
        OffsetDateTime plain = PlainTime.offsetDateTime(cursor);
        return plain == null ? TemporalText.ZONED_DATE_TIME.of(cursor) : plain.toZonedDateTime();
    }

    /** Reads a date-time with an offset, such as {@code 2026-01-20T09:30:00Z}. Null if there is none. */
    public @Nullable Instant readInstant() {
        OffsetDateTime plain = PlainTime.offsetDateTime(cursor);
        return plain == null ? TemporalText.INSTANT.of(cursor) : plain.toInstant();
    }

    /** Reads a duration in weeks, or in days, hours, minutes and seconds, such as {@code P1DT2H30M}. Null if there is none. */
    public @Nullable Duration readDuration() {
        return TemporalText.DURATION.read(cursor);
    }

    /** Reads a period in years, months, weeks and days, such as {@code P1Y2M10D}. Null if there is none. */
    public @Nullable Period readPeriod() {
        return TemporalText.PERIOD.read(cursor);
    }

    /** Reads a year; a number is one. Null if there is none. */
    public @Nullable Year readYear() {
        if (!cursor.passScalar()) {
            cursor.noteMismatch(TemporalText.YEAR.expected());
            return null;
        }
        return TemporalText.YEAR.parsed(cursor);
    }

    /** Reads a month of a year, such as {@code 2026-01}. Null if there is none. */
    public @Nullable YearMonth readYearMonth() {
        return TemporalText.YEAR_MONTH.read(cursor);
    }

    /** Reads a day of any year, such as {@code --12-24}. Null if there is none. */
    public @Nullable MonthDay readMonthDay() {
        return TemporalText.MONTH_DAY.read(cursor);
    }

    /** Reads a time zone by its name in the tz database or its offset. Null if there is none. */
    public @Nullable ZoneId readZoneId() {
        return TemporalText.ZONE_ID.read(cursor);
    }

    /** Reads a UUID with all its 32 digits. Null if there is none. */
    public @Nullable UUID readUuid() {
        return identifier(IdentifierText.UNIQUE_ID);
    }

    /** Reads a URI (RFC 2396), absolute or relative. Null if there is none. */
    public @Nullable URI readUri() {
        return identifier(IdentifierText.REFERENCE);
    }

    /** Reads an absolute URL of a protocol that this JVM knows; connects to nothing. Null if there is none. */
    public @Nullable URL readUrl() {
        return identifier(IdentifierText.LOCATION);
    }

    /** Reads a locale by its language tag (BCP 47); underscores stand for hyphens. Null if there is none. */
    public @Nullable Locale readLocale() {
        return identifier(IdentifierText.LOCALE);
    }

    /** Reads a currency by its code (ISO 4217), in any case. Null if there is none. */
    public @Nullable Currency readCurrency() {
        return identifier(IdentifierText.CURRENCY);
    }

    private <T> @Nullable T identifier(IdentifierText<T> type) {
        if (!cursor.passString(type.expected())) {
            return null;
        }
        T value = type.parser().apply(cursor.value());
        if (value == null) {
            cursor.noteMismatch(type.expected());
        }
        return value;
    }

    /**
     * Reads the list at the reader's place into a set in the same order, in which equal elements are one. A null element is a
     * problem.
     *
     * @param element reads exactly one value
     * @return a new set of the elements that fit; null if there is no list: the problem is noted and the value passed over
     */
    public <T> @Nullable Set<T> readSet(ElementReader<T> element) {
        List<T> list = readList(element);
        return list == null ? null : new LinkedHashSet<>(list);
    }

    /**
     * Reads the list at the reader's place. A null element is a problem.
     *
     * @param element reads exactly one value
     * @return a new list of the elements that fit; null if there is no list: the problem is noted and the value passed over
     */
    public <T> @Nullable List<T> readList(ElementReader<T> element) {
        if (!cursor.enter(null)) {
            return null;
        }
        List<T> list = new ArrayList<>();
        while (cursor.nextElement()) {
            T value = element.read(this);
            if (value != null) {
                list.add(value);
            }
        }
        return list;
    }
}
