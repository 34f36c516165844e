package dev.assistanttools.json;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * Writes texts that are made to break readers of JSON: noise, damaged documents, nesting, numbers and strings at and beyond every
 * limit, characters that other readers stumble over. Short ones mostly, so that many can be tried.
 */
public final class AdversarialJson {

    private static final String ALPHABET = "{}[]:,\"\"\\/'0123456789.eE+-truefalsnullu \t\n\r";

    private static final String[] ODD_CHARACTERS = {
        "\u0000",
        "\u0001",
        "\u001f",
        "\u007f",
        "\u0085",
        "\u00a0",
        "\u2028",
        "\u2029",
        "\u200b",
        "\u202e",
        "\u2066",
        "\ufeff",
        "\ufffe",
        "\uffff",
        "\ud800",
        "\udc00",
        "\udc00\ud800",
        "😀",
        "ſ",
        "İ",
        "０",
        "١",
        "\f",
        "\u000b"
    };

    private static final String[] ODD_VALUES = {
        "True",
        "NULL",
        "None",
        "nul",
        "nulll",
        "NaN",
        "-NaN",
        "Infinity",
        "-Infinity",
        "undefined",
        "+1",
        "01",
        "-01",
        "00",
        "1.",
        ".5",
        "-.5",
        "1.e1",
        "1e",
        "1e+",
        "0x1F",
        "1_000",
        "1,000",
        "--1",
        "1-",
        "1e1.5",
        "1f",
        "1L",
        "'a'",
        "\"\\x41\"",
        "\"\\u12\"",
        "\"\\u００41\"",
        "\"\\U0041\"",
        "\"\\",
        "\"\\\"",
        "\"\\u",
        "//a\n1",
        "/**/1",
        "1 2",
        "\"a\"\"b\"",
        "[1 2]",
        "[,1]",
        "[1,,2]",
        "[1,]",
        "{\"a\"}",
        "{\"a\":}",
        "{:1}",
        "{a:1}",
        "{\"a\":1 \"b\":2}",
        "{\"a\":1,}",
        "{,}",
        "{\"a\":1}}",
        "]",
        "}",
        "[}",
        "{]",
        ":",
        ",",
        "\"",
        "(1)",
        "<a/>",
        "a=1",
        "[1]]",
        "{{}}"
    };

    private final Random random;
    private final RandomJson documents;

    /** A source of texts that are the same for the same seed. */
    public AdversarialJson(Random random) {
        this.random = random;
        this.documents = new RandomJson(random);
    }

    /** A text that may be JSON, and mostly is not quite. */
    public String text() {
        return switch (random.nextInt(16)) {
            case 0 -> noise();
            case 1 -> bytes();
            case 2 -> symbols();
            case 3 -> spliced();
            case 4 -> withOddCharacter(documents.document());
            case 5 -> nested();
            case 6 -> number();
            case 7 -> string();
            case 8 -> wrapped(pick(ODD_VALUES));
            case 9 -> twice();
            case 10 -> documents.document();
            default -> documents.mutated(documents.document());
        };
    }

    private String noise() {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            out.append((char) random.nextInt(0x10000));
        }
        return out.toString();
    }

    private String bytes() {
        byte[] bytes = new byte[random.nextInt(60)];
        random.nextBytes(bytes);
        return new String(bytes, random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    private String symbols() {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            out.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return out.toString();
    }

    private String spliced() {
        String left = documents.document();
        String right = documents.document();
        return left.substring(0, random.nextInt(left.length() + 1))
                + right.substring(random.nextInt(right.length() + 1));
    }

    private String withOddCharacter(String document) {
        int at = random.nextInt(document.length() + 1);
        return document.substring(0, at) + pick(ODD_CHARACTERS) + document.substring(at);
    }

    /** Around the limit of 100 mostly, sometimes far beyond it, often not closed. */
    private String nested() {
        int depth = random.nextInt(20) == 0 ? 5000 : 95 + random.nextInt(10);
        StringBuilder open = new StringBuilder();
        StringBuilder close = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            boolean isObject = random.nextInt(4) == 0;
            open.append(isObject ? "{\"a\":" : "[");
            close.insert(0, isObject ? '}' : ']');
        }
        String inner = random.nextBoolean() ? "[]" : "1";
        return switch (random.nextInt(4)) {
            case 0 -> open.toString();
            case 1 -> open + inner + close.substring(random.nextInt(3));
            default -> open + inner + close;
        };
    }

    /** Around the limit of 1,000 digits, or with an exponent that is too large for any type. */
    private String number() {
        String sign = random.nextBoolean() ? "-" : "";
        String digits = (1 + random.nextInt(9)) + digits(random.nextInt(8) == 0 ? 990 + random.nextInt(15) : 20);
        String exponent = switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> "e" + random.nextInt(1100);
            case 2 -> "E-" + random.nextInt(1100);
            default -> "e" + (random.nextBoolean() ? "-" : "+") + "9".repeat(1 + random.nextInt(14));
        };
        return wrapped(
                switch (random.nextInt(4)) {
                    case 0 -> sign + digits + exponent;
                    case 1 -> sign + "0" + exponent;
                    case 2 -> sign + "0." + "0".repeat(random.nextInt(20)) + digits + exponent;
                    default -> sign + digits + "." + digits(1 + random.nextInt(20)) + exponent;
                });
    }

    private String digits(int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append((char) ('0' + random.nextInt(10)));
        }
        return out.toString();
    }

    private String string() {
        StringBuilder out = new StringBuilder("\"");
        int parts = random.nextInt(100) == 0 ? 2000 : random.nextInt(6);
        for (int i = 0; i < parts; i++) {
            String part = pick(ODD_CHARACTERS);
            out.append(
                    switch (random.nextInt(3)) {
                        case 0 -> part.charAt(0) < 0x20 ? "x" : part;
                        case 1 -> String.format("\\u%04X", (int) part.charAt(0));
                        default -> random.nextInt(10) == 0 ? part : "\\n";
                    });
        }
        return wrapped(out.append('"').toString());
    }

    private String twice() {
        String name = random.nextBoolean() ? "\"a\"" : "\"\\u0061\"";
        return "{\"a\":" + documents.document() + "," + name + ":" + documents.document() + "}";
    }

    private String wrapped(String value) {
        return switch (random.nextInt(4)) {
            case 0 -> "[" + value + "]";
            case 1 -> "{\"a\":" + value + "}";
            case 2 -> "[0," + value + ",\"\"]";
            default -> value;
        };
    }

    private String pick(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
