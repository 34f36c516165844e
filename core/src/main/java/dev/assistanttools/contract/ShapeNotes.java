package dev.assistanttools.contract;

import dev.assistanttools.json.UnreadableJsonException;
import java.util.Map;
import java.util.Optional;
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

    private static Optional<Object> parsed(String json) {
        try {
            return Optional.of(FragmentReader.parse(json));
        } catch (UnreadableJsonException e) {
            return Optional.empty(); // a sentence of the user's own
        }
    }

    /** The description without the line that {@link #absence()} has read. */
    String otherWords() {
        Matcher line = DEFAULT_LINE.matcher(description);
        boolean saysDefault = defaultValue == null && absence().isPresent();
        return saysDefault ? line.replaceFirst("").strip() : description;
    }
}
