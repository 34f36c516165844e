package dev.assistanttools.benchmarks.byhand;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Steps through a JSON text; checks no more than it needs to go on. */
public final class TextReader {

    private final String text;
    private int at;
    private int nameStart;
    private int nameLength;

    /** A reader at the start of a text. */
    public TextReader(String text) {
        this.text = text;
    }

    private char next() {
        char c = text.charAt(at);
        while (c <= ' ') {
            c = text.charAt(++at);
        }
        return c;
    }

    private void step(char expected) {
        if (next() != expected) {
            throw new IllegalArgumentException("No " + expected + " at " + at);
        }
        at++;
    }

    /** Passes a bracket. */
    public void begin(char bracket) {
        step(bracket);
    }

    /** Whether another name or element comes; passes the comma, or the bracket if none does. */
    boolean hasMore(char end) {
        char c = next();
        if (c == end) {
            at++;
            return false;
        }
        if (c == ',') {
            at++;
        }
        return true;
    }

    /** Whether another property comes; passes its name. */
    public boolean nextName() {
        if (!hasMore('}')) {
            return false;
        }
        step('"');
        nameStart = at;
        at = text.indexOf('"', at);
        nameLength = at - nameStart;
        at++;
        step(':');
        return true;
    }

    /** Whether the name that was passed last is this one. */
    public boolean nameIs(String name) {
        return nameLength == name.length() && text.startsWith(name, nameStart);
    }

    /** What to throw for the name that was passed last. */
    public RuntimeException unknown() {
        return new IllegalArgumentException("Unknown property at " + nameStart);
    }

    /** Reads a string. */
    public String string() {
        step('"');
        int start = at;
        char c = text.charAt(at);
        while (c != '"' && c != '\\') {
            c = text.charAt(++at);
        }
        return c == '"' ? text.substring(start, at++) : unescaped(start);
    }

    private String unescaped(int start) {
        StringBuilder value = new StringBuilder(at - start + 32).append(text, start, at);
        while (true) {
            char c = text.charAt(at++);
            if (c == '"') {
                return value.toString();
            }
            if (c != '\\') {
                value.append(c);
                continue;
            }
            c = text.charAt(at++);
            switch (c) {
                case 'b' -> value.append('\b');
                case 'f' -> value.append('\f');
                case 'n' -> value.append('\n');
                case 'r' -> value.append('\r');
                case 't' -> value.append('\t');
                case 'u' -> {
                    value.append((char) Integer.parseInt(text, at, at + 4, 16));
                    at += 4;
                }
                default -> value.append(c);
            }
        }
    }

    boolean bool() {
        boolean value = next() == 't';
        at += value ? 4 : 5;
        return value;
    }

    long integer() {
        boolean negative = next() == '-';
        if (negative) {
            at++;
        }
        long value = 0;
        for (char c = text.charAt(at); c >= '0' && c <= '9'; c = text.charAt(++at)) {
            value = value * 10 + (c - '0');
        }
        return negative ? -value : value;
    }

    BigDecimal decimal() {
        next();
        int start = at;
        long unscaled = 0;
        int point = -1;
        for (char c = text.charAt(at); (c >= '0' && c <= '9') || c == '.'; c = text.charAt(++at)) {
            if (c == '.') {
                point = at;
            } else {
                unscaled = unscaled * 10 + (c - '0');
            }
        }
        return at - start < 19
                ? BigDecimal.valueOf(unscaled, point < 0 ? 0 : at - point - 1)
                : new BigDecimal(text.substring(start, at));
    }

    /** Reads the name of one of these. */
    public <E extends Enum<E>> E constant(E[] constants) {
        step('"');
        int start = at;
        at = text.indexOf('"', at);
        int length = at++ - start;
        for (E constant : constants) {
            if (constant.name().length() == length && text.startsWith(constant.name(), start)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("No constant at " + start);
    }

    LocalDate date() {
        step('"');
        LocalDate date = dateHere();
        step('"');
        return date;
    }

    LocalDateTime dateTime() {
        step('"');
        LocalDate date = dateHere();
        LocalDateTime dateTime = LocalDateTime.of(
                date.getYear(), date.getMonthValue(), date.getDayOfMonth(), digits(1, 2), digits(1, 2), digits(1, 2));
        step('"');
        return dateTime;
    }

    private LocalDate dateHere() {
        return LocalDate.of(digits(0, 4), digits(1, 2), digits(1, 2));
    }

    private int digits(int skipped, int count) {
        at += skipped;
        int value = 0;
        for (int end = at + count; at < end; at++) {
            value = value * 10 + (text.charAt(at) - '0');
        }
        return value;
    }
}
