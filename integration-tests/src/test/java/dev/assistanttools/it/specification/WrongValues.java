package dev.assistanttools.it.specification;

import dev.assistanttools.it.specification.Shape.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values that a schema forbids, each wrong in one place: every type, limit, known value and member, at every depth. */
final class WrongValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String NOBODYS = "nobody's";

    private final RequestSchemas schemas;
    private final RightValues right;

    WrongValues(RequestSchemas schemas, RightValues right) {
        this.schemas = schemas;
        this.right = right;
    }

    /** What can be wrong with a value at a place. */
    List<Mistake> of(String at, String name, JsonNode schema) {
        Shape shape = schemas.shape(schema);
        List<Mistake> mistakes = new ArrayList<>(types(at, shape));
        if (shape.isTagged()) {
            mistakes.addAll(tags(at, shape));
        }
        for (ObjectNode alternative : shape.alternatives()) {
            if (alternative.has(RequestLimits.ONLY)) {
                continue;
            }
            mistakes.addAll(
                    switch (Shape.kind(alternative)) {
                        case STRING -> texts(at, alternative);
                        case INTEGER, NUMBER -> numbers(at, alternative);
                        case BOOLEAN -> List.of();
                        case ARRAY -> lists(at, name, alternative);
                        case OBJECT -> members(at, alternative, shape.isTagged());
                    });
        }
        return mistakes;
    }

    private List<Mistake> types(String at, Shape shape) {
        List<Mistake> mistakes = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (!shape.takes(kind)) {
                mistakes.add(type(some(kind), at, shape));
            }
        }
        if (!shape.nullable()) {
            mistakes.add(type(JSON.nullNode(), at, shape));
        }
        return mistakes;
    }

    private static JsonNode some(Kind kind) {
        return switch (kind) {
            case STRING -> JSON.stringNode("text");
            case INTEGER -> JSON.numberNode(7);
            case NUMBER -> JSON.numberNode(new BigDecimal("7.5"));
            case BOOLEAN -> JSON.booleanNode(true);
            case ARRAY -> JSON.arrayNode();
            case OBJECT -> JSON.objectNode();
        };
    }

    private Mistake type(JsonNode value, String at, Shape shape) {
        long kinds = shape.alternatives().stream().map(Shape::kind).distinct().count();
        ObjectNode first = shape.alternatives().get(0);
        return kinds > 1 ? Mistake.typeOfUnion(value, at) : Mistake.type(value, at, words(first));
    }

    private String words(ObjectNode schema) {
        if (Shape.kind(schema) != Kind.ARRAY) {
            return Shape.kind(schema).words;
        }
        Shape items = schemas.shape(schema.path("items"));
        if (!items.takes(Kind.STRING)) {
            return "an array of objects";
        }
        return items.takes(Kind.NUMBER) ? "an array of strings or numbers" : "an array of strings";
    }

    /** Of objects that are told apart by their type: none, one of no type, one of an unknown type. */
    private List<Mistake> tags(String at, Shape shape) {
        List<String> known = shape.objects().stream()
                .flatMap(each -> each.at("/properties/type/enum").valueStream())
                .map(JsonNode::asString)
                .toList();
        ObjectNode some = right.smallest(shape.objects().get(0));
        String tag = at + ".type";
        List<Mistake> mistakes = new ArrayList<>();
        mistakes.add(Mistake.missing(some.deepCopy().without("type"), tag));
        mistakes.add(Mistake.type(JSON.numberNode(7), tag, "a string").within(value -> with(some, "type", value)));
        mistakes.add(
                Mistake.unsupported(JSON.stringNode(NOBODYS), tag, known).within(value -> with(some, "type", value)));
        return mistakes;
    }

    private static List<Mistake> texts(String at, ObjectNode schema) {
        List<Mistake> mistakes = new ArrayList<>();
        if (schema.has("enum")) {
            List<String> known =
                    schema.get("enum").valueStream().map(JsonNode::asString).toList();
            mistakes.add(Mistake.unsupported(JSON.stringNode(NOBODYS), at, known));
            mistakes.add(
                    Mistake.unsupported(JSON.stringNode(known.get(0).toUpperCase(java.util.Locale.ROOT)), at, known));
        }
        if (schema.has("pattern")) {
            mistakes.add(Mistake.pattern(
                    JSON.stringNode("get weather"), at, schema.get("pattern").asString()));
        }
        if (schema.has("minLength")) {
            mistakes.add(Mistake.empty(JSON.stringNode(""), at, "string"));
        }
        if (schema.has("maxLength")) {
            int max = schema.get("maxLength").asInt();
            mistakes.add(Mistake.tooLong(JSON.stringNode("n".repeat(max + 1)), at, "string", max, max + 1));
        }
        return mistakes;
    }

    private static List<Mistake> numbers(String at, ObjectNode schema) {
        List<Mistake> mistakes = new ArrayList<>();
        boolean whole = Shape.kind(schema) == Kind.INTEGER;
        String kind = whole ? "integer" : "decimal";
        BigDecimal step = new BigDecimal(whole ? "1" : "0.5");
        if (schema.has("minimum")) {
            int min = schema.get("minimum").asInt();
            mistakes.add(Mistake.below(number(new BigDecimal(min).subtract(step), whole), at, kind, min));
        }
        if (schema.has("maximum")) {
            int max = schema.get("maximum").asInt();
            mistakes.add(Mistake.above(number(new BigDecimal(max).add(step), whole), at, kind, max));
            mistakes.add(Mistake.above(JSON.numberNode(new java.math.BigInteger("9".repeat(30))), at, kind, max));
        }
        return mistakes;
    }

    private static JsonNode number(BigDecimal value, boolean whole) {
        return whole ? JSON.numberNode(value.intValueExact()) : JSON.numberNode(value);
    }

    private List<Mistake> lists(String at, String name, ObjectNode schema) {
        JsonNode item = right.plainest(name, schema.path("items"));
        List<Mistake> mistakes = new ArrayList<>();
        if (schema.path("minItems").asInt(0) > 0) {
            mistakes.add(Mistake.empty(JSON.arrayNode(), at, "array"));
        }
        int max = schema.path("maxItems").asInt(Integer.MAX_VALUE);
        if (max < 10_000) {
            ArrayNode tooMany = JSON.arrayNode();
            for (int i = 0; i <= max; i++) {
                tooMany.add(item);
            }
            mistakes.add(Mistake.tooLong(tooMany, at, "array", max, max + 1));
        }
        // Behind a right one, where there is room.
        ArrayNode before = max > 1 ? JSON.arrayNode().add(item) : JSON.arrayNode();
        for (Mistake inside : of(at + "[" + before.size() + "]", name, schema.path("items"))) {
            mistakes.add(inside.within(value -> before.deepCopy().add(value)));
        }
        return mistakes;
    }

    /** What can be wrong with an object's members; a tag is judged with the union that it belongs to. */
    List<Mistake> members(String at, ObjectNode schema, boolean tagged) {
        if (!schema.has("properties")) {
            return freeMembers(at, schema);
        }
        ObjectNode smallest = right.smallest(schema);
        List<Mistake> mistakes = new ArrayList<>();
        mistakes.add(Mistake.unknown(with(smallest, NOBODYS, JSON.numberNode(1)), path(at, NOBODYS)));
        List<String> choice = Shape.oneOf(schema);
        for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
            String name = member.getKey();
            if (tagged && name.equals("type")) {
                continue;
            }
            if (Shape.required(schema).contains(name)) {
                mistakes.add(Mistake.missing(smallest.deepCopy().without(name), path(at, name)));
            }
            ObjectNode without = smallest.deepCopy();
            if (choice.contains(name)) {
                without.remove(choice);
            }
            for (Mistake inside : of(path(at, name), name, member.getValue())) {
                mistakes.add(inside.within(value -> with(without, name, value)));
            }
        }
        return mistakes;
    }

    private List<Mistake> freeMembers(String at, ObjectNode schema) {
        JsonNode member = schema.path("additionalProperties");
        if (!member.isObject()) {
            return List.of();
        }
        List<Mistake> mistakes = new ArrayList<>();
        for (Mistake inside : of(path(at, "k"), "", member)) {
            mistakes.add(inside.within(value -> with(JSON.objectNode(), "k", value)));
        }
        if (schema.has("maxProperties")) {
            int max = schema.get("maxProperties").asInt();
            ObjectNode tooWide = JSON.objectNode();
            for (int i = 0; i <= max; i++) {
                tooWide.put("k" + i, "v");
            }
            mistakes.add(Mistake.tooWide(tooWide, at, max));
            int longest = schema.at("/propertyNames/maxLength").asInt();
            mistakes.add(Mistake.nameTooLong(JSON.objectNode().put("k".repeat(longest + 1), "v"), at, longest));
        }
        return mistakes;
    }

    private static ObjectNode with(ObjectNode object, String name, JsonNode value) {
        ObjectNode copy = object.deepCopy();
        copy.set(name, value);
        return copy;
    }

    private static String path(String at, String name) {
        return at.isEmpty() ? name : at + "." + name;
    }
}
