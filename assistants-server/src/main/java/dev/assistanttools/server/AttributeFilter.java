package dev.assistanttools.server;

import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which attributes a search asks for: comparisons, joined by {@code and} and {@code or}. A file without the attribute, or with one of
 * another type, is unequal and neither more nor less.
 */
final class AttributeFilter implements Predicate<ObjectNode> {

    private static final AttributeFilter ALL = new AttributeFilter(attributes -> true);
    private static final String VALUE = "value";
    private static final String FILTERS = "filters";

    private final Predicate<ObjectNode> test;

    private AttributeFilter(Predicate<ObjectNode> test) {
        this.test = test;
    }

    @Override
    public boolean test(ObjectNode attributes) {
        return test.test(attributes);
    }

    /** The filter of a checked search; all files if it has none. */
    static AttributeFilter of(ObjectNode search) {
        return search.hasNonNull(FILTERS) ? new AttributeFilter(read(search.get(FILTERS))) : ALL;
    }

    private static Predicate<ObjectNode> read(JsonNode filter) {
        String type = filter.required("type").stringValue();
        if (type.equals("and") || type.equals("or")) {
            List<Predicate<ObjectNode>> parts = filter.required(FILTERS)
                    .valueStream()
                    .map(AttributeFilter::read)
                    .toList();
            return type.equals("and")
                    ? attributes -> parts.stream().allMatch(part -> part.test(attributes))
                    : attributes -> parts.stream().anyMatch(part -> part.test(attributes));
        }
        String key = filter.required("key").stringValue();
        Predicate<JsonNode> comparison = comparison(type, filter.required(VALUE));
        return attributes -> comparison.test(attributes.path(key));
    }

    private static Predicate<JsonNode> comparison(String type, JsonNode value) {
        return switch (type) {
            case "eq" -> attribute -> equal(attribute, value);
            case "ne" -> attribute -> !equal(attribute, value);
            case "in" -> attribute -> value.valueStream().anyMatch(each -> equal(attribute, each));
            case "nin" -> attribute -> value.valueStream().noneMatch(each -> equal(attribute, each));
            case "gt" -> attribute -> comparable(attribute, value) && order(attribute, value) > 0;
            case "gte" -> attribute -> comparable(attribute, value) && order(attribute, value) >= 0;
            case "lt" -> attribute -> comparable(attribute, value) && order(attribute, value) < 0;
            default -> attribute -> comparable(attribute, value) && order(attribute, value) <= 0;
        };
    }

    private static boolean equal(JsonNode one, JsonNode other) {
        return comparable(one, other) ? order(one, other) == 0 : one.equals(other);
    }

    private static boolean comparable(JsonNode one, JsonNode other) {
        return (one.isNumber() && other.isNumber()) || (one.isString() && other.isString());
    }

    private static int order(JsonNode one, JsonNode other) {
        return one.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue())
                : one.stringValue().compareTo(other.stringValue());
    }

    /** What a filter may say, at whatever depth. */
    static void check(RequestValidator filter) {
        filter.requiredText("type").choice("type", "eq", "ne", "gt", "gte", "lt", "lte", "in", "nin", "and", "or");
        String type = filter.object().get("type").stringValue();
        if (type.equals("and") || type.equals("or")) {
            filter.only("type", FILTERS).required(FILTERS).expect(FILTERS, "an array of objects", JsonNode::isArray);
            filter.objects(FILTERS, Integer.MAX_VALUE, AttributeFilter::check);
            return;
        }
        filter.only("type", "key", VALUE).requiredText("key").required(VALUE);
        if (type.equals("in") || type.equals("nin")) {
            filter.items(
                    VALUE,
                    Integer.MAX_VALUE,
                    "an array of strings or numbers",
                    "one of a string or number",
                    each -> each.isString() || each.isNumber());
        } else {
            filter.expect(
                    VALUE,
                    "one of a string, number or boolean",
                    value -> value.isString() || value.isNumber() || value.isBoolean());
        }
    }
}
