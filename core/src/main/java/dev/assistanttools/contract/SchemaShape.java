package dev.assistanttools.contract;

import dev.assistanttools.json.JsonPointer;
import dev.assistanttools.json.JsonTree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a place in a schema takes, whatever the way it is written: references are followed, what stands around a reference is
 * joined to what it leads to, and a union with null is a flag.
 */
final class SchemaShape {

    /** Where a tool's schema stands in its entry of a contract. */
    static final String ROOT = "/schema";

    /** Keywords that say something to readers and refuse nothing. */
    static final Set<String> ANNOTATIONS =
            Set.of("description", "title", "default", "examples", "$comment", "$schema", "$id", "$defs");

    private static final List<String> ALL_TYPES = List.of("string", "integer", "number", "boolean", "object", "array");
    private static final Map<String, Object> ANYTHING = Map.of();
    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> NOTHING = Map.of("not", ANYTHING);

    /** More references in a row than this lead nowhere. */
    private static final int MOST_REFERENCES = 100;

    private final Map<?, ?> root;
    private String place;
    private Map<?, ?> body = ANYTHING;
    private boolean nullable;
    private @Nullable ShapeNotes notes;
    private List<SchemaShape> branches = List.of();

    private SchemaShape(Map<?, ?> root, Object node, String pointer) {
        this.root = root;
        this.place = pointer;
        follow(node);
    }

    /** A tool's schema as a whole. */
    static SchemaShape of(Map<?, ?> schema) {
        return new SchemaShape(schema, schema, ROOT);
    }

    private void follow(Object start) {
        Object node = start;
        ShapeNotes said = ShapeNotes.NONE;
        for (int hops = 0; hops < MOST_REFERENCES; hops++) {
            body = node instanceof Map<?, ?> map ? map : node.equals(false) ? NOTHING : ANYTHING;
            said = said.orElse(body, place);
            if (body.get("$ref") instanceof String reference) {
                place = ROOT + reference.substring(1);
                node = target(reference);
                continue;
            }
            List<?> alternatives = list("anyOf");
            List<Integer> others = new ArrayList<>();
            for (int i = 0; i < alternatives.size(); i++) {
                if (isNullOnly(alternatives.get(i))) {
                    nullable = true;
                } else {
                    others.add(i);
                }
            }
            if (others.size() == 1 && keywords().equals(Set.of("anyOf"))) {
                place += "/anyOf/" + others.get(0);
                node = alternatives.get(others.get(0));
                continue;
            }
            branches = others.stream()
                    .map(i -> new SchemaShape(root, alternatives.get(i), place + "/anyOf/" + i))
                    .toList();
            nullable |= listsNull() || branches.stream().anyMatch(SchemaShape::isNullable);
            notes = said;
            return;
        }
        throw new UnreadableContractException("the schema's references at " + place + " lead in a circle");
    }

    private Object target(String reference) {
        Object node = root;
        String[] steps = reference.split("/", -1);
        for (int i = 1; i < steps.length; i++) {
            String name = steps[i].replace("~1", "/").replace("~0", "~");
            node = node instanceof Map<?, ?> map ? map.get(name) : null;
        }
        if (node == null || !reference.startsWith("#")) {
            throw new UnreadableContractException("the schema refers to " + reference + ", which is not there");
        }
        return node;
    }

    private static boolean isNullOnly(Object node) {
        return node instanceof Map<?, ?> map && "null".equals(map.get("type"));
    }

    private boolean listsNull() {
        boolean constantsDo = !body.containsKey("const") && !body.containsKey("enum");
        return list("type").contains("null") && (constantsDo || list("enum").contains(JsonTree.NULL));
    }

    /** The keyword's list, or an empty one. */
    private List<?> list(String keyword) {
        return body.get(keyword) instanceof List<?> elements ? elements : List.of();
    }

    /** Where it is, as a pointer into the tool's entry. */
    String place() {
        return place;
    }

    /** Where a keyword or a part of it is. */
    String place(String keyword) {
        return place + JsonPointer.step(keyword);
    }

    /** The node itself, for whoever needs to know that it met it before. */
    Map<?, ?> body() {
        return body;
    }

    /** What is said at this place. */
    ShapeNotes notes() {
        return notes == null ? ShapeNotes.NONE : notes;
    }

    /** Whether null is said to be taken. */
    boolean isNullable() {
        return nullable;
    }

    /** Whether null is taken. */
    boolean takesNull() {
        return nullable || isAnything();
    }

    /** Whether any JSON is taken. */
    boolean isAnything() {
        return keywords().isEmpty();
    }

    /** All keywords here that could refuse something. */
    Set<String> keywords() {
        Set<String> keywords = new LinkedHashSet<>();
        body.keySet().forEach(keyword -> keywords.add(String.valueOf(keyword)));
        keywords.removeAll(ANNOTATIONS);
        return keywords;
    }

    /** What stands at a keyword. */
    @Nullable
    Object keyword(String keyword) {
        return body.get(keyword);
    }

    /** The number at a keyword for a size or, where strict mode has no such keyword, in the line that says it. */
    Optional<BigDecimal> limit(String keyword) {
        return body.get(keyword) instanceof BigDecimal number ? Optional.of(number) : notes().limit(keyword);
    }

    /** Two or more forms to choose from, null not counted; or none. */
    List<SchemaShape> branches() {
        return branches;
    }

    /** The types other than null. */
    Set<String> types() {
        Set<String> types = new LinkedHashSet<>();
        if (body.get("type") instanceof String type) {
            types.add(type);
        } else if (body.containsKey("type")) {
            list("type").forEach(type -> types.add(String.valueOf(type)));
        } else if (constants().isPresent()) {
            constants().get().forEach(constant -> types.add(typeOf(constant)));
        } else {
            types.addAll(ALL_TYPES);
        }
        if (types.size() > 1) {
            types.remove("null");
        }
        return types;
    }

    private static String typeOf(Object constant) {
        if (constant instanceof BigDecimal number) {
            return number.stripTrailingZeros().scale() <= 0 ? "integer" : "number";
        }
        if (constant instanceof String) {
            return "string";
        }
        if (constant instanceof Boolean) {
            return "boolean";
        }
        return constant instanceof Map ? "object" : "array";
    }

    /** The values other than null, if only some are taken. */
    Optional<List<Object>> constants() {
        List<Object> constants = new ArrayList<>();
        Object constant = body.get("const");
        if (constant != null) {
            constants.add(constant);
        } else if (body.containsKey("enum")) {
            constants.addAll(list("enum"));
        } else {
            return Optional.empty();
        }
        constants.remove(JsonTree.NULL);
        return Optional.of(constants);
    }

    /** The properties of an object that have a name of their own, in the order of the schema. */
    Map<String, SchemaShape> properties() {
        Map<String, SchemaShape> properties = new LinkedHashMap<>();
        if (body.get("properties") instanceof Map<?, ?> named) {
            named.forEach((key, schema) -> {
                String name = String.valueOf(key);
                properties.put(name, new SchemaShape(root, schema, place("properties") + JsonPointer.step(name)));
            });
        }
        return properties;
    }

    /** The names that must be there. */
    Set<String> required() {
        Set<String> names = new LinkedHashSet<>();
        list("required").forEach(name -> names.add(String.valueOf(name)));
        return names;
    }

    /** What an object's other properties may be; empty if there may be none. */
    Optional<SchemaShape> others() {
        Object others = body.get("additionalProperties");
        return Boolean.FALSE.equals(others)
                ? Optional.empty()
                : Optional.of(new SchemaShape(root, others == null ? true : others, place("additionalProperties")));
    }

    /** What the elements of a list may be. */
    SchemaShape items() {
        Object items = body.get("items");
        return new SchemaShape(root, items == null ? true : items, place("items"));
    }

    /** What the values of a map may be: of an object with any names, or of a list of pairs of key and value. */
    Optional<SchemaShape> mapValues() {
        return isNamedMap() ? others() : Optional.ofNullable(pair().get("value"));
    }

    /** What the keys of a map may be, in either form. */
    Optional<SchemaShape> mapKeys() {
        if (!isNamedMap()) {
            return Optional.ofNullable(pair().get("key"));
        }
        Object names = body.get("propertyNames");
        return Optional.of(new SchemaShape(root, names == null ? TEXT : names, place("propertyNames")));
    }

    private boolean isNamedMap() {
        return types().equals(Set.of("object")) && properties().isEmpty();
    }

    /** The two members of a list's elements that stand for a map's entries; empty if it is another list. */
    private Map<String, SchemaShape> pair() {
        if (!types().equals(Set.of("array"))) {
            return Map.of();
        }
        SchemaShape pair = items();
        Map<String, SchemaShape> members = pair.properties();
        boolean isPair = pair.types().equals(Set.of("object"))
                && members.keySet().equals(Set.of("key", "value"))
                && pair.required().equals(members.keySet())
                && pair.others().isEmpty();
        return isPair ? members : Map.of();
    }

    /** The value by which a form is told from the others it may stand beside: its one property that is a constant. */
    Optional<String> discriminator() {
        return properties().values().stream()
                .flatMap(property -> property.constants().stream())
                .filter(constants -> constants.size() == 1)
                .map(constants -> String.valueOf(constants.get(0)))
                .findFirst();
    }
}
