package dev.assistanttools.json;

import java.util.HexFormat;

/** Writes text as JSON strings, and reads what they escape. */
public final class JsonText {

    private static final String HEX = "0123456789abcdef";

    private JsonText() {}

    /** What is neither white space nor a control character, nearly all, is told at the first look. */
    static boolean isWhiteSpace(char c) {
        return c <= ' ' && (c == ' ' || c == '\n' || c == '\r' || c == '\t');
    }

    /** Whether a text says nothing: it is empty, white space or {@code null}. As arguments of a call, that is an object without properties. */
    public static boolean isNothing(String text) {
        // One look tells it of nearly all texts; what is cut off otherwise is a copy.
        return !text.startsWith("{") && (text.isBlank() || text.strip().equals("null"));
    }

    /**
     * The text as a JSON string that can be shown anywhere: besides what JSON demands, characters that are invisible, that
     * change the direction of the text around them, or that stand for no character at all (lone surrogates) are escaped.
     */
    public static String quote(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2);
        quoted.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                quoted.append(c).append(text.charAt(++i));
            } else if (needsEscapeToBeSeen(c)) {
                appendUnicodeEscape(quoted, c);
            } else {
                appendEscaped(quoted, c);
            }
        }
        return quoted.append('"').toString();
    }

    /** Appends the text as a JSON string with only those escapes that JSON demands. */
    static void appendString(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            appendEscaped(out, text.charAt(i));
        }
        out.append('"');
    }

    private static boolean needsEscapeToBeSeen(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c >= 0x7f;
            case Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    /** Appends a character of a string, with an escape if JSON demands one. */
    static void appendEscaped(StringBuilder out, char c) {
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
                    appendUnicodeEscape(out, c);
                } else {
                    out.append(c);
                }
            }
        }
    }

    private static void appendUnicodeEscape(StringBuilder out, char c) {
        out.append("\\u")
                .append(HEX.charAt(c >> 12))
                .append(HEX.charAt(c >> 8 & 0xf))
                .append(HEX.charAt(c >> 4 & 0xf))
                .append(HEX.charAt(c & 0xf));
    }

    /** Where the escape ends that begins at an offset; or the bitwise complement of the offset at which it breaks JSON's grammar. */
    static int endOfEscape(String text, int backslash) {
        int at = backslash + 1;
        if (at == text.length() || "\"\\/bfnrtu".indexOf(text.charAt(at)) < 0) {
            return ~at;
        }
        if (text.charAt(at) != 'u') {
            return at + 1;
        }
        int end = at + 5;
        for (at++; at < end; at++) {
            if (at == text.length() || !HexFormat.isHexDigit(text.charAt(at))) {
                return ~at;
            }
        }
        return end;
    }

    /** The text of a slice between quotes whose grammar was checked, with escapes resolved. */
    static String withoutEscapes(String text, int start, int end) {
        StringBuilder value = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                value.append(c);
                continue;
            }
            c = text.charAt(++i);
            switch (c) {
                case 'b' -> value.append('\b');
                case 'f' -> value.append('\f');
                case 'n' -> value.append('\n');
                case 'r' -> value.append('\r');
                case 't' -> value.append('\t');
                case 'u' -> {
                    value.append((char) Integer.parseInt(text, i + 1, i + 5, 16));
                    i += 4;
                }
                default -> value.append(c);
            }
        }
        return value.toString();
    }

    /** A character as a message shows it. */
    static String name(char c) {
        return c > 0x20 && c < 0x7f ? "'" + c + "'" : String.format("U+%04X", (int) c);
    }
}
