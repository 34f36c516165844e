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
        List<String> characters = escaped(text);
        String joined = String.join("", characters);
        if (joined.length() <= SHORT) {
            return "\"" + joined.replace("\"", "\\\"") + "\"";
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

    /** White space at the start of a line would count as indentation, and quotes could end the block. */
    private static String line(List<String> characters, boolean isLast) {
        String line = String.join("", characters).replace("\"\"\"", "\\\"\\\"\\\"");
        if (line.startsWith(" ")) {
            line = "\\s" + line.substring(1);
        }
        return isLast && line.endsWith("\"") ? line.substring(0, line.length() - 1) + "\\\"" : line;
    }

    private static List<String> escaped(String text) {
        List<String> characters = new ArrayList<>(text.length());
        text.chars().forEach(c -> characters.add(escaped((char) c)));
        return characters;
    }

    private static String escaped(char c) {
        return switch (c) {
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> {
                if (c < ' ') {
                    yield String.format(Locale.ROOT, "\\%03o", (int) c);
                }
                yield c < 0x7f ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c);
            }
        };
    }
}
