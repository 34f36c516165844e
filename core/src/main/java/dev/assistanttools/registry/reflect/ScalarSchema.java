package dev.assistanttools.registry.reflect;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What types with one value look like in a schema. Strict mode knows no length, so there a line of the description says it. */
final class ScalarSchema {

    private static final String LOCAL_DATE_TIME =
            "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?$";

    private static final String PERIOD = "^P([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?$";
    private static final String LANGUAGE_TAG = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";

    private ScalarSchema() {}

    static ObjectNode of(ScalarType type, boolean strict) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", typeOf(type));
        return switch (type) {
            case LOCAL_DATE -> schema.put("format", "date");
            case LOCAL_TIME -> schema.put("format", "time");
            case OFFSET_DATE_TIME, ZONED_DATE_TIME, INSTANT -> schema.put("format", "date-time");
            case DURATION -> schema.put("format", "duration");
            case UUID -> schema.put("format", "uuid");
            case CHAR -> strict ? schema : schema.put("minLength", 1).put("maxLength", 1);
            case LOCAL_DATE_TIME -> schema.put("pattern", LOCAL_DATE_TIME);
            case PERIOD -> schema.put("pattern", PERIOD);
            case YEAR -> schema.put("pattern", "^[0-9]{4}$");
            case YEAR_MONTH -> schema.put("pattern", "^[0-9]{4}-(0[1-9]|1[0-2])$");
            case MONTH_DAY -> schema.put("pattern", "^--(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$");
            case LOCALE -> schema.put("pattern", LANGUAGE_TAG);
            case CURRENCY -> schema.put("pattern", "^[A-Z]{3}$");
            default -> schema;
        };
    }

    private static String typeOf(ScalarType type) {
        return switch (type) {
            case BOOLEAN -> "boolean";
            case BYTE, SHORT, INT, LONG, BIG_INTEGER -> "integer";
            case FLOAT, DOUBLE, BIG_DECIMAL -> "number";
            default -> "string";
        };
    }

    /** The description of a value, and a line for what a pattern can't say, or says in a way that a model may not think of. */
    static String withHint(SchemaNode node, String description, boolean strict) {
        String hint = hint(node, strict);
        return hint.isEmpty() || description.isEmpty() ? description + hint : description + "\n" + hint;
    }

    private static String hint(SchemaNode node, boolean strict) {
        if (node instanceof SchemaNode.FormattedTime time) {
            TimeFormat format = time.format();
            return "Written as " + format.pattern() + ", such as " + new JsonText().value(format.example()) + ".";
        }
        if (!(node instanceof SchemaNode.Scalar scalar)) {
            return "";
        }
        return switch (scalar.type()) {
            case CHAR -> strict ? "One character." : "";
            case ZONE_ID -> "A time zone such as \"Europe/Berlin\" or \"+01:00\".";
            case LOCALE -> "A language tag such as \"en\" or \"de-CH\".";
            case CURRENCY -> "A currency code of ISO 4217 such as \"EUR\".";
            case URI -> "A URI such as \"https://example.org/\" or \"urn:isbn:9780134685991\".";
            case URL -> "An absolute URL such as \"https://example.org/\".";
            default -> "";
        };
    }
}
