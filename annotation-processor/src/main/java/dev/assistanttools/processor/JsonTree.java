package dev.assistanttools.processor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads JSON (RFC 8259) that an annotation holds, into maps, lists, strings, {@code BigDecimal}s and booleans. It is written by
 * the user of the compiler, so it is short and harmless.
 */
final class JsonTree {

    /** What {@code null} becomes. */
    static final Object NULL = new Object();

    /** A text is not JSON. */
    static final class NoJsonException extends Exception {

        private static final long serialVersionUID = 1L;

        NoJsonException() {
            super(null, null, false, false);
        }
    }

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?");
    private static final int MOST_LEVELS = 100;

    private final String text;
    private int position;
    private int level;

    private JsonTree(String text) {
        this.text = text;
    }

    static Object parse(String text) throws NoJsonException {
        JsonTree tree = new JsonTree(text);
        Object value = tree.value();
        require(tree.peek() == 0);
        return value;
    }

    /** Writes what {@link #parse} gave. */
    static void write(Object value, JsonText json) {
        if (value instanceof Map<?, ?> properties) {
            json.beginObject();
            properties.forEach((name, property) -> {
                json.name(String.valueOf(name));
                write(property, json);
            });
            json.endObject();
        } else if (value instanceof List<?> elements) {
            json.beginArray();
            elements.forEach(element -> write(element, json));
            json.endArray();
        } else if (value instanceof String text) {
            json.value(text);
        } else {
            json.raw(value instanceof BigDecimal number ? number(number) : value == NULL ? "null" : value.toString());
        }
    }

    /** A number as JSON. */
    static String number(BigDecimal value) {
        return value.toString().replace("E+", "E");
    }

    private Object value() throws NoJsonException {
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> literal("true", true);
            case 'f' -> literal("false", false);
            case 'n' -> literal("null", NULL);
            default -> number();
        };
    }

    private Map<String, Object> object() throws NoJsonException {
        Map<String, Object> properties = new LinkedHashMap<>();
        while (next('{', '}', properties.isEmpty())) {
            require(peek() == '"');
            String name = string();
            expect(':');
            require(properties.put(name, value()) == null);
        }
        return properties;
    }

    private List<Object> array() throws NoJsonException {
        List<Object> elements = new ArrayList<>();
        while (next('[', ']', elements.isEmpty())) {
            elements.add(value());
        }
        return elements;
    }

    /** Whether another member follows; passes over the bracket or comma before it. */
    private boolean next(char open, char close, boolean isFirst) throws NoJsonException {
        if (isFirst) {
            expect(open);
            require(level < MOST_LEVELS);
            level++;
        }
        if (peek() == close) {
            position++;
            level--;
            return false;
        }
        if (!isFirst) {
            expect(',');
        }
        return true;
    }

    private String string() throws NoJsonException {
        expect('"');
        StringBuilder value = new StringBuilder();
        while (true) {
            require(position < text.length() && text.charAt(position) >= ' ');
            char c = text.charAt(position++);
            if (c == '"') {
                return value.toString();
            }
            value.append(c == '\\' ? escaped() : c);
        }
    }

    private char escaped() throws NoJsonException {
        require(position < text.length());
        char c = text.charAt(position++);
        int simple = "\"\\/bfnrt".indexOf(c);
        if (simple >= 0) {
            return "\"\\/\b\f\n\r\t".charAt(simple);
        }
        require(c == 'u' && position + 4 <= text.length());
        String digits = text.substring(position, position + 4);
        require(digits.chars().allMatch(digit -> Character.digit(digit, 16) >= 0 && digit < 0x80));
        position += 4;
        return (char) Integer.parseInt(digits, 16);
    }

    private Object literal(String literal, Object value) throws NoJsonException {
        require(text.startsWith(literal, position));
        position += literal.length();
        return value;
    }

    private BigDecimal number() throws NoJsonException {
        Matcher number = NUMBER.matcher(text).region(position, text.length());
        require(number.lookingAt());
        position = number.end();
        try {
            BigDecimal value = new BigDecimal(number.group());
            // An exponent adds nothing to zero; 0.00 keeps its decimals.
            return value.signum() == 0 ? new BigDecimal(mantissa(number.group())) : value;
        } catch (NumberFormatException e) {
            throw new NoJsonException();
        }
    }

    private static String mantissa(String number) {
        int exponent = Math.max(number.indexOf('e'), number.indexOf('E'));
        return exponent < 0 ? number : number.substring(0, exponent);
    }

    /** The character that comes next after white space; 0 at the end. */
    private char peek() {
        while (position < text.length() && " \n\r\t".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
        return position < text.length() ? text.charAt(position) : 0;
    }

    private void expect(char expected) throws NoJsonException {
        require(peek() == expected);
        position++;
    }

    private static void require(boolean condition) throws NoJsonException {
        if (!condition) {
            throw new NoJsonException();
        }
    }
}
