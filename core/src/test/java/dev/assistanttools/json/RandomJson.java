package dev.assistanttools.json;

import java.util.Random;

/** Writes random JSON documents in odd but legal notation, and damages them. */
public final class RandomJson {

    private static final String[] STRING_PARTS = {
        "a",
        "Zürich",
        " ",
        "\\n",
        "\\\"",
        "\\\\",
        "\\/",
        "\\u0000",
        "\\ud83d\\ude00",
        "\\uD800",
        "😀",
        "\u202e",
        "\u007f",
        "1",
        "{"
    };
    private static final String[] NUMBERS = {
        "0",
        "-0",
        "1",
        "-1",
        "10",
        "3.0",
        "3.7",
        "1e2",
        "1E+2",
        "12e-1",
        "0.00",
        "0e999",
        "9007199254740993",
        "12345678901234567.89",
        "-999999999999999999",
        "1000000000000000000",
        "9223372036854775808",
        "1e300",
        "0.1e-20"
    };
    private static final String[] WHITE_SPACE = {"", "", "", " ", "\n", "\t", "\r\n  "};
    private static final String DAMAGE = "{}[]:,\"\\'0123456789.eE+-truefalsn \n\u0001é";

    private final Random random;

    /** A source of documents that are the same for the same seed. */
    public RandomJson(Random random) {
        this.random = random;
    }

    /** A document that is JSON. */
    public String document() {
        StringBuilder out = new StringBuilder();
        value(out, 0);
        return out.append(space()).toString();
    }

    private void value(StringBuilder out, int depth) {
        out.append(space());
        switch (random.nextInt(depth < 5 ? 8 : 5)) {
            case 0, 1 -> out.append(string());
            case 2 -> out.append(pick(NUMBERS));
            case 3 -> out.append(random.nextInt() - 0.5 * random.nextInt(4));
            case 4 -> out.append(pick(new String[] {"true", "false", "null"}));
            case 5 -> array(out, depth);
            default -> object(out, depth);
        }
        out.append(space());
    }

    private void array(StringBuilder out, int depth) {
        out.append('[').append(space());
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            out.append(i == 0 ? "" : ",");
            value(out, depth + 1);
        }
        out.append(']');
    }

    private void object(StringBuilder out, int depth) {
        out.append('{').append(space());
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            out.append(i == 0 ? "" : ",")
                    .append(space())
                    .append(string())
                    .append(space())
                    .append(':');
            value(out, depth + 1);
        }
        out.append('}');
    }

    private String string() {
        StringBuilder out = new StringBuilder("\"");
        int parts = random.nextInt(4);
        for (int i = 0; i < parts; i++) {
            out.append(pick(STRING_PARTS));
        }
        return out.append('"').toString();
    }

    /** The document with one to three characters changed, inserted or removed, or its end cut off. */
    public String mutated(String document) {
        StringBuilder out = new StringBuilder(document);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(out.length() + 1);
            char c = DAMAGE.charAt(random.nextInt(DAMAGE.length()));
            switch (random.nextInt(4)) {
                case 0 -> out.insert(at, c);
                case 1 -> out.setLength(at);
                default -> {
                    if (at < out.length()) {
                        out.replace(at, at + 1, random.nextBoolean() ? "" : String.valueOf(c));
                    }
                }
            }
        }
        return out.toString();
    }

    private String space() {
        return pick(WHITE_SPACE);
    }

    private String pick(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
