package dev.assistanttools.processor;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes a text as a Java expression that a person can read: a plain literal if it is short, else a text block whose line breaks
 * are escaped. What is not ASCII is escaped too, so that the encoding of the user's compiler doesn't matter.
 */
final class JavaLiteral {

    private static final int SHORT = 90;
    private static final int LINE = 110;

    /** A constant in a class file has at most 65,535 bytes, and a char takes up to three. */
    private static final int MAX_CONSTANT = 65_535 / 3;

    private JavaLiteral() {}

    static CodeBlock of(String text) {
        if (text.length() <= MAX_CONSTANT) {
            return CodeBlock.of("$L", constant(text));
        }
        List<CodeBlock> parts = new ArrayList<>();
        for (int start = 0; start < text.length(); start += MAX_CONSTANT) {
            int end = Math.min(start + MAX_CONSTANT, text.length());
            parts.add(CodeBlock.of("$L", constant(text.substring(start, end))));
        }
        return CodeBlock.of("$T.join($S, $L)", String.class, "", CodeBlock.join(parts, ", "));
    }

    private static String constant(String text) {
        List<String> characters = new ArrayList<>(text.length());
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            String character = escaped(text, i);
            characters.add(character);
            length += character.length();
        }
        if (length <= SHORT) {
            characters.replaceAll(character -> character.equals("\"") ? "\\\"" : character);
            return '"' + String.join("", characters) + '"';
        }
        return "\"\"\"\n" + String.join("\\\n", lines(characters)) + "\"\"\"";
    }

    /** Breaks after a comma or space where there is one; the characters of one escape stay together. */
    private static List<String> lines(List<String> characters) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < characters.size()) {
            int end = start;
            int breakAt = start;
            for (int length = 0; end < characters.size() && length < LINE; end++) {
                String character = characters.get(end);
                length += character.length();
                if (character.equals(",") || character.equals(" ")) {
                    breakAt = end + 1;
                }
            }
            if (end < characters.size() && breakAt > start) {
                end = breakAt;
            }
            lines.add(line(characters.subList(start, end), end == characters.size()));
            start = end;
        }
        return lines;
    }

    /** White space at the start of a line would count as indentation, and at the end of the block it would be dropped. */
    private static String line(List<String> characters, boolean isLast) {
        List<String> line = new ArrayList<>(characters);
        line.set(0, visible(line.get(0)));
        if (isLast) {
            line.set(line.size() - 1, visible(line.get(line.size() - 1)));
        }
        return String.join("", line);
    }

    private static String visible(String character) {
        return character.equals(" ") ? "\\s" : character;
    }

    private static String escaped(String text, int i) {
        char c = text.charAt(i);
        return switch (c) {
            case '\\' -> isBesideUnicode(text, i) ? "\\134" : "\\\\";
            case '"' -> isSafeQuote(text, i) ? "\"" : "\\\"";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> {
                if (c < ' ') {
                    yield String.format(Locale.ROOT, "\\%03o", (int) c);
                }
                yield isAscii(c) ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c);
            }
        };
    }

    /** Backslashes beside the escapes of other characters are read differently by some compilers (JDK 17 rejects them). */
    private static boolean isBesideUnicode(String text, int i) {
        boolean isAfter = i > 0 && !isAscii(text.charAt(i - 1));
        boolean isBefore = i + 1 < text.length() && (text.charAt(i + 1) == 'u' || !isAscii(text.charAt(i + 1)));
        return isAfter || isBefore;
    }

    /** Whether a quote can't be taken for a part of the three that end a text block. */
    private static boolean isSafeQuote(String text, int i) {
        return i + 1 < text.length() && text.charAt(i + 1) != '"';
    }

    private static boolean isAscii(char c) {
        return c < 0x7f;
    }
}
