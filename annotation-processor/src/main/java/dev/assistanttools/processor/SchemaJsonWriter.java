package dev.assistanttools.processor;

import java.util.List;

/**
 * Writes JSON Schema. The only place that knows its keywords, and the subset that strict mode allows (OpenAI guide "Structured
 * Outputs", supported schemas).
 */
final class SchemaJsonWriter {

    private static final String LOCAL_DATE_TIME =
            "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?$";

    private static final String PERIOD = "^P([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?$";
    private static final String LANGUAGE_TAG = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";

    private final JsonText json = new JsonText();
    private final boolean strict;

    private SchemaJsonWriter(boolean strict) {
        this.strict = strict;
    }

    /** The schema of a tool's arguments. In strict mode what may be absent is listed as required and may be null instead. */
    static String write(List<ParameterModel> parameters, boolean strict) {
        SchemaJsonWriter writer = new SchemaJsonWriter(strict);
        writer.json.beginObject();
        writer.type("object", false);
        writer.objectBody(parameters);
        writer.json.endObject();
        return writer.json.toString();
    }

    private void objectBody(List<ParameterModel> parameters) {
        json.name("properties").beginObject();
        for (ParameterModel parameter : parameters) {
            json.name(parameter.name());
            node(parameter.schema(), parameter.description(), strict && !parameter.isRequired());
        }
        json.endObject().name("required").beginArray();
        parameters.stream()
                .filter(parameter -> strict || parameter.isRequired())
                .forEach(parameter -> json.value(parameter.name()));
        json.endArray().name("additionalProperties").value(false);
    }

    private void node(SchemaNode node, String description, boolean nullable) {
        json.beginObject();
        if (node instanceof SchemaNode.Scalar scalar) {
            type(typeOf(scalar.type()), nullable);
            description(withHint(scalar.type(), description));
            format(scalar.type());
        } else if (node instanceof SchemaNode.Enumeration enumeration) {
            type("string", nullable);
            description(describe(enumeration, description));
            constants(enumeration, nullable);
        } else if (node instanceof SchemaNode.Sequence sequence) {
            type("array", nullable);
            description(description);
            json.name("items");
            node(sequence.element(), "", false);
            if (!strict && sequence.container() instanceof SchemaNode.Container.OfSet) {
                json.name("uniqueItems").value(true);
            }
        } else if (node instanceof SchemaNode.Structure structure) {
            type("object", nullable);
            description(description.isEmpty() ? structure.description() : description);
            objectBody(structure.components());
        } else {
            throw new IllegalArgumentException("A model with errors is not written: " + node);
        }
        json.endObject();
    }

    private void type(String type, boolean nullable) {
        json.name("type");
        if (nullable) {
            json.beginArray().value(type).value("null").endArray();
        } else {
            json.value(type);
        }
    }

    private void description(String description) {
        if (!description.isEmpty()) {
            json.name("description").value(description);
        }
    }

    private static String typeOf(ScalarType type) {
        return switch (type) {
            case BOOLEAN -> "boolean";
            case BYTE, SHORT, INT, LONG, BIG_INTEGER -> "integer";
            case FLOAT, DOUBLE, BIG_DECIMAL -> "number";
            default -> "string";
        };
    }

    /** What a pattern can't say, or says in a way that a model may not think of. */
    private static String withHint(ScalarType type, String description) {
        String hint = switch (type) {
            case ZONE_ID -> "A time zone such as \"Europe/Berlin\" or \"+01:00\".";
            case LOCALE -> "A language tag such as \"en\" or \"de-CH\".";
            case CURRENCY -> "A currency code of ISO 4217 such as \"EUR\".";
            case URL -> "An absolute URL such as \"https://example.org/\".";
            default -> "";
        };
        return hint.isEmpty() || description.isEmpty() ? description + hint : description + "\n" + hint;
    }

    private void format(ScalarType type) {
        switch (type) {
            case LOCAL_DATE -> json.name("format").value("date");
            case LOCAL_TIME -> json.name("format").value("time");
            case OFFSET_DATE_TIME, ZONED_DATE_TIME, INSTANT ->
                json.name("format").value("date-time");
            case DURATION -> json.name("format").value("duration");
            case UUID -> json.name("format").value("uuid");
            case LOCAL_DATE_TIME -> json.name("pattern").value(LOCAL_DATE_TIME);
            case PERIOD -> json.name("pattern").value(PERIOD);
            case YEAR -> json.name("pattern").value("^[0-9]{4}$");
            case YEAR_MONTH -> json.name("pattern").value("^[0-9]{4}-(0[1-9]|1[0-2])$");
            case MONTH_DAY -> json.name("pattern").value("^--(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$");
            case LOCALE -> json.name("pattern").value(LANGUAGE_TAG);
            case CURRENCY -> json.name("pattern").value("^[A-Z]{3}$");
            default -> {}
        }
    }

    private void constants(SchemaNode.Enumeration enumeration, boolean nullable) {
        json.name("enum").beginArray();
        enumeration.constants().forEach(constant -> json.value(constant.name()));
        if (nullable) {
            json.nullValue();
        }
        json.endArray();
    }

    /** What the parameter says, else what the enum says; then a line for each constant that says something. */
    private static String describe(SchemaNode.Enumeration enumeration, String description) {
        StringBuilder text = new StringBuilder(description.isEmpty() ? enumeration.description() : description);
        for (SchemaNode.Constant constant : enumeration.constants()) {
            if (!constant.description().isEmpty()) {
                text.append(text.isEmpty() ? "" : "\n")
                        .append(constant.name())
                        .append(": ")
                        .append(constant.description());
            }
        }
        return text.toString();
    }
}
