package dev.assistanttools.processor;

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

    static String of(String text) {
        if (text.length() <= MAX_CONSTANT) {
            return constant(text);
        }
        // Joined by a method, as the compiler would make one constant of parts that are added.
        StringBuilder parts = new StringBuilder(constant(text.substring(0, MAX_CONSTANT)));
        for (int start = MAX_CONSTANT; start < text.length(); start += MAX_CONSTANT) {
            int end = Math.min(start + MAX_CONSTANT, text.length());
            parts.append(".concat(")
                    .append(constant(text.substring(start, end)))
                    .append(')');
        }
        return parts.toString();
    }

    private static String constant(String text) {
        if (text.length() <= SHORT) {
            if (plainEnd(text, 0) == text.length()) {
                return "\"" + text + "\"";
            }
            StringBuilder literal = new StringBuilder(text.length() + 2).append('"');
            int escapedQuotes = 0;
            for (int i = 0; i < text.length(); i++) {
                int before = literal.length();
                escape(text, i, literal);
                if (text.charAt(i) == '"' && literal.length() == before + 1) {
                    literal.insert(before, '\\');
                    escapedQuotes++;
                }
            }
            if (literal.length() - 1 - escapedQuotes <= SHORT) {
                return literal.append('"').toString();
            }
        }
        return block(text);
    }

    /** Breaks after a comma or space where there is one; the characters of one escape stay together. */
    private static String block(String text) {
        StringBuilder block = new StringBuilder(text.length() + text.length() / 8 + 16).append("\"\"\"\n");
        int i = 0;
        while (i < text.length()) {
            int start = block.length();
            int first = i;
            int breakAt = i;
            int lengthAtBreak = start;
            while (i < text.length() && block.length() - start < LINE) {
                int end = Math.min(plainEnd(text, i), i + LINE - (block.length() - start));
                if (end == i) {
                    escape(text, i, block);
                    i++;
                    continue;
                }
                String plain = text.substring(i, end);
                int breakInPlain = Math.max(plain.lastIndexOf(','), plain.lastIndexOf(' ')) + 1;
                if (breakInPlain > 0) {
                    breakAt = i + breakInPlain;
                    lengthAtBreak = block.length() + breakInPlain;
                }
                block.append(plain);
                i = end;
            }
            boolean isLast = i == text.length();
            if (!isLast && breakAt > first) {
                i = breakAt;
                block.setLength(lengthAtBreak);
            }
            showSpaces(block, start, isLast);
            block.append(isLast ? "" : "\\\n");
        }
        return block.append("\"\"\"").toString();
    }

    /** White space at the start of a line would count as indentation, and at the end of the block it would be dropped. */
    private static void showSpaces(StringBuilder block, int start, boolean isLast) {
        int end = block.length() - 1;
        if (isLast && end > start && block.charAt(end) == ' ') {
            block.replace(end, end + 1, "\\s");
        }
        if (block.charAt(start) == ' ') {
            block.replace(start, start + 1, "\\s");
        }
    }

    /** Where the next character is that stands for itself only with an escape; most texts have few. */
    private static int plainEnd(String text, int start) {
        int end = start;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (c < ' ' || c >= 0x7f || c == '"' || c == '\\') {
                return end;
            }
            end++;
        }
        return end;
    }

    private static void escape(String text, int i, StringBuilder target) {
        char c = text.charAt(i);
        switch (c) {
            case '\\' -> target.append(isBesideUnicode(text, i) ? "\\134" : "\\\\");
            case '"' -> target.append(isSafeQuote(text, i) ? "\"" : "\\\"");
            case '\n' -> target.append("\\n");
            case '\r' -> target.append("\\r");
            case '\t' -> target.append("\\t");
            default -> {
                if (c >= ' ' && isAscii(c)) {
                    target.append(c);
                } else if (c < ' ') {
                    target.append('\\')
                            .append('0')
                            .append((char) ('0' + (c >> 3)))
                            .append((char) ('0' + (c & 7)));
                } else {
                    target.append("\\u").append(Integer.toHexString(0x10000 + c), 1, 5);
                }
            }
        }
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
