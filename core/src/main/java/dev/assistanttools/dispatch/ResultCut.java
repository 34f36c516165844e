package dev.assistanttools.dispatch;

/**
 * Cuts results that are too long: what is left is whole as far as it goes, and a note stands on a line of its own after it. Note and
 * line break are part of the limit.
 */
final class ResultCut {

    /** How much of a text is given up, at most, for an end between lines or words. */
    private static final int QUARTER = 4;

    private ResultCut() {}

    /** A text, cut behind a line or word if there is one near the limit, and never inside of a character. */
    static String ofText(String text, int maxBytes, String note) {
        int room = roomBefore(note, maxBytes);
        if (room < 0) {
            return alone(note, maxBytes);
        }
        int end = Utf8.fitting(text, room);
        int earliest = end - end / QUARTER;
        int line = lastBefore(text, end, earliest, true);
        int word = line > 0 ? line : lastBefore(text, end, earliest, false);
        return before(text.substring(0, word > 0 ? word : end), note);
    }

    private static String before(String cut, String note) {
        return cut.isEmpty() ? note : cut + "\n" + note;
    }

    /** The place behind the last line or word that ends not before {@code earliest}; 0 if there is none. */
    private static int lastBefore(String text, int end, int earliest, boolean isLine) {
        for (int i = end; i > 0 && i >= earliest; i--) {
            char next = text.charAt(i); // there is one: the text was too long
            boolean isEnd = isLine ? next == '\n' || next == '\r' : Character.isWhitespace(next);
            if (isEnd && !Character.isWhitespace(text.charAt(i - 1))) {
                return i;
            }
        }
        return 0;
    }

    /**
     * JSON, cut behind the last element or property that fits; what was open is closed, so that what stands before the note is
     * JSON, too.
     */
    static String ofJson(String json, int maxBytes, String note) {
        int room = roomBefore(note, maxBytes);
        if (room < 0) {
            return alone(note, maxBytes);
        }
        return before(new JsonCut(json).cut(room), note);
    }

    private static int roomBefore(String note, int maxBytes) {
        return maxBytes - note.length() - 1;
    }

    /** A limit that is too small for anything else. */
    private static String alone(String note, int maxBytes) {
        return note.substring(0, Math.min(note.length(), maxBytes));
    }

    /** Passes over the text, which is known to be JSON. */
    private static final class JsonCut {

        private final String json;

        /** The brackets that would close what is open, the innermost last. */
        private final StringBuilder closing = new StringBuilder();

        private int position;

        JsonCut(String json) {
            this.json = json;
        }

        /** The longest beginning that fits and ends behind a value, with what closes it; nothing if there is none. */
        String cut(int room) {
            int end = 0;
            int bytes = 0;
            while (position < json.length() && bytes <= room) {
                int start = position;
                pass();
                bytes += bytesFrom(start, room - bytes);
                if (isBetweenValues() && bytes + closing.length() <= room) {
                    end = position;
                }
            }
            return json.substring(0, end) + closingAt(end);
        }

        private String closingAt(int end) {
            closing.setLength(0);
            position = 0;
            while (position < end) {
                pass();
            }
            return closing.reverse().toString();
        }

        /** Passes over a string, or any other single character. */
        private void pass() {
            char c = json.charAt(position);
            switch (c) {
                case '"' -> passString();
                case '{' -> closing.append('}');
                case '[' -> closing.append(']');
                case '}', ']' -> closing.setLength(closing.length() - 1);
                default -> {}
            }
            position++;
        }

        private void passString() {
            position++;
            while (json.charAt(position) != '"') {
                position += json.charAt(position) == '\\' ? 2 : 1;
            }
        }

        /** Whether a value has just ended, or a container begun. */
        private boolean isBetweenValues() {
            if (closing.isEmpty()) {
                return false;
            }
            char last = json.charAt(position - 1);
            char next = json.charAt(position);
            return last == '{' || last == '[' || next == ',' || next == '}' || next == ']';
        }

        private int bytesFrom(int start, int most) {
            int bytes = 0;
            for (int i = start; i < position && bytes <= most; i++) {
                bytes += Utf8.length(json.charAt(i));
            }
            return bytes;
        }
    }
}
