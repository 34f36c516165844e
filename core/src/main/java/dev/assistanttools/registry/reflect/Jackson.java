package dev.assistanttools.registry.reflect;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What Jackson's annotations say of properties; by name, so that they need not be there. Those for values are the same for
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
    static Optional<String> name(List<Declaration> declarations) {
        return Declaration.said(declarations, PROPERTY, "value")
                .or(() -> Declaration.said(declarations, SETTER, "value"))
                .or(() -> Declaration.said(declarations, GETTER, "value"));
    }

    /** Whether an element is marked as what sets a property. */
    static boolean isProperty(Declaration declaration) {
        List<Declaration> one = List.of(declaration);
        return Declaration.isPresent(one, PROPERTY) || Declaration.isPresent(one, SETTER);
    }

    /** Whether a value may be absent because an annotation says so. */
    static boolean isOptional(List<Declaration> declarations) {
        return says(declarations, PROPERTY, "required", "false") || says(declarations, PROPERTY, "isRequired", "FALSE");
    }

    static Optional<String> description(List<Declaration> declarations) {
        return Declaration.said(declarations, DESCRIPTION, "value");
    }

    static List<String> aliases(List<Declaration> declarations) {
        return Declaration.texts(declarations, ALIAS, "value");
    }

    /**
     * Whether a property is never read: it is ignored, and no other of its members is marked as a property, which would keep that
     * member; or it is only for reading by others.
     */
    static boolean isIgnored(List<Declaration> declarations) {
        boolean isIgnored = declarations.stream().anyMatch(Jackson::isIgnored)
                && declarations.stream().noneMatch(each -> isProperty(each) && !isIgnored(each));
        return isIgnored || says(declarations, PROPERTY, "access", "READ_ONLY");
    }

    static boolean isIgnored(Declaration declaration) {
        List<Declaration> one = List.of(declaration);
        return Declaration.isPresent(one, IGNORE) && !says(one, IGNORE, "value", "false");
    }

    /** The names of properties that are not read because an annotation on the elements says so. */
    static List<String> ignored(List<Declaration> declarations) {
        return says(declarations, IGNORE_PROPERTIES, "allowSetters", "true")
                ? List.of()
                : Declaration.texts(declarations, IGNORE_PROPERTIES, "value");
    }

    /** The first annotation on a property that changes what is read in a way that is not followed. */
    static Optional<String> unread(List<Declaration> declarations) {
        for (String name : UNREAD) {
            if (Declaration.isPresent(declarations, PACKAGE + name)) {
                return Optional.of("@" + name);
            }
        }
        boolean isMerged = Declaration.isPresent(declarations, PACKAGE + "JsonMerge");
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

    /** How a property's own properties stand among those around it; empty if they don't. */
    static Optional<Unwrapping> unwrapping(List<Declaration> declarations) {
        boolean isUnwrapped =
                Declaration.isPresent(declarations, UNWRAPPED) && !says(declarations, UNWRAPPED, "enabled", "false");
        return isUnwrapped
                ? Optional.of(new Unwrapping(
                        Declaration.said(declarations, UNWRAPPED, "prefix").orElse(""),
                        Declaration.said(declarations, UNWRAPPED, "suffix").orElse("")))
                : Optional.empty();
    }

    /** The pattern of dates and times; empty if there is none. */
    static Optional<TimeFormat> timeFormat(List<Declaration> declarations) {
        return Declaration.said(declarations, FORMAT, "pattern")
                .map(pattern -> new TimeFormat(
                        pattern,
                        formatText(declarations, "locale"),
                        formatText(declarations, "timezone"),
                        says(declarations, FORMAT, "lenient", "FALSE"),
                        Declaration.texts(declarations, FORMAT, "with").contains("ACCEPT_CASE_INSENSITIVE_VALUES")));
    }

    private static String formatText(List<Declaration> declarations, String attribute) {
        return Declaration.said(declarations, FORMAT, attribute)
                .filter(text -> !text.equals("##default"))
                .orElse("");
    }

    /** The form that values shall have; empty if it is not said. */
    static String shape(List<Declaration> declarations) {
        return Declaration.said(declarations, FORMAT, "shape").orElse("");
    }

    static boolean hasMode(Declaration creator, String mode) {
        return says(List.of(creator), CREATOR, "mode", mode);
    }

    static boolean says(List<Declaration> declarations, String annotation, String attribute, String text) {
        return Declaration.said(declarations, annotation, attribute)
                .filter(text::equals)
                .isPresent();
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
