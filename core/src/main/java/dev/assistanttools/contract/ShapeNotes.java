package dev.assistanttools.contract;

import dev.assistanttools.json.UnreadableJsonException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a schema says to its reader at a place.
 *
 * @param description empty for none
 * @param describedAt where the description stands
 * @param defaultValue what leaving the value out means
 * @param examples empty for none
 */
record ShapeNotes(
        String description,
        String describedAt,
        @Nullable Object defaultValue,
        @Nullable Object examples) {

    static final ShapeNotes NONE = new ShapeNotes("", "", null, null);

    /** How the annotation processor says a default in strict mode, which has no keyword for it. */
    private static final Pattern DEFAULT_LINE = Pattern.compile("(?m)^null means (.+)[.]$\n?");

    /** How the annotation processor says the form of a date or time that {@code @JsonFormat} gives, which has no keyword. */
    private static final Pattern FORM_LINE = Pattern.compile("(?m)^Written as (.+), such as \".*\"[.]$");

    /** How the annotation processor says in strict mode how long a text or how large a map of constants may be. */
    private static final Pattern LIMIT_LINE =
            Pattern.compile("(?m)^(?:At (least|most) ([0-9]+) (character|entr)(?:s|y|ies)?|One character)[.]$\n?");

    /** These notes; what they don't say, as a node further inside says it. */
    ShapeNotes orElse(Map<?, ?> node, String place) {
        Object inner = node.get("description");
        boolean takes = description.isEmpty() && inner instanceof String;
        return new ShapeNotes(
                takes ? String.valueOf(inner) : description,
                takes ? place : describedAt,
                defaultValue == null ? node.get("default") : defaultValue,
                examples == null ? node.get("examples") : examples);
    }

    /** What leaving the value out means, whichever way that is said. */
    Optional<Object> absence() {
        if (defaultValue != null) {
            return Optional.of(defaultValue);
        }
        Matcher line = DEFAULT_LINE.matcher(description);
        return line.find() ? parsed(line.group(1)) : Optional.empty();
    }

    /** The form that a text must have, as a pattern of dates. */
    Optional<String> form() {
        Matcher line = FORM_LINE.matcher(description);
        return line.find() ? Optional.of(line.group(1)) : Optional.empty();
    }

    /** A limit for which strict mode has no keyword, by the keyword that it has else. */
    Optional<BigDecimal> limit(String keyword) {
        return LIMIT_LINE
                .matcher(description)
                .results()
                .filter(line -> keywords(line).contains(keyword))
                .map(line -> line.group(2) == null ? BigDecimal.ONE : new BigDecimal(line.group(2)))
                .findFirst();
    }

    private static List<String> keywords(MatchResult line) {
        if (line.group(1) == null) {
            return List.of("minLength", "maxLength");
        }
        return List.of((line.group(1).equals("least") ? "min" : "max")
                + (line.group(3).equals("entr") ? "Properties" : "Length"));
    }

    private static Optional<Object> parsed(String json) {
        try {
            return Optional.of(FragmentReader.parse(json));
        } catch (UnreadableJsonException e) {
            return Optional.empty(); // a sentence of the user's own
        }
    }

    /** The description without the lines that {@link #absence()} and {@link #limit} have read. */
    String otherWords() {
        boolean saysDefault = defaultValue == null && absence().isPresent();
        String words = saysDefault ? DEFAULT_LINE.matcher(description).replaceFirst("") : description;
        return LIMIT_LINE.matcher(words).replaceAll("").strip();
    }
}
