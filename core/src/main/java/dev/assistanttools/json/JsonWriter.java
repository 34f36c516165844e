package dev.assistanttools.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;

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

    private static final String HEX = "0123456789ABCDEF";

    private final StringBuilder out;
    private int depth;
    private boolean needsComma;

    /**
     * A writer of an empty text.
     *
     * @param capacity how many characters the text is expected to have
     */
    public JsonWriter(int capacity) {
        this.out = new StringBuilder(capacity);
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
        separate();
        out.append(bracket);
        needsComma = false;
    }

    private void end(char bracket) {
        depth--;
        out.append(bracket);
        needsComma = true;
    }

    /** A comma before all but the first; what follows is not the first. */
    private void separate() {
        if (needsComma) {
            out.append(',');
        }
        needsComma = true;
    }

    /** Writes the name of the property whose value comes next. */
    public void name(String name) {
        string(name);
        out.append(':');
        needsComma = false;
    }

    /**
     * Writes the name of the property whose value comes next, made ready before.
     *
     * @param quoted the name as a JSON string, and a colon: {@code "\"degrees\":"}
     */
    public void quotedName(String quoted) {
        if (needsComma) {
            out.append(',');
        }
        out.append(quoted);
        needsComma = false;
    }

    /** Writes {@code null}. */
    public void nothing() {
        separate();
        out.append("null");
    }

    /** Writes {@code true} or {@code false}. */
    public void bool(boolean value) {
        separate();
        out.append(value);
    }

    /** Writes an integer. */
    public void number(long value) {
        separate();
        out.append(value);
    }

    /** Writes a number; what is none ({@code NaN} and the infinities) as a string with its name. */
    public void number(double value) {
        separate();
        if (Double.isFinite(value)) {
            out.append(value);
        } else {
            out.append('"').append(value).append('"');
        }
    }

    /** Writes a number; what is none ({@code NaN} and the infinities) as a string with its name. */
    public void number(float value) {
        separate();
        if (Float.isFinite(value)) {
            out.append(value);
        } else {
            out.append('"').append(value).append('"');
        }
    }

    /** Writes an integer with all its digits. */
    public void number(BigInteger value) {
        separate();
        out.append(value);
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
        separate();
        if (scale > 0 && scale <= LONG_DIGITS && value.precision() <= LONG_DIGITS) {
            fraction(value.scaleByPowerOfTen(scale).longValue(), scale);
        } else {
            out.append(value.toPlainString());
        }
    }

    private void fraction(long unscaled, int scale) {
        if (unscaled < 0) {
            out.append('-');
        }
        long digits = Math.abs(unscaled);
        int dot = out.length();
        out.append(digits);
        int missing = scale + 1 - (out.length() - dot);
        if (missing > 0) {
            out.insert(dot, "0000000000000000000", 0, missing);
        }
        out.insert(out.length() - scale, '.');
    }

    /** Writes a string; a lone surrogate stays what it is. */
    public void string(String text) {
        separate();
        int plain = plainLength(text);
        if (plain == text.length()) {
            out.append('"').append(text).append('"');
        } else {
            escaped(text, plain);
        }
    }

    /** Writes a string of one character (UTF-16 unit). */
    public void string(char c) {
        separate();
        out.append('"');
        append(c);
        out.append('"');
    }

    /** How many characters at the beginning need no escape. */
    private static int plainLength(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\') {
                return i;
            }
        }
        return length;
    }

    private void escaped(String text, int plain) {
        out.append('"').append(text, 0, plain);
        for (int i = plain; i < text.length(); i++) {
            append(text.charAt(i));
        }
        out.append('"');
    }

    private void append(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < 0x20) {
                    out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
                } else {
                    out.append(c);
                }
            }
        }
    }

    /** Writes a date, such as {@code "2026-01-20"}. */
    public void time(LocalDate value) {
        separate();
        out.append('"');
        IsoText.append(out, value);
        out.append('"');
    }

    /** Writes a time with its seconds, such as {@code "09:30:00"}. */
    public void time(LocalTime value) {
        separate();
        out.append('"');
        IsoText.append(out, value);
        out.append('"');
    }

    /** Writes a date and time with its seconds, such as {@code "2026-01-20T09:30:00"}. */
    public void time(LocalDateTime value) {
        separate();
        out.append('"');
        IsoText.append(out, value);
        out.append('"');
    }

    /** Writes a date and time with its seconds and offset, such as {@code "2026-01-20T09:30:00+01:00"}. */
    public void time(OffsetDateTime value) {
        separate();
        out.append('"');
        IsoText.append(out, value.toLocalDateTime());
        out.append(value.getOffset().getId()).append('"');
    }

    /** Writes a point in time, such as {@code "2026-01-20T08:30:00Z"}. */
    public void time(Instant value) {
        separate();
        out.append('"');
        IsoText.append(out, value);
        out.append('"');
    }

    /** Writes a value that is JSON already. */
    public void json(String json) {
        separate();
        out.append(json);
    }

    /** The text, which this writer then forgets; whether the values in it go together is not looked at. */
    public String takeText() {
        String text = out.toString();
        clear();
        return text;
    }

    /** Forgets what was written. */
    public void clear() {
        out.setLength(0);
        depth = 0;
        needsComma = false;
    }

    /** How many characters this writer has room for, and so keeps when it is used again. */
    public int capacity() {
        return out.capacity();
    }
}
