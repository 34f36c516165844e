package dev.assistanttools.spring.test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Makes texts that fit a schema, odd ones among them. */
final class TextMaker {

    /** What is cut, escaped, normalised or mistaken for something else by careless code. */
    private static final List<String> CHARACTERS = List.of(
            "a", "Z", "0", " ", "\"", "\\", "/", "\n", "\t", "\u0001", "\u007f", "é", "ß", "ı", "日", "\u202e", "😀",
            "\u2028", "{", "]", "'", "%", "$", "~", "#", "<", "&", ";");

    private static final Map<String, List<String>> FORMATS = Map.of(
            "date", List.of("2026-02-28", "2024-02-29", "1969-12-31", "9999-12-31"),
            "time", List.of("00:00:00", "23:59:59", "12:30:00.123456789"),
            "date-time", List.of("2026-01-20T08:30:00Z", "1969-12-31T23:59:59Z", "2026-06-30T12:00:00+02:00"),
            "duration", List.of("PT1H30M", "PT45S", "P2D"),
            "uuid", List.of("00000000-0000-0000-0000-000000000000", "01890a5d-ac96-774b-bcce-b302099a8057"),
            "email", List.of("a@example.org", "first.last+tag@example.com"));

    /** What patterns of dates and codes allow, and chance would hardly find. */
    private static final List<String> KNOWN = List.of(
            "2026-01-20T08:30", "2026-01-20T08:30:59", "P1Y2M3D", "2026", "2026-11", "--02-29", "de-CH", "EUR", "JPY");

    private static final Pattern SUCH_AS = Pattern.compile("such as (\"[^\"]+\"(?: or \"[^\"]+\")*)");
    private static final Pattern EXPRESSION =
            Pattern.compile("(?m)^Matches the regular expression (.+) as a whole[.]$");

    private static final int LONG_ENOUGH = 8;

    private final Random random;

    TextMaker(Random random) {
        this.random = random;
    }

    /** A text that fits; of a pattern that is not understood, an example or any text. */
    String of(Object schema) {
        int least = SchemaView.least(schema, "minLength");
        int most = SchemaView.most(schema, "maxLength").orElse(Integer.MAX_VALUE);
        Optional<String> expression = expression(schema);
        List<String> candidates = candidates(schema, expression, least, most);
        if (!candidates.isEmpty()) {
            return candidates.get(random.nextInt(candidates.size()));
        }
        return expression
                .flatMap(pattern -> PatternText.of(pattern, least, most, random))
                .orElseGet(() ->
                        ofLength(least + random.nextInt(Math.min(Math.max(most - least, 0), LONG_ENOUGH) + 1)));
    }

    /** The texts that are known for a schema; none if it is free. */
    private static List<String> candidates(Object schema, Optional<String> expression, int least, int most) {
        Optional<Object> format = SchemaView.keyword(schema, "format");
        if (format.isPresent()) {
            return FORMATS.getOrDefault(String.valueOf(format.get()), List.of());
        }
        Matcher suchAs = SUCH_AS.matcher(SchemaView.description(schema));
        if (suchAs.find()) {
            return List.of(suchAs.group(1).replaceAll("^\"|\"$", "").split("\" or \"", -1));
        }
        return expression.isEmpty()
                ? List.of()
                : KNOWN.stream()
                        .filter(text -> text.length() >= least && text.length() <= most)
                        .filter(text ->
                                Pattern.compile(expression.get()).matcher(text).find())
                        .toList();
    }

    private static Optional<String> expression(Object schema) {
        Optional<String> keyword = SchemaView.keyword(schema, "pattern").map(String::valueOf);
        Matcher line = EXPRESSION.matcher(SchemaView.description(schema));
        Optional<String> expression =
                keyword.isEmpty() && line.find() ? Optional.of("^(?:" + line.group(1) + ")$") : keyword;
        return expression.filter(TextMaker::isReadable);
    }

    private static boolean isReadable(String expression) {
        try {
            Pattern.compile(expression);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    /** Any text of so many characters. */
    String ofLength(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(CHARACTERS.get(random.nextInt(CHARACTERS.size())));
        }
        return text.toString();
    }

    /** Of so many characters, each of them odd. */
    static String odd(int length) {
        return "日😀\"\\\u202e\u0001é"
                .repeat(length / 7 + 1)
                .codePoints()
                .limit(length)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
