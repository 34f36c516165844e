package dev.assistanttools.json;

import java.util.Random;

/** Writes JSON as models do that were taught by Python, JavaScript and Markdown: wrong, but with one meaning. */
final class LooseJson {

    private final Random random;

    LooseJson(Random random) {
        this.random = random;
    }

    /** The same value in another notation. */
    String rewritten(String document) {
        JsonReader json = JsonReader.of(document);
        StringBuilder out = new StringBuilder();
        value(json, out);
        json.end();
        return switch (random.nextInt(6)) {
            case 0 -> "```json\n" + out + "\n```";
            case 1 -> " ```\n" + out + "```\n";
            default -> out.toString();
        };
    }

    private void value(JsonReader json, StringBuilder out) {
        switch (json.peek()) {
            case OBJECT -> {
                json.beginObject();
                out.append('{');
                String separator = "";
                while (json.nextName()) {
                    out.append(separator);
                    name(json.value(), out);
                    out.append(random.nextBoolean() ? ":" : " : ");
                    value(json, out);
                    separator = ", ";
                }
                out.append(!separator.isEmpty() && random.nextInt(3) == 0 ? ", }" : "}");
            }
            case ARRAY -> {
                json.beginArray();
                out.append('[');
                String separator = "";
                while (json.nextElement()) {
                    out.append(separator);
                    value(json, out);
                    separator = ",";
                }
                out.append(!separator.isEmpty() && random.nextInt(3) == 0 ? ",\n]" : "]");
            }
            case STRING -> {
                json.passString();
                string(json.value(), out);
            }
            case NUMBER -> {
                json.passNumber();
                out.append(json.value());
            }
            case BOOLEAN -> {
                boolean value = json.readBoolean();
                out.append(random.nextBoolean() ? String.valueOf(value) : value ? "True" : "False");
            }
            case NULL -> {
                json.readNull();
                out.append(random.nextBoolean() ? "null" : "None");
            }
        }
    }

    private void name(String name, StringBuilder out) {
        if (random.nextBoolean() && name.matches("[A-Za-z_$][A-Za-z0-9_$]*")) {
            out.append(name);
        } else {
            string(name, out);
        }
    }

    private void string(String value, StringBuilder out) {
        String[] quotes = {"''", "\"\"", "“”"};
        String pair = quotes[random.nextInt(quotes.length)];
        out.append(pair.charAt(0));
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean isQuote = c == '"' && pair.charAt(0) == '"';
            if (c == '\\' || isQuote || (c == '\'' && random.nextBoolean())) {
                out.append('\\').append(c);
            } else if (c == pair.charAt(1) || (c < 0x20 && random.nextBoolean())) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append(pair.charAt(1));
    }
}
