package dev.assistanttools.dispatch;

/** Lengths of texts in UTF-8, which has no form for a lone surrogate: it counts two, as a half of a pair does. */
final class Utf8 {

    private Utf8() {}

    static long length(String text) {
        long length = 0;
        for (int i = 0; i < text.length(); i++) {
            length += length(text.charAt(i));
        }
        return length;
    }

    /** Both halves of a surrogate pair take four bytes together; other characters from U+0800 take three. */
    static int length(char c) {
        if (c < 0x80) {
            return 1;
        }
        return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }

    /** How many characters at the beginning of a text fit into so many bytes, without half of a pair. */
    static int fitting(String text, int bytes) {
        int left = bytes;
        int i = 0;
        while (i < text.length() && left >= length(text.charAt(i))) {
            left -= length(text.charAt(i));
            i++;
        }
        boolean splits = i > 0
                && i < text.length()
                && Character.isHighSurrogate(text.charAt(i - 1))
                && Character.isLowSurrogate(text.charAt(i));
        return splits ? i - 1 : i;
    }
}
