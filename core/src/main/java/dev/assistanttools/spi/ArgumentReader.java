package dev.assistanttools.spi;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SKELETON: to be implemented by the core work. */
@SuppressWarnings({"DoNotCallSuggester", "ObjectToString"})
public final class ArgumentReader {

    private ArgumentReader() {}

    public static ArgumentReader of(String arguments) {
        throw new UnsupportedOperationException(arguments);
    }

    /** Steps into the object at the reader's place. False if there is none: the problem is noted and the value passed over. */
    public boolean beginObject(ObjectShape shape) {
        throw new UnsupportedOperationException();
    }

    /**
     * Steps to the next property of the innermost object that the shape knows, and returns its index; -1 at the object's end,
     * which the reader has then left. Notes unknown and repeated properties, and required ones that are null or missing; an
     * optional one that is null is passed over as if it were absent. So a value stands at every index that is returned, and must be read.
     */
    public int nextProperty() {
        throw new UnsupportedOperationException();
    }

    /** Whether any problem has been noted so far; values read may then be null or zero, and no record is to be built of them. */
    public boolean hasProblems() {
        throw new UnsupportedOperationException();
    }

    /** Notes that the constructor of the object just left did not accept its values. */
    public void refuse(RuntimeException cause) {
        throw new UnsupportedOperationException(cause);
    }

    /**
     * Ends the reading of the arguments.
     *
     * @throws dev.assistanttools.tool.ToolArgumentException if any problem was noted
     */
    public void finish() {
        throw new UnsupportedOperationException();
    }

    public @Nullable String readString() {
        throw new UnsupportedOperationException();
    }

    public boolean readBoolean() {
        throw new UnsupportedOperationException();
    }

    public char readChar() {
        throw new UnsupportedOperationException();
    }

    public byte readByte() {
        throw new UnsupportedOperationException();
    }

    public short readShort() {
        throw new UnsupportedOperationException();
    }

    public int readInt() {
        throw new UnsupportedOperationException();
    }

    public long readLong() {
        throw new UnsupportedOperationException();
    }

    public float readFloat() {
        throw new UnsupportedOperationException();
    }

    public double readDouble() {
        throw new UnsupportedOperationException();
    }

    public @Nullable BigInteger readBigInteger() {
        throw new UnsupportedOperationException();
    }

    public @Nullable BigDecimal readBigDecimal() {
        throw new UnsupportedOperationException();
    }

    public <E extends Enum<E>> @Nullable E readEnum(EnumShape<E> shape) {
        throw new UnsupportedOperationException(shape.toString());
    }

    public @Nullable LocalDate readLocalDate() {
        throw new UnsupportedOperationException();
    }

    public @Nullable LocalTime readLocalTime() {
        throw new UnsupportedOperationException();
    }

    public @Nullable LocalDateTime readLocalDateTime() {
        throw new UnsupportedOperationException();
    }

    public @Nullable OffsetDateTime readOffsetDateTime() {
        throw new UnsupportedOperationException();
    }

    public @Nullable ZonedDateTime readZonedDateTime() {
        throw new UnsupportedOperationException();
    }

    public @Nullable Instant readInstant() {
        throw new UnsupportedOperationException();
    }

    public @Nullable Duration readDuration() {
        throw new UnsupportedOperationException();
    }

    public <T> @Nullable List<T> readList(ElementReader<T> element) {
        throw new UnsupportedOperationException(element.toString());
    }
}
