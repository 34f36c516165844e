package dev.assistanttools.processor;

import dev.assistanttools.processor.Annotations.Said;
import dev.assistanttools.processor.ProblemReport.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/**
 * What Jackson's annotations say of properties; by name, so that Jackson need not be there. Those for values are the same for
 * Jackson 2 and 3, those of its databind module are in two packages.
 */
final class Jackson {

    private static final String PACKAGE = "com.fasterxml.jackson.annotation.";

    static final String CREATOR = PACKAGE + "JsonCreator";

    private static final String PROPERTY = PACKAGE + "JsonProperty";
    private static final String ALIAS = PACKAGE + "JsonAlias";
    private static final String IGNORE = PACKAGE + "JsonIgnore";
    private static final String IGNORE_PROPERTIES = PACKAGE + "JsonIgnoreProperties";
    private static final String FORMAT = PACKAGE + "JsonFormat";
    private static final String UNWRAPPED = PACKAGE + "JsonUnwrapped";
    private static final String SETTER = PACKAGE + "JsonSetter";
    private static final String GETTER = PACKAGE + "JsonGetter";
    private static final String DESCRIPTION = PACKAGE + "JsonPropertyDescription";
    private static final List<String> NAMING = List.of(PROPERTY, SETTER, GETTER);
    private static final Set<String> ABOUT_NAMES_AND_READING =
            Set.of("value", "required", "isRequired", "defaultValue");
    private static final List<String> UNREAD = List.of("JacksonInject", "JsonIdentityInfo", "JsonIdentityReference");

    /**
     * What is put around the names of properties that stand among those of the value around them.
     *
     * @param prefix before
     * @param suffix after
     */
    record Unwrapping(String prefix, String suffix) {

        String name(String inner) {
            return prefix + inner + suffix;
        }
    }

    private Jackson() {}

    /** The name that an annotation gives: one on a getter names the whole property. */
    static Optional<Said> name(List<? extends Element> declarations) {
        for (String annotation : NAMING) {
            Optional<Said> name = Annotations.said(declarations, annotation, "value");
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    /** Whether a {@code @JsonProperty} says nothing about what is written but the name. */
    static boolean namesAtMost(AnnotationMirror property) {
        return property.getElementValues().keySet().stream()
                .allMatch(attribute -> ABOUT_NAMES_AND_READING.contains(
                        attribute.getSimpleName().toString()));
    }

    /** Whether an element is marked as what sets a property. */
    static boolean isProperty(Element element) {
        return Annotations.isPresent(element, PROPERTY) || Annotations.isPresent(element, SETTER);
    }

    /** Whether a value may be absent because an annotation says so. */
    static boolean isOptional(List<? extends Element> declarations) {
        return says(declarations, PROPERTY, "required", "false") || says(declarations, PROPERTY, "isRequired", "FALSE");
    }

    static Optional<Said> description(List<? extends Element> declarations) {
        return Annotations.said(declarations, DESCRIPTION, "value");
    }

    static List<String> aliases(List<? extends Element> declarations) {
        return Annotations.texts(declarations, ALIAS, "value");
    }

    /**
     * Whether a property is never read: it is ignored, and no other of its members is marked as a property, which would keep that
     * member; or it is only for reading by others.
     */
    static boolean isIgnored(List<? extends Element> declarations) {
        boolean isIgnored = false;
        boolean isKept = false;
        for (Element element : declarations) {
            boolean isThisIgnored = isIgnored(element);
            isIgnored |= isThisIgnored;
            isKept |= !isThisIgnored && isProperty(element);
        }
        return (isIgnored && !isKept) || says(declarations, PROPERTY, "access", "READ_ONLY");
    }

    static boolean isIgnored(Element element) {
        return Annotations.isPresent(element, IGNORE) && !says(List.of(element), IGNORE, "value", "false");
    }

    /** The names of properties that are not read because an annotation on the elements says so. */
    static List<String> ignored(List<? extends Element> elements) {
        return says(elements, IGNORE_PROPERTIES, "allowSetters", "true")
                ? List.of()
                : Annotations.texts(elements, IGNORE_PROPERTIES, "value");
    }

    /** The first annotation on a property that changes what is read in a way that generated code doesn't follow. */
    static Optional<String> unread(List<? extends Element> declarations) {
        if (declarations.isEmpty()) {
            return Optional.empty();
        }
        for (String name : UNREAD) {
            if (Annotations.isOnAny(declarations, PACKAGE + name)) {
                return Optional.of("@" + name);
            }
        }
        boolean isMerged = Annotations.isOnAny(declarations, PACKAGE + "JsonMerge");
        if (isMerged && !says(declarations, PACKAGE + "JsonMerge", "value", "FALSE")) {
            return Optional.of("@JsonMerge");
        }
        boolean replacesNulls = says(declarations, SETTER, "nulls", "AS_EMPTY")
                || says(declarations, SETTER, "contentNulls", "AS_EMPTY")
                || says(declarations, SETTER, "contentNulls", "SKIP");
        return replacesNulls
                ? Optional.of("@JsonSetter with other values for null")
                : JacksonTypes.unreadByDatabind(declarations);
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
        String text = text(declarations, FORMAT, attribute);
        return text.equals("##default") ? "" : text;
    }

    /** The form that values shall have; empty if it is not said. */
    static String shape(List<? extends Element> declarations) {
        return text(declarations, FORMAT, "shape");
    }

    /** How a property's own properties stand among those around it; empty if they don't. */
    static Optional<Unwrapping> unwrapping(List<? extends Element> declarations) {
        boolean isUnwrapped =
                Annotations.isOnAny(declarations, UNWRAPPED) && !says(declarations, UNWRAPPED, "enabled", "false");
        return isUnwrapped
                ? Optional.of(new Unwrapping(
                        text(declarations, UNWRAPPED, "prefix"), text(declarations, UNWRAPPED, "suffix")))
                : Optional.empty();
    }

    private static String text(List<? extends Element> declarations, String annotation, String attribute) {
        Optional<Said> said = Annotations.said(declarations, annotation, attribute);
        return said.isEmpty() ? "" : said.get().text();
    }

    static boolean hasMode(Element creator, String mode) {
        return says(List.of(creator), CREATOR, "mode", mode);
    }

    static boolean says(List<? extends Element> elements, String annotation, String attribute, String text) {
        Optional<Said> said = Annotations.said(elements, annotation, attribute);
        return said.isPresent() && said.get().text().equals(text);
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
