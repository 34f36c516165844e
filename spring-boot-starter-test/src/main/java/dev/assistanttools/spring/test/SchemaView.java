package dev.assistanttools.spring.test;

import dev.assistanttools.json.JsonTree;
import dev.assistanttools.tool.ToolDefinition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The schema of a tool's arguments: what it says of each place. Immutable. */
final class SchemaView {

    private static final Object ANYTHING = Map.of();

    /** How descriptions of strict tools say what strict mode has no keyword for. */
    private static final Pattern LEAST = Pattern.compile("(?m)^(?:At least ([0-9]+) [a-z]+|One character)[.]$");

    private static final Pattern MOST = Pattern.compile("(?m)^(?:At most ([0-9]+) [a-z]+|One character)[.]$");

    private final Object root;

    SchemaView(ToolDefinition tool) {
        this.root = Json.expected("schema", tool.schema().json());
    }

    Object root() {
        return root;
    }

    /** A keyword's value, of the schema itself. */
    static Optional<Object> keyword(Object schema, String keyword) {
        return schema instanceof Map<?, ?> map ? Optional.ofNullable(map.get(keyword)) : Optional.empty();
    }

    static Optional<BigDecimal> number(Object schema, String keyword) {
        return keyword(schema, keyword).filter(BigDecimal.class::isInstance).map(BigDecimal.class::cast);
    }

    static List<Object> list(Object schema, String keyword) {
        return keyword(schema, keyword).orElse(List.of()) instanceof List<?> list ? List.copyOf(list) : List.of();
    }

    static Map<String, Object> properties(Object schema) {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (keyword(schema, "properties").orElse(Map.of()) instanceof Map<?, ?> map) {
            map.forEach((name, property) -> properties.put((String) name, property));
        }
        return properties;
    }

    /** The types that it allows by name; none if it says nothing of them. */
    static List<String> types(Object schema) {
        Object type = keyword(schema, "type").orElse(List.of());
        if (type instanceof List<?> types) {
            return types.stream().map(String::valueOf).toList();
        }
        return List.of(String.valueOf(type));
    }

    /** The values that it allows, if they are counted. */
    static List<Object> choices(Object schema) {
        return keyword(schema, "const").map(List::of).orElseGet(() -> list(schema, "enum"));
    }

    /** A length or size that is a keyword, or a line of the description. */
    static int least(Object schema, String keyword) {
        return bound(schema, keyword, LEAST).orElse(0);
    }

    /** A length or size that is a keyword, or a line of the description. */
    static Optional<Integer> most(Object schema, String keyword) {
        return bound(schema, keyword, MOST);
    }

    private static Optional<Integer> bound(Object schema, String keyword, Pattern line) {
        Optional<Integer> said = number(schema, keyword).map(BigDecimal::intValue);
        Matcher lines = line.matcher(description(schema));
        if (said.isPresent() || !lines.find()) {
            return said;
        }
        return Optional.of(lines.group(1) == null ? 1 : Integer.parseInt(lines.group(1)));
    }

    static String description(Object schema) {
        return String.valueOf(keyword(schema, "description").orElse(""));
    }

    /** The schema behind a reference. */
    Object followed(Object schema) {
        Object followed = schema;
        Optional<Object> reference = keyword(followed, "$ref");
        while (reference.isPresent()) {
            Object target = root;
            for (String step : String.valueOf(reference.get()).substring(1).split("/", -1)) {
                target = step.isEmpty()
                        ? target
                        : keyword(target, step.replace("~1", "/").replace("~0", "~"))
                                .orElse(ANYTHING);
            }
            followed = target;
            reference = keyword(followed, "$ref");
        }
        return followed;
    }

    /** The schemas of which one has to fit, references followed; one alone if there is no choice. */
    List<Object> branches(Object schema) {
        Object followed = followed(schema);
        List<Object> choice = list(followed, "anyOf");
        if (choice.isEmpty()) {
            return List.of(followed);
        }
        return choice.stream().flatMap(branch -> branches(branch).stream()).toList();
    }

    /** The branch that a value fits; the first if it fits none. */
    Object resolved(Object schema, Object value) {
        List<Object> branches = branches(schema);
        return branches.stream()
                .filter(branch -> fits(value, branch))
                .findFirst()
                .orElse(branches.get(0));
    }

    boolean allowsNull(Object schema) {
        return fits(JsonTree.NULL, schema);
    }

    /** The schema of a property or element, where it has one. */
    Optional<Object> inner(Object schema, String step) {
        Object property = properties(schema).get(step);
        if (property != null) {
            return Optional.of(property);
        }
        Optional<Object> items = keyword(schema, "items");
        return items.isPresent()
                ? items
                : keyword(schema, "additionalProperties").filter(Map.class::isInstance);
    }

    private boolean fits(Object value, Object schema) {
        List<String> misfits = new ArrayList<>();
        judge(value, schema, JsonPath.ROOT, misfits);
        return misfits.isEmpty();
    }

    /** The places at which arguments do not fit, as pointers. Formats are taken for notes. */
    List<String> misfits(Object arguments) {
        List<String> misfits = new ArrayList<>();
        judge(arguments, root, JsonPath.ROOT, misfits);
        return misfits;
    }

    private void judge(Object value, Object schema, JsonPath place, List<String> misfits) {
        List<Object> branches = branches(schema);
        if (branches.size() > 1) {
            if (branches.stream().noneMatch(branch -> fits(value, branch))) {
                misfits.add(place.pointer());
            }
            return;
        }
        Object only = branches.get(0);
        if (!isChoice(value, only) || !isOfType(value, types(only)) || !isWithinBounds(value, only)) {
            misfits.add(place.pointer());
        } else if (value instanceof Map<?, ?> object) {
            judgeObject(object, only, place, misfits);
        } else if (value instanceof List<?> elements) {
            Object items = keyword(only, "items").orElse(ANYTHING);
            for (int i = 0; i < elements.size(); i++) {
                judge(elements.get(i), items, place.to(i), misfits);
            }
        }
    }

    private void judgeObject(Map<?, ?> object, Object schema, JsonPath place, List<String> misfits) {
        for (Object name : list(schema, "required")) {
            if (!object.containsKey(name)) {
                misfits.add(place.to(name).pointer());
            }
        }
        Map<String, Object> properties = properties(schema);
        Object others = keyword(schema, "additionalProperties").orElse(ANYTHING);
        object.forEach((name, value) -> {
            Object property = properties.getOrDefault((String) name, others);
            if (property.equals(false)) {
                misfits.add(place.to(name).pointer());
            } else {
                judge(value, property, place.to(name), misfits);
            }
        });
    }

    private static boolean isChoice(Object value, Object schema) {
        List<Object> choices = choices(schema);
        return choices.isEmpty() || choices.stream().anyMatch(choice -> JsonTree.isSame(choice, value));
    }

    private static boolean isOfType(Object value, List<String> types) {
        return types.isEmpty() || types.stream().anyMatch(type -> isOfType(value, type));
    }

    private static boolean isOfType(Object value, String type) {
        return switch (type) {
            case "object" -> value instanceof Map<?, ?>;
            case "array" -> value instanceof List<?>;
            case "string" -> value instanceof String;
            case "boolean" -> value instanceof Boolean;
            case "number" -> value instanceof BigDecimal;
            case "integer" -> value instanceof BigDecimal number && isWhole(number);
            default -> value == JsonTree.NULL;
        };
    }

    private static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    private static boolean isWithinBounds(Object value, Object schema) {
        if (value instanceof BigDecimal number) {
            return number(schema, "minimum")
                            .map(bound -> number.compareTo(bound) >= 0)
                            .orElse(true)
                    && number(schema, "maximum")
                            .map(bound -> number.compareTo(bound) <= 0)
                            .orElse(true)
                    && number(schema, "exclusiveMinimum")
                            .map(bound -> number.compareTo(bound) > 0)
                            .orElse(true)
                    && number(schema, "exclusiveMaximum")
                            .map(bound -> number.compareTo(bound) < 0)
                            .orElse(true)
                    && number(schema, "multipleOf")
                            .map(step -> number.remainder(step).signum() == 0)
                            .orElse(true);
        }
        if (value instanceof String text) {
            return isSize(text.codePointCount(0, text.length()), schema, "minLength", "maxLength")
                    && keyword(schema, "pattern")
                            .map(pattern -> matches(String.valueOf(pattern), text))
                            .orElse(true);
        }
        if (value instanceof List<?> elements) {
            return isSize(elements.size(), schema, "minItems", "maxItems")
                    && (!keyword(schema, "uniqueItems").orElse(false).equals(true) || areUnique(elements));
        }
        return !(value instanceof Map<?, ?> object) || isSize(object.size(), schema, "minProperties", "maxProperties");
    }

    private static boolean isSize(int size, Object schema, String least, String most) {
        return size >= least(schema, least) && size <= most(schema, most).orElse(Integer.MAX_VALUE);
    }

    /** What Java can't read as an expression is taken to match nothing, so that nothing is asserted of it. */
    private static boolean matches(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private static boolean areUnique(List<?> elements) {
        for (int i = 0; i < elements.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (JsonTree.isSame(elements.get(i), elements.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }
}
