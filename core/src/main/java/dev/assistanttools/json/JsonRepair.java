package dev.assistanttools.json;

import java.util.Optional;
import java.util.Set;

/**
 * Makes JSON of a text that almost is: for texts that a reader has refused. Repaired is what has one meaning, and all of it is
 * kept:
 *
 * <ul>
 *   <li>a Markdown code fence around the whole text is taken off,
 *   <li>a comma behind the last element or property is left out,
 *   <li>strings in single quotes or curly double quotes, and names of properties without quotes, are put in double quotes,
 *   <li>Python's {@code True}, {@code False} and {@code None} become JSON's literals,
 *   <li>line breaks, tabs and other control characters in strings are escaped, and an escaped apostrophe is an apostrophe.
 * </ul>
 *
 * <p>Everything else stays a mistake. Nothing is closed that was left open, since what was cut off may have mattered; comments
 * are not dropped, since what they hold may have been meant.
 */
public final class JsonRepair {

    private static final Set<String> LITERALS = Set.of("true", "false", "null");

    private static final char CURLY_OPEN = '\u201c';
    private static final char CURLY_CLOSE = '\u201d';

    private final String text;
    private final int end;
    private final int maxLength;
    private final StringBuilder out;
    private int position;

    /** The last character that was neither white space nor inside of a string or word, which both end in a quote here. */
    private char before;

    private JsonRepair(String text, int start, int end, int maxLength) {
        this.text = text;
        this.position = start;
        this.end = end;
        this.maxLength = maxLength;
        this.out = new StringBuilder(end - start + 16);
    }

    /**
     * The text, repaired; takes time and memory in proportion to its length.
     *
     * @param limits of the repaired text, and of this one
     * @return JSON within the limits; empty if the text is that already, or can't be repaired
     */
    public static Optional<String> of(String text, JsonLimits limits) {
        if (text.length() > limits.maxLength()) {
            return Optional.empty();
        }
        CodeFence fence = CodeFence.around(text);
        JsonRepair repair = new JsonRepair(text, fence.start(), fence.end(), limits.maxLength());
        if (!repair.run() || text.contentEquals(repair.out)) {
            return Optional.empty();
        }
        String repaired = repair.out.toString();
        return isJson(repaired, limits) ? Optional.of(repaired) : Optional.empty();
    }

    private static boolean isJson(String text, JsonLimits limits) {
        try {
            JsonReader json = JsonReader.of(text, limits, UnreadableJsonException::new);
            json.pass();
            json.end();
            return true;
        } catch (UnreadableJsonException e) {
            return false;
        }
    }

    /** Copies the text token by token; false if one of them has no meaning, or the copy grows too long. */
    private boolean run() {
        boolean ok = true;
        while (ok && position < end) {
            char c = text.charAt(position);
            ok = switch (c) {
                case '"' -> string('"');
                case '\'' -> string('\'');
                case CURLY_OPEN -> string(CURLY_CLOSE);
                case ',' -> comma();
                default -> isNameStart(c) ? word() : other(c);
            };
            ok &= out.length() <= maxLength;
        }
        return ok;
    }

    private boolean other(char c) {
        out.append(c);
        position++;
        if (!isSpace(c)) {
            before = c;
        }
        return true;
    }

    /** A comma before a closing bracket says nothing, if it stands behind a value. */
    private boolean comma() {
        boolean behindValue = before != 0 && before != ',' && before != ':' && before != '[' && before != '{';
        char next = nextAfter(position + 1);
        if (behindValue && (next == '}' || next == ']')) {
            position++;
            return true;
        }
        return other(',');
    }

    /** The first character from there on that is no white space; 0 if there is none. */
    private char nextAfter(int start) {
        int i = start;
        while (i < end && isSpace(text.charAt(i))) {
            i++;
        }
        return i < end ? text.charAt(i) : 0;
    }

    /** A literal, the name of a property, or the exponent of a number. */
    private boolean word() {
        int start = position;
        while (position < end && isNamePart(text.charAt(position))) {
            position++;
        }
        String word = text.substring(start, position);
        String literal = switch (word) {
            case "True" -> "true";
            case "False" -> "false";
            case "None" -> "null";
            default -> word;
        };
        boolean isName = (before == '{' || before == ',') && nextAfter(position) == ':';
        boolean isExponent = before >= '0' && before <= '9' && (word.charAt(0) | 0x20) == 'e';
        before = '"';
        if (LITERALS.contains(literal)) {
            out.append(literal);
            return !isName; // whether the name or the value is meant, only the model knows
        }
        if (isName) {
            out.append('"').append(word).append('"');
        } else {
            out.append(word);
        }
        return isName || isExponent;
    }

    private boolean string(char quote) {
        out.append('"');
        position++;
        while (position < end) {
            char c = text.charAt(position++);
            if (c == quote) {
                out.append('"');
                before = '"';
                return true;
            }
            if (c == '\\') {
                if (position == end) {
                    return false;
                }
                escape(text.charAt(position++));
            } else if (c == '"' || c < 0x20) {
                JsonText.appendEscaped(out, c);
            } else {
                out.append(c);
            }
        }
        return false;
    }

    /** An escape that JSON does not know is found when the whole is read. */
    private void escape(char c) {
        if (c == '\'') {
            out.append(c);
        } else {
            out.append('\\').append(c);
        }
    }

    private static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
    }

    private static boolean isNamePart(char c) {
        return isNameStart(c) || (c >= '0' && c <= '9');
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    /**
     * Where the text inside of a code fence stands; the whole text if there is none.
     *
     * @param start of the inside
     * @param end of the inside, exclusive
     */
    private record CodeFence(int start, int end) {

        private static final String FENCE = "```";

        static CodeFence around(String text) {
            int start = 0;
            int end = text.length();
            while (start < end && isSpace(text.charAt(start))) {
                start++;
            }
            while (end > start && isSpace(text.charAt(end - 1))) {
                end--;
            }
            boolean isFenced = end - start >= 2 * FENCE.length()
                    && text.startsWith(FENCE, start)
                    && text.startsWith(FENCE, end - FENCE.length());
            return isFenced
                    ? new CodeFence(language(text, start + FENCE.length()), end - FENCE.length())
                    : new CodeFence(0, text.length());
        }

        /** Where the name of the language ends. */
        private static int language(String text, int start) {
            int i = start;
            while (isNamePart(text.charAt(i))) {
                i++;
            }
            char next = text.charAt(i);
            return isSpace(next) || next == '{' || next == '[' ? i : start;
        }
    }
}
