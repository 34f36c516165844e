package dev.assistanttools.processor;

import dev.assistanttools.processor.Annotations.Said;
import dev.assistanttools.processor.ProblemReport.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * What Jackson's annotations say of properties; by name, so that Jackson need not be there. Those for values are the same for
 * Jackson 2 and 3, those of its databind module are in two packages.
 */
final class Jackson {

    static final String CREATOR = "com.fasterxml.jackson.annotation.JsonCreator";

    private static final String PROPERTY = "com.fasterxml.jackson.annotation.JsonProperty";
    private static final String ALIAS = "com.fasterxml.jackson.annotation.JsonAlias";
    private static final String IGNORE = "com.fasterxml.jackson.annotation.JsonIgnore";
    private static final String IGNORE_PROPERTIES = "com.fasterxml.jackson.annotation.JsonIgnoreProperties";
    private static final String FORMAT = "com.fasterxml.jackson.annotation.JsonFormat";
    private static final String UNWRAPPED = "com.fasterxml.jackson.annotation.JsonUnwrapped";
    private static final List<String> NAMINGS = List.of(
            "tools.jackson.databind.annotation.JsonNaming", "com.fasterxml.jackson.databind.annotation.JsonNaming");

    private Jackson() {}

    static Optional<Said> name(List<? extends Element> declarations) {
        return Annotations.said(declarations, PROPERTY, "value");
    }

    static boolean isProperty(Element element) {
        return Annotations.isPresent(element, PROPERTY);
    }

    /** Whether a value may be absent because an annotation says so. */
    static boolean isOptional(List<? extends Element> declarations) {
        return says(declarations, PROPERTY, "required", "false");
    }

    static List<String> aliases(List<? extends Element> declarations) {
        return Annotations.texts(declarations, ALIAS, "value");
    }

    /** Whether a property is never read. */
    static boolean isIgnored(List<? extends Element> declarations) {
        boolean isIgnored = declarations.stream().anyMatch(element -> Annotations.isPresent(element, IGNORE))
                && !says(declarations, IGNORE, "value", "false");
        return isIgnored || says(declarations, PROPERTY, "access", "READ_ONLY");
    }

    /** The names of properties that are never read. */
    static List<String> ignored(TypeElement type) {
        return Annotations.texts(List.of(type), IGNORE_PROPERTIES, "value");
    }

    /**
     * The pattern of dates and times; empty if there is none.
     *
     * @param elsewhere where its problems are reported if not at the annotation
     */
    static Optional<TimeFormat> timeFormat(List<? extends Element> declarations, Optional<Place> elsewhere) {
        return Annotations.said(declarations, FORMAT, "pattern")
                .map(pattern -> new TimeFormat(
                        pattern.text(),
                        formatText(declarations, "locale"),
                        formatText(declarations, "timezone"),
                        says(declarations, FORMAT, "lenient", "FALSE"),
                        Annotations.texts(declarations, FORMAT, "with").contains("ACCEPT_CASE_INSENSITIVE_VALUES"),
                        elsewhere.orElse(pattern.place())));
    }

    private static String formatText(List<? extends Element> declarations, String attribute) {
        return Annotations.said(declarations, FORMAT, attribute)
                .map(Said::text)
                .filter(text -> !text.equals("##default"))
                .orElse("");
    }

    /** The form that values shall have; empty if it is not said. */
    static String shape(List<? extends Element> declarations) {
        return Annotations.said(declarations, FORMAT, "shape").map(Said::text).orElse("");
    }

    static boolean isUnwrapped(List<? extends Element> declarations) {
        return declarations.stream().anyMatch(element -> Annotations.isPresent(element, UNWRAPPED));
    }

    static boolean hasMode(Element creator, String mode) {
        return says(List.of(creator), CREATOR, "mode", mode);
    }

    private static boolean says(List<? extends Element> elements, String annotation, String attribute, String text) {
        return Annotations.said(elements, annotation, attribute)
                .map(Said::text)
                .filter(text::equals)
                .isPresent();
    }

    /** The simple name of the strategy that names a type's properties; empty if they keep their names. */
    static String naming(TypeElement type) {
        return NAMINGS.stream()
                .flatMap(annotation -> Annotations.said(List.of(type), annotation, "value").stream())
                .map(said -> said.text().substring(said.text().lastIndexOf('.') + 1))
                .findFirst()
                .orElse("");
    }

    /** The name on the wire that a strategy gives a property, as Jackson does it; empty for a strategy that is not known. */
    static Optional<String> named(String strategy, String property) {
        return switch (strategy) {
            case "", "LowerCamelCaseStrategy" -> Optional.of(property);
            case "UpperCamelCaseStrategy" ->
                Optional.of(property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1));
            case "SnakeCaseStrategy" -> Optional.of(separated(property, "_"));
            case "UpperSnakeCaseStrategy" ->
                Optional.of(separated(property, "_").toUpperCase(Locale.ROOT));
            case "KebabCaseStrategy" -> Optional.of(separated(property, "-"));
            case "LowerDotCaseStrategy" -> Optional.of(separated(property, "."));
            case "LowerCaseStrategy" -> Optional.of(property.toLowerCase(Locale.ROOT));
            default -> Optional.empty();
        };
    }

    /** A run of capitals is one word, together with what follows it: {@code findURLById} is {@code find_urlby_id}. */
    private static String separated(String property, String separator) {
        return property.replaceAll("(?<=[^\\p{Lu}_])(?=\\p{Lu})", separator).toLowerCase(Locale.ROOT);
    }
}
