package dev.assistanttools.it.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Makes random strings that fit a schema. */
final class TextInstances {

    private static final List<String> CHARACTERS = List.of(
            "a", "Z", "0", " ", "\"", "\\", "/", "\n", "\t", "\u0001", "\u007f", "é", "ß", "ı", "日", "\u202e", "😀",
            "👩‍🚀", "\u2028", "{", "]", "'", "%", "$", "~", "#");

    private static final Map<String, List<String>> FORMATS = Map.of(
            "date", List.of("2026-02-28", "2024-02-29", "0001-01-01", "9999-12-31"),
            "time", List.of("00:00:00", "23:59:59", "12:30:00.123456789"),
            "date-time",
                    List.of(
                            "2026-01-20T08:30:00Z",
                            "1969-12-31T23:59:59.999999999Z",
                            "2026-06-30T12:00:00+02:00",
                            "2026-06-30T12:00:00-09:30"),
            "duration", List.of("PT0S", "PT1H30M", "P2D", "PT0.001S"),
            "uuid", List.of("00000000-0000-0000-0000-000000000000", "01890a5d-ac96-774b-bcce-b302099a8057"),
            "email", List.of("a@example.org", "first.last+tag@example.com"));

    /** Strings for patterns; each must fit at least one of those that are used. */
    private static final List<String> FOR_PATTERNS = List.of(
            "2026-01-20T08:30",
            "2026-01-20T08:30:59",
            "2026-01-20T08:30:59.123456789",
            "P1Y2M3D",
            "P3W",
            "2026",
            "0001",
            "2026-11",
            "--02-29",
            "en",
            "de-CH",
            "EUR",
            "JPY",
            "DE",
            "AB12",
            "a",
            "b",
            "x y");

    /** How descriptions say what no keyword can: with examples. */
    private static final Pattern EXAMPLES = Pattern.compile("such as (\"[^\"]+\"(?: or \"[^\"]+\")*)");

    /** How descriptions of strict tools say lengths. */
    private static final Pattern LEAST = Pattern.compile("(?m)^At least ([0-9]+) characters?[.]$");

    private static final Pattern MOST = Pattern.compile("(?m)^At most ([0-9]+) characters?[.]$");

    private TextInstances() {}

    /** Any string, the empty one included. */
    static String any(Random random) {
        return text(random, 0, 6);
    }

    static String of(JsonNode schema, Random random) {
        List<String> candidates = candidates(schema);
        if (!candidates.isEmpty()) {
            return candidates.get(random.nextInt(candidates.size()));
        }
        int least = length(schema, "minLength", LEAST, 0);
        int most = length(schema, "maxLength", MOST, least + 6);
        return text(random, least, random.nextInt(3) == 0 ? most : least + random.nextInt(most - least + 1));
    }

    private static int length(JsonNode schema, String keyword, Pattern line, int otherwise) {
        Matcher said = line.matcher(schema.path("description").asString(""));
        return schema.path(keyword).asInt(said.find() ? Integer.parseInt(said.group(1)) : otherwise);
    }

    private static List<String> candidates(JsonNode schema) {
        if (schema.has("format")) {
            return FORMATS.getOrDefault(schema.path("format").asString(), List.of());
        }
        Matcher examples = EXAMPLES.matcher(schema.path("description").asString(""));
        if (examples.find()) {
            return List.of(examples.group(1).replaceAll("^\"|\"$", "").split("\" or \"", -1));
        }
        if (!schema.has("pattern")) {
            return List.of();
        }
        Pattern pattern = Pattern.compile(schema.path("pattern").asString());
        List<String> fitting = new ArrayList<>(FOR_PATTERNS);
        fitting.removeIf(text -> !pattern.matcher(text).find()
                || text.length() < length(schema, "minLength", LEAST, 0)
                || text.length() > length(schema, "maxLength", MOST, Integer.MAX_VALUE));
        if (fitting.isEmpty()) {
            throw new AssertionError("Add a string that fits " + pattern + " to those for patterns.");
        }
        return fitting;
    }

    /** Lengths count code points, as JSON Schema does. */
    private static String text(Random random, int least, int most) {
        int length = least + random.nextInt(most - least + 1);
        StringBuilder text = new StringBuilder();
        while (text.codePointCount(0, text.length()) < length) {
            String next = CHARACTERS.get(random.nextInt(CHARACTERS.size()));
            if (text.codePointCount(0, text.length()) + next.codePointCount(0, next.length()) <= length) {
                text.append(next);
            }
        }
        return text.toString();
    }
}
