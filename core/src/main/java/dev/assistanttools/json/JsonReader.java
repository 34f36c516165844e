package dev.assistanttools.json;

import java.util.Objects;

/**
 * Reads a JSON text (RFC 8259, nothing more lenient) value by value, without building anything: the caller asks what comes and
 * takes it. A string or number that was passed is a slice of the text until {@link #value()} copies it out.
 *
 * <p>The caller must follow the text's structure: take every value that it was told of, and close every object and array by
 * asking for the next name or element until there is none. Not thread-safe.
 */
public final class JsonReader {

    private final String text;
    private final JsonLimits limits;
    private final JsonFailure failure;

    private int position;
    private int depth;
    private boolean afterValue;

    private int valueStart;
    private int valueEnd;
    private boolean valueHasEscapes;
    private boolean isLikelyName;

    private JsonReader(String text, JsonLimits limits, JsonFailure failure, int depth) {
        this.text = Objects.requireNonNull(text, "text");
        this.limits = Objects.requireNonNull(limits, "limits");
        this.failure = Objects.requireNonNull(failure, "failure");
        this.depth = depth;
        if (text.length() > limits.maxLength()) {
            throw failure.of(
                    "the text has " + text.length() + " characters, more than the limit of " + limits.maxLength(),
                    limits.maxLength());
        }
    }

    /**
     * A reader with default limits.
     *
     * @throws UnreadableJsonException here and from all methods, if the text is not JSON or exceeds a limit
     */
    public static JsonReader of(String text) {
        return of(text, JsonLimits.defaults(), UnreadableJsonException::new);
    }

    /** A reader that throws what {@code failure} makes, here and from all methods. */
    public static JsonReader of(String text, JsonLimits limits, JsonFailure failure) {
        return new JsonReader(text, limits, failure, 0);
    }

    /** A reader of a text that stood as a string in this one, at this depth; its nesting counts on from here. */
    public JsonReader nested(String nestedText, JsonFailure nestedFailure) {
        return new JsonReader(nestedText, limits, nestedFailure, depth);
    }

    /** A reader at the same place, which leaves this one where it is. */
    public JsonReader lookAhead() {
        JsonReader ahead = new JsonReader(text, limits, failure, depth);
        ahead.position = position;
        ahead.afterValue = afterValue;
        return ahead;
    }

    /** The kind of the value that comes next. Reads nothing. */
    public JsonKind peek() {
        skipWhiteSpace();
        if (position == text.length()) {
            throw cutOff("a value");
        }
        JsonKind kind = JsonKind.beginningWith(text.charAt(position));
        if (kind == null) {
            throw unexpected("a value");
        }
        return kind;
    }

    /** Steps into the object that comes next. */
    public void beginObject() {
        begin('{', "an object");
    }

    /** Steps into the array that comes next. */
    public void beginArray() {
        begin('[', "an array");
    }

    private void begin(char bracket, String expected) {
        skipWhiteSpace();
        expect(bracket, expected);
        if (++depth > limits.maxDepth()) {
            position--;
            throw fail("objects and arrays nest deeper than the limit of " + limits.maxDepth());
        }
        afterValue = false;
    }

    /**
     * Passes over the next name of the innermost object, which is then the slice, and its colon.
     *
     * @return false if there is none; the object is then left
     */
    public boolean nextName() {
        isLikelyName = false;
        if (!next('}', "',' or '}'")) {
            return false;
        }
        passName();
        return true;
    }

    /**
     * Like {@link #nextName()}, and quicker if the name is the likely one: it is then compared, not looked through.
     *
     * @param likely holds no character that JSON writes as an escape
     */
    public boolean nextName(String likely) {
        isLikelyName = false;
        if (!next('}', "',' or '}'")) {
            return false;
        }
        isLikelyName = isNext(likely);
        if (isLikelyName) {
            valueStart = position + 1;
            valueEnd = valueStart + likely.length();
            valueHasEscapes = false;
            position = valueEnd + 1;
            passColon();
        } else {
            passName();
        }
        return true;
    }

    /** A string without escapes ends at the next quote, so what is equal up to a quote is the whole string. */
    private boolean isNext(String string) {
        int start = position + 1;
        int end = start + string.length();
        return end < text.length()
                && text.charAt(end) == '"'
                && text.charAt(position) == '"'
                && text.startsWith(string, start);
    }

    /** Whether the name that was passed last is the one that was called likely. */
    public boolean isLikelyName() {
        return isLikelyName;
    }

    private void passName() {
        if (position == text.length()) {
            throw cutOff("a property name");
        }
        if (text.charAt(position) != '"') {
            throw unexpected(
                    afterValue ? "a property name in double quotes" : "a property name in double quotes or '}'");
        }
        passString();
        passColon();
    }

    private void passColon() {
        if (position < text.length() && text.charAt(position) == ':') {
            position++;
        } else {
            skipWhiteSpace();
            expect(':', "':'");
        }
    }

    /**
     * Whether the innermost array has another element, which then comes next.
     *
     * @return false if there is none; the array is then left
     */
    public boolean nextElement() {
        return next(']', "',' or ']'");
    }

    private boolean next(char bracket, String expected) {
        skipWhiteSpace();
        if (position == text.length()) {
            throw cutOff(expected);
        }
        if (text.charAt(position) == bracket) {
            position++;
            depth--;
            afterValue = true;
            return false;
        }
        if (afterValue) {
            expect(',', expected);
            skipWhiteSpace();
        }
        return true;
    }

    /** Passes over the string that comes next; what stands between its quotes is then the slice. */
    public void passString() {
        skipWhiteSpace();
        expect('"', "a string");
        valueStart = position;
        valueHasEscapes = false;
        // Most strings are plain to their end. A local variable stays in a register, which a field does not.
        int at = position;
        int length = text.length();
        while (at < length) {
            char c = text.charAt(at);
            if (c == '"') {
                valueEnd = at;
                position = at + 1;
                afterValue = true;
                return;
            }
            if (c == '\\') {
                at = passEscape(at);
            } else if (c < 0x20) {
                position = at;
                throw fail("a string holds the control character " + JsonText.name(c)
                        + ", which must be written as an escape,");
            } else {
                at++;
            }
        }
        position = at;
        throw cutOff("the end of a string");
    }

    /** Passes over the escape that begins at an offset; where it ends. */
    private int passEscape(int backslash) {
        valueHasEscapes = true;
        int end = JsonText.endOfEscape(text, backslash);
        if (end < 0) {
            position = ~end;
            throw position == text.length()
                    ? cutOff("the end of a string")
                    : unexpected(
                            position == backslash + 1
                                    ? "one of \" \\ / b f n r t u after a backslash"
                                    : "four hexadecimal digits after \\u");
        }
        return end;
    }

    /** Passes over the number that comes next, which is then the slice. */
    public void passNumber() {
        skipWhiteSpace();
        int end = JsonNumber.scan(text, position);
        if (end < 0) {
            position = ~end;
            throw position == text.length() ? cutOff("a digit") : unexpected("a digit");
        }
        valueStart = position;
        valueEnd = end;
        valueHasEscapes = false;
        position = end;
        afterValue = true;
    }

    /** Reads the boolean that comes next, whose text is then the slice. */
    public boolean readBoolean() {
        skipWhiteSpace();
        boolean value = text.startsWith("t", position);
        passLiteral(value ? "true" : "false");
        return value;
    }

    /** Reads the null that comes next. */
    public void readNull() {
        skipWhiteSpace();
        passLiteral("null");
    }

    private void passLiteral(String literal) {
        valueStart = position;
        valueHasEscapes = false;
        for (int i = 0; i < literal.length(); i++, position++) {
            if (position == text.length()) {
                throw cutOff("the end of '" + literal + "'");
            }
            if (text.charAt(position) != literal.charAt(i)) {
                throw unexpected("'" + literal + "'");
            }
        }
        valueEnd = position;
        afterValue = true;
    }

    /**
     * Passes over the value that comes next, whatever it is; checks its grammar and nesting.
     *
     * @return what kind it was; a string, number or literal is then the slice
     */
    public JsonKind pass() {
        JsonKind kind = peek();
        // No switch: one over an enum is a class of its own, which every start would load.
        if (kind == JsonKind.STRING) {
            passString();
        } else if (kind == JsonKind.NUMBER) {
            passNumber();
        } else if (kind == JsonKind.BOOLEAN) {
            readBoolean();
        } else if (kind == JsonKind.NULL) {
            readNull();
        } else if (kind == JsonKind.ARRAY) {
            beginArray();
            while (nextElement()) {
                pass();
            }
        } else {
            beginObject();
            while (nextName()) {
                pass();
            }
        }
        return kind;
    }

    /** Whether what comes next can only be null. Reads nothing; {@link #readNull()} finds out the rest. */
    public boolean peekNull() {
        skipWhiteSpace();
        return position < text.length() && text.charAt(position) == 'n';
    }

    /** Passes over the value that comes next, like {@link #pass()}, and gives its text as it is written. */
    public String passRaw() {
        skipWhiteSpace();
        int start = position;
        pass();
        return text.substring(start, position);
    }

    /** Refuses anything but white space up to the end of the text. */
    public void end() {
        skipWhiteSpace();
        if (position != text.length()) {
            throw unexpected("nothing more");
        }
    }

    /** A copy of the slice: the name, string, number or literal that was passed last, with escapes resolved. */
    public String value() {
        return valueHasEscapes
                ? JsonText.withoutEscapes(text, valueStart, valueEnd)
                : text.substring(valueStart, valueEnd);
    }

    /** Whether {@link #value()} differs from the slice of the text. */
    public boolean valueHasEscapes() {
        return valueHasEscapes;
    }

    /** Where the slice begins in {@link #text()}. */
    public int valueStart() {
        return valueStart;
    }

    /** Where the slice ends in {@link #text()}, exclusive. */
    public int valueEnd() {
        return valueEnd;
    }

    /** The text that is read. */
    public String text() {
        return text;
    }

    private void skipWhiteSpace() {
        while (position < text.length() && JsonText.isWhiteSpace(text.charAt(position))) {
            position++;
        }
    }

    private void expect(char expected, String description) {
        if (position == text.length()) {
            throw cutOff(description);
        }
        if (text.charAt(position) != expected) {
            throw unexpected(description);
        }
        position++;
    }

    private RuntimeException unexpected(String expected) {
        return fail("expected " + expected + ", but got " + JsonText.name(text.charAt(position)));
    }

    private RuntimeException cutOff(String expected) {
        return fail("expected " + expected + ", but the text ends");
    }

    private RuntimeException fail(String message) {
        return failure.of(message + " at offset " + position, position);
    }
}
