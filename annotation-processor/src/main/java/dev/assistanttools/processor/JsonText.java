package dev.assistanttools.processor;

import java.util.Locale;

/** Writes canonical JSON: no white space, members in the order of the calls, the same text for the same calls. */
final class JsonText {

    private final StringBuilder text = new StringBuilder();
    private boolean needsComma;

    JsonText beginObject() {
        return open('{');
    }

    JsonText endObject() {
        return close('}');
    }

    JsonText beginArray() {
        return open('[');
    }

    JsonText endArray() {
        return close(']');
    }

    JsonText name(String name) {
        value(name);
        text.append(':');
        needsComma = false;
        return this;
    }

    JsonText value(String value) {
        separate();
        text.append('"');
        int start = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
                text.append(value.substring(start, i));
                appendEscaped(value, i);
                start = i + 1;
            }
        }
        text.append(start == 0 ? value : value.substring(start));
        text.append('"');
        return this;
    }

    JsonText value(boolean value) {
        return raw(Boolean.toString(value));
    }

    JsonText nullValue() {
        return raw("null");
    }

    /** Adds a value that is JSON already. */
    JsonText raw(String json) {
        separate();
        text.append(json);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private JsonText open(char bracket) {
        separate();
        text.append(bracket);
        needsComma = false;
        return this;
    }

    private JsonText close(char bracket) {
        text.append(bracket);
        needsComma = true;
        return this;
    }

    private void separate() {
        if (needsComma) {
            text.append(',');
        }
        needsComma = true;
    }

    private void appendEscaped(String value, int i) {
        char c = value.charAt(i);
        switch (c) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (c < ' ' || isLoneSurrogate(value, i)) {
                    text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                } else {
                    text.append(c);
                }
            }
        }
    }

    /** A half of a character can't be written in UTF-8, only as an escape. */
    private static boolean isLoneSurrogate(String value, int i) {
        char c = value.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
    }
}
