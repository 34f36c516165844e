package dev.assistanttools.it.specification;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a value may be.
 *
 * @param alternatives schemas of one type each
 * @param nullable whether it may also be null
 */
record Shape(List<ObjectNode> alternatives, boolean nullable) {

    /** The types of JSON Schema, in the words of the API's complaints. */
    enum Kind {
        STRING("a string"),
        INTEGER("an integer"),
        NUMBER("a decimal"),
        BOOLEAN("a boolean"),
        ARRAY("an array"),
        OBJECT("an object");

        final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    static Kind kind(ObjectNode schema) {
        return switch (schema.path("type").asString("object")) {
            case "string" -> Kind.STRING;
            case "integer" -> Kind.INTEGER;
            case "number" -> Kind.NUMBER;
            case "boolean" -> Kind.BOOLEAN;
            case "array" -> Kind.ARRAY;
            default -> Kind.OBJECT;
        };
    }

    /** Whether a value of the kind may be right. */
    boolean takes(Kind kind) {
        return alternatives.stream()
                .map(Shape::kind)
                .anyMatch(own -> own == kind || (own == Kind.NUMBER && kind == Kind.INTEGER));
    }

    /** The alternatives that are objects. */
    List<ObjectNode> objects() {
        return alternatives.stream().filter(each -> kind(each) == Kind.OBJECT).toList();
    }

    /** Whether the objects among the alternatives are told apart by their {@code type}. */
    boolean isTagged() {
        return objects().size() > 1
                && objects().stream()
                        .allMatch(each -> each.at("/properties/type").has("enum"));
    }

    /** An alternative of a union that only says which of its members must be there. */
    static boolean saysOnlyWhatIsRequired(JsonNode schema) {
        return schema.size() == 1 && schema.has("required");
    }

    /** The members of which exactly one must be there; empty if there is no such rule. */
    static List<String> oneOf(ObjectNode schema) {
        for (String word : List.of("oneOf", "anyOf")) {
            JsonNode choice = schema.path(word);
            if (choice.isArray() && saysOnlyWhatIsRequired(choice.get(0))) {
                return choice.valueStream()
                        .map(each -> each.at("/required/0").asString())
                        .toList();
            }
        }
        return List.of();
    }

    /** The members that must be there. */
    static List<String> required(ObjectNode schema) {
        return schema.path("required").valueStream().map(JsonNode::asString).toList();
    }
}
