package dev.assistanttools.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;

/**
 * Writes JSON (RFC 8259) value by value, as {@link JsonCodec#standard()} writes it: no white space, only the escapes that JSON
 * demands, numbers exactly and {@code BigDecimal}s without an exponent. Commas come by themselves; that names and values
 * alternate in objects and that what was begun is ended is the caller's word.
 *
 * <p>For one thread. After {@link #takeText()} it can be used again, and keeps what memory it has.
 */
public final class JsonWriter {

    /** As deep as the codec writes; a value that holds itself is found out before the stack is full. */
    static final int MAX_DEPTH = 100;

    /** As far as the codec goes; the digits of {@code 1E+999999999} would fill the memory. */
    private static final int MAX_SCALE = 9999;

    /** A {@code long} holds all numbers of so many digits. */
    private static final int LONG_DIGITS = 18;

    private static final long[] POWERS_OF_TEN = new long[LONG_DIGITS + 1];

    static {
        POWERS_OF_TEN[0] = 1;
        for (int i = 1; i <= LONG_DIGITS; i++) {
            POWERS_OF_TEN[i] = 10 * POWERS_OF_TEN[i - 1];
        }
    }

    private static final int LONGEST_ESCAPE = 6;

    /** About what a virtual machine allows for an array. */
    private static final int MAX_LENGTH = Integer.MAX_VALUE - 8;

    private static final String HEX = "0123456789ABCDEF";

    /** Room that is asked for before a small value: a comma, quotes, a time with its offset. */
    private static final int SMALL = 48;

    /** A plain array: texts are copied into it at once, looked through there, and made small again when they are taken. */
    private char[] out;

    private int length;

    /** Java's own shortest form of a number, without a string for each. */
    private final StringBuilder scratch = new StringBuilder();

    private int depth;
    private boolean needsComma;

    /**
     * A writer of an empty text.
     *
     * @param capacity how many characters the text is expected to have
     */
    public JsonWriter(int capacity) {
        this.out = new char[Math.max(capacity, SMALL)];
    }

    /** Begins an object. */
    public void beginObject() {
        begin('{');
    }

    /** Ends the object begun last. */
    public void endObject() {
        end('}');
    }

    /** Begins an array. */
    public void beginArray() {
        begin('[');
    }

    /** Ends the array begun last. */
    public void endArray() {
        end(']');
    }

    private void begin(char bracket) {
        if (++depth > MAX_DEPTH) {
            throw new UnwritableJsonException("The value nests deeper than " + MAX_DEPTH + " levels, or holds itself.");
        }
        separate(1);
        out[length++] = bracket;
        needsComma = false;
    }

    private void end(char bracket) {
        depth--;
        ensure(1);
        out[length++] = bracket;
        needsComma = true;
    }

    /** A comma before all but the first, and room for so many characters after it; what follows is not the first. */
    private void separate(int room) {
        ensure(room + 1);
        if (needsComma) {
            out[length++] = ',';
        }
        needsComma = true;
    }

    private void ensure(int room) {
        if (out.length - length < room) {
            out = Arrays.copyOf(
                    out, Math.max(Math.addExact(length, room), (int) Math.min(2L * out.length, MAX_LENGTH)));
        }
    }

    /** Appends text for which there is room. */
    private void append(String text) {
        text.getChars(0, text.length(), out, length);
        length += text.length();
    }

    /** Writes the name of the property whose value comes next. */
    public void name(String name) {
        string(name);
        ensure(1);
        out[length++] = ':';
        needsComma = false;
    }

    /**
     * Writes the name of the property whose value comes next, made ready before.
     *
     * @param quoted the name as a JSON string, and a colon: {@code "\"degrees\":"}
     */
    public void quotedName(String quoted) {
        separate(quoted.length());
        append(quoted);
        needsComma = false;
    }

    /** Writes {@code null}. */
    public void nothing() {
        json("null");
    }

    /** Writes {@code true} or {@code false}. */
    public void bool(boolean value) {
        json(value ? "true" : "false");
    }

    /** Writes an integer. */
    public void number(long value) {
        if (value == Long.MIN_VALUE) {
            json("-9223372036854775808");
            return;
        }
        separate(SMALL);
        digits(value);
    }

    /** Not of the one number whose opposite is none. */
    private void digits(long value) {
        long rest = value;
        if (rest < 0) {
            out[length++] = '-';
            rest = -rest;
        }
        int size = 1;
        while (size <= LONG_DIGITS && rest >= POWERS_OF_TEN[size]) {
            size++;
        }
        digits(rest, size);
    }

    private void digits(long value, int size) {
        long rest = value;
        for (int i = length + size - 1; i >= length; i--) {
            long quotient = rest / 10;
            out[i] = (char) ('0' + (rest - 10 * quotient));
            rest = quotient;
        }
        length += size;
    }

    /** Writes a number; what is none ({@code NaN} and the infinities) as a string with its name. */
    public void number(double value) {
        scratch.setLength(0);
        scratch.append(value);
        binary(Double.isFinite(value));
    }

    /** Writes a number; what is none ({@code NaN} and the infinities) as a string with its name. */
    public void number(float value) {
        scratch.setLength(0);
        scratch.append(value);
        binary(Float.isFinite(value));
    }

    private void binary(boolean isNumber) {
        separate(SMALL);
        if (!isNumber) {
            out[length++] = '"';
        }
        scratch.getChars(0, scratch.length(), out, length);
        length += scratch.length();
        if (!isNumber) {
            out[length++] = '"';
        }
    }

    /** Writes an integer with all its digits. */
    public void number(BigInteger value) {
        json(value.toString());
    }

    /**
     * Writes a number with all its digits and without an exponent.
     *
     * @throws UnwritableJsonException if that takes more than 9,999 digits before or after the point
     */
    public void number(BigDecimal value) {
        int scale = value.scale();
        if (Math.abs((long) scale) > MAX_SCALE) {
            throw new UnwritableJsonException("A number has an exponent of " + -(long) scale
                    + ", and its digits are not written beyond " + MAX_SCALE + ".");
        }
        if (scale < 0 || scale > LONG_DIGITS || value.precision() > LONG_DIGITS) {
            json(value.toPlainString());
        } else if (scale == 0) {
            number(value.longValue());
        } else {
            fraction(value.scaleByPowerOfTen(scale).longValue(), scale);
        }
    }

    private void fraction(long unscaled, int scale) {
        separate(SMALL);
        if (unscaled < 0) {
            out[length++] = '-';
        }
        long all = Math.abs(unscaled);
        long whole = all / POWERS_OF_TEN[scale];
        digits(whole);
        out[length++] = '.';
        digits(all - whole * POWERS_OF_TEN[scale], scale);
    }

    /** Writes a string; a lone surrogate stays what it is. */
    public void string(String text) {
        int size = text.length();
        separate(size + 2);
        out[length++] = '"';
        text.getChars(0, size, out, length);
        int plain = plainEnd(length, length + size);
        int passed = plain - length;
        length = plain;
        if (passed < size) {
            escape(text, passed);
        }
        out[length++] = '"';
    }

    /** The end of those characters that need no escape. */
    private int plainEnd(int from, int to) {
        char[] text = out;
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c < 0x20 || c == '"' || c == '\\') {
                return i;
            }
        }
        return to;
    }

    /** Appends the rest of a text, and leaves room for one more character. */
    private void escape(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            ensure(LONGEST_ESCAPE + 1);
            append(text.charAt(i));
        }
    }

    /** Writes a string of one character (UTF-16 unit). */
    public void string(char c) {
        separate(LONGEST_ESCAPE + 2);
        out[length++] = '"';
        append(c);
        out[length++] = '"';
    }

    private void append(char c) {
        switch (c) {
            case '"' -> append("\\\"");
            case '\\' -> append("\\\\");
            case '\b' -> append("\\b");
            case '\f' -> append("\\f");
            case '\n' -> append("\\n");
            case '\r' -> append("\\r");
            case '\t' -> append("\\t");
            default -> {
                if (c < 0x20) {
                    append("\\u00");
                    out[length++] = HEX.charAt(c >> 4);
                    out[length++] = HEX.charAt(c & 0xf);
                } else {
                    out[length++] = c;
                }
            }
        }
    }

    /** Writes a date, such as {@code "2026-01-20"}. */
    public void time(LocalDate value) {
        separate(SMALL);
        out[length++] = '"';
        length = IsoText.append(out, length, value);
        out[length++] = '"';
    }

    /** Writes a time with its seconds, such as {@code "09:30:00"}. */
    public void time(LocalTime value) {
        separate(SMALL);
        out[length++] = '"';
        length = IsoText.append(out, length, value);
        out[length++] = '"';
    }

    /** Writes a date and time with its seconds, such as {@code "2026-01-20T09:30:00"}. */
    public void time(LocalDateTime value) {
        separate(SMALL);
        out[length++] = '"';
        length = IsoText.append(out, length, value);
        out[length++] = '"';
    }

    /** Writes a date and time with its seconds and offset, such as {@code "2026-01-20T09:30:00+01:00"}. */
    public void time(OffsetDateTime value) {
        separate(SMALL + SMALL);
        out[length++] = '"';
        length = IsoText.append(out, length, value.toLocalDateTime());
        append(value.getOffset().getId());
        out[length++] = '"';
    }

    /** Writes a point in time, such as {@code "2026-01-20T08:30:00Z"}. */
    public void time(Instant value) {
        separate(SMALL);
        out[length++] = '"';
        length = IsoText.append(out, length, value);
        out[length++] = '"';
    }

    /** Writes a value that is JSON already. */
    public void json(String json) {
        separate(json.length());
        append(json);
    }

    /** The text, which this writer then forgets; whether the values in it go together is not looked at. */
    public String takeText() {
        String text = new String(out, 0, length);
        clear();
        return text;
    }

    /** Forgets what was written. */
    public void clear() {
        length = 0;
        depth = 0;
        needsComma = false;
    }

    /** How many characters this writer has room for, and so keeps when it is used again. */
    public int capacity() {
        return out.length;
    }
}
