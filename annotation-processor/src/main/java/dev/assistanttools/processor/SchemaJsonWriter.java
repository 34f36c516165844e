package dev.assistanttools.processor;

import dev.assistanttools.processor.ValueModel.Constraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes JSON Schema. The only place that knows its keywords, and the subset that strict mode allows (OpenAI guide "Structured
 * Outputs", supported schemas).
 */
final class SchemaJsonWriter {

    private static final String LOCAL_DATE_TIME =
            "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?$";

    private static final String PERIOD = "^P([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?$";
    private static final String LANGUAGE_TAG = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";

    /** A value: null is none, here as elsewhere. */
    private static final String ANY_TYPE = "[\"string\",\"number\",\"boolean\",\"object\",\"array\"]";

    private final JsonText json = new JsonText();
    private final boolean strict;
    private final Definitions definitions;

    private SchemaJsonWriter(boolean strict, Definitions definitions) {
        this.strict = strict;
        this.definitions = definitions;
    }

    /** The schema of a tool's arguments. In strict mode what may be absent is listed as required and may be null instead. */
    static String write(List<ParameterModel> parameters, boolean strict) {
        SchemaJsonWriter writer = new SchemaJsonWriter(strict, Definitions.of(parameters));
        writer.json.beginObject();
        writer.type("object", false);
        writer.objectBody(parameters);
        writer.definitions();
        writer.json.endObject();
        return writer.json.toString();
    }

    private void objectBody(List<ParameterModel> parameters) {
        json.name("properties").beginObject();
        for (ParameterModel parameter : parameters) {
            property(parameter);
        }
        json.endObject().name("required").beginArray();
        required(parameters);
        json.endArray().name("additionalProperties").value(false);
    }

    private void property(ParameterModel parameter) {
        json.name(parameter.name()).beginObject();
        bodyOrReference(parameter.schema(), describe(parameter), strict && !parameter.isRequired());
        keywords(constraints(parameter.schema(), parameter.values().constraints()));
        if (!strict) {
            values(parameter);
        }
        json.endObject();
    }

    private void required(List<ParameterModel> parameters) {
        for (ParameterModel parameter : parameters) {
            if (strict || parameter.isRequired()) {
                json.value(parameter.name());
            }
        }
    }

    private void definitions() {
        if (definitions.targets().isEmpty()) {
            return;
        }
        json.name("$defs").beginObject();
        definitions.targets().forEach((type, node) -> {
            json.name(definitions.name(type)).beginObject();
            body(node, "", false);
            keywords(SchemaConstraints.of(node, List.of(), strict));
            json.endObject();
        });
        json.endObject();
    }

    private void keywords(SchemaConstraints said) {
        for (Map.Entry<String, String> keyword : said.keywords().entrySet()) {
            json.name(keyword.getKey()).raw(keyword.getValue());
        }
    }

    /** Beside a reference there is no place for any. */
    private SchemaConstraints constraints(SchemaNode node, List<Constraint> constraints) {
        return definitions.name(node).isPresent()
                ? new SchemaConstraints(Map.of(), List.of())
                : SchemaConstraints.of(node, constraints, strict);
    }

    private void node(SchemaNode node, List<Constraint> constraints, String description, boolean nullable) {
        SchemaConstraints said = constraints(node, constraints);
        List<String> lines = new ArrayList<>(said.lines());
        json.beginObject();
        bodyOrReference(node, described(node, description, lines), nullable);
        keywords(said);
        json.endObject();
    }

    /** The description, else the type's own, with more lines; if there are none, the type's own is left to the type. */
    private static String described(SchemaNode node, String description, List<String> lines) {
        if (lines.isEmpty()) {
            return description;
        }
        String said = description.isEmpty() ? node.description() : description;
        return (said.isEmpty() ? "" : said + "\n") + String.join("\n", lines);
    }

    private void bodyOrReference(SchemaNode node, String description, boolean nullable) {
        Optional<String> definition = definitions.name(node);
        if (definition.isPresent()) {
            reference(definition.get(), description, nullable);
        } else {
            body(node, description, nullable);
        }
    }

    /** Nothing may stand beside a reference, so what else there is to say stands around it. */
    private void reference(String definition, String description, boolean nullable) {
        boolean isAlone = description.isEmpty() && !nullable;
        if (!isAlone) {
            description(description);
            json.name("anyOf").beginArray().beginObject();
        }
        json.name("$ref").value("#/$defs/" + definition);
        if (!isAlone) {
            json.endObject();
            if (nullable) {
                json.beginObject().name("type").value("null").endObject();
            }
            json.endArray();
        }
    }

    private void body(SchemaNode node, String description, boolean nullable) {
        if (node instanceof SchemaNode.Scalar scalar) {
            type(typeOf(scalar.type()), nullable);
            description(withHint(hint(scalar.type()), description));
            format(scalar.type());
        } else if (node instanceof SchemaNode.FormattedTime time) {
            type("string", nullable);
            description(withHint(hint(time.format()), description));
        } else if (node instanceof SchemaNode.Enumeration enumeration) {
            type("string", nullable);
            description(describe(enumeration, description));
            constants(enumeration, nullable);
        } else if (node instanceof SchemaNode.Sequence sequence) {
            type("array", nullable);
            description(description);
            json.name("items");
            node(sequence.element(), sequence.constraints(), "", false);
            if (!strict && sequence.container() instanceof SchemaNode.Container.OfSet) {
                json.name("uniqueItems").value(true);
            }
        } else if (node instanceof SchemaNode.Mapping mapping) {
            mapping(mapping, description, nullable);
        } else if (node instanceof SchemaNode.AnyJson any) {
            if (any.form() == SchemaNode.AnyJson.Form.OBJECT) {
                type("object", nullable);
            } else {
                json.name("type").raw(ANY_TYPE);
            }
            description(description);
        } else if (node instanceof SchemaNode.Wrapped wrapped) {
            bodyOrReference(
                    wrapped.value().schema(), description.isEmpty() ? wrapped.description() : description, nullable);
        } else if (node instanceof SchemaNode.Structure structure) {
            type("object", nullable);
            description(description.isEmpty() ? structure.description() : description);
            objectBody(structure.components());
        } else if (node instanceof SchemaNode.Variant variant) {
            variant(variant, description, nullable);
        } else {
            throw new IllegalArgumentException("A model with errors is not written: " + node);
        }
    }

    private void variant(SchemaNode.Variant variant, String description, boolean nullable) {
        description(description.isEmpty() ? variant.description() : description);
        json.name("anyOf").beginArray();
        for (SchemaNode.Branch branch : variant.branches()) {
            json.beginObject();
            branch(variant.discriminator(), branch);
            json.endObject();
        }
        if (nullable) {
            json.beginObject().name("type").value("null").endObject();
        }
        json.endArray();
    }

    /** The discriminator comes first, because models write properties in this order and what comes first is found first. */
    private void branch(String discriminator, SchemaNode.Branch branch) {
        List<ParameterModel> components = branch.structure().components();
        type("object", false);
        description(branch.structure().description());
        json.name("properties").beginObject().name(discriminator).beginObject();
        type("string", false);
        branch.structure()
                .assembly()
                .classNameGiven()
                .ifPresent(given -> description(given.component().description()));
        json.name("enum").beginArray().value(branch.name()).endArray().endObject();
        for (ParameterModel component : components) {
            property(component);
        }
        json.endObject().name("required").beginArray().value(discriminator);
        required(components);
        json.endArray().name("additionalProperties").value(false);
    }

    /** Strict mode knows no object with names of its own, so there a map is a list of pairs. */
    private void mapping(SchemaNode.Mapping mapping, String description, boolean nullable) {
        if (mapping.keys().isPresent()) {
            type("object", nullable);
            description(description);
            constantProperties(mapping.keys().get().constants(), mapping);
        } else if (strict) {
            type("array", nullable);
            description(description);
            json.name("items").beginObject();
            type("object", false);
            json.name("properties").beginObject().name("key").beginObject();
            key(mapping);
            json.endObject().name("value");
            node(mapping.value(), mapping.constraints(), "", false);
            json.endObject().name("required").raw("[\"key\",\"value\"]");
            json.name("additionalProperties").value(false).endObject();
        } else {
            type("object", nullable);
            description(description);
            if (!mapping.keyConstraints().isEmpty()) {
                json.name("propertyNames").beginObject();
                key(mapping);
                json.endObject();
            }
            json.name("additionalProperties");
            node(mapping.value(), mapping.constraints(), "", false);
        }
    }

    private void key(SchemaNode.Mapping mapping) {
        SchemaNode key = new SchemaNode.Scalar(ScalarType.STRING);
        SchemaConstraints said = SchemaConstraints.of(key, mapping.keyConstraints(), strict);
        type("string", false);
        description(described(key, "", said.lines()));
        keywords(said);
    }

    private void constantProperties(List<SchemaNode.Constant> constants, SchemaNode.Mapping mapping) {
        json.name("properties").beginObject();
        for (SchemaNode.Constant constant : constants) {
            json.name(constant.name());
            node(mapping.value(), mapping.constraints(), constant.description(), strict);
        }
        json.endObject().name("required").beginArray();
        constants.stream().filter(constant -> strict).forEach(constant -> json.value(constant.name()));
        json.endArray().name("additionalProperties").value(false);
    }

    private void values(ParameterModel parameter) {
        ValueModel values = parameter.values();
        values.defaultValue()
                .ifPresent(
                        value -> json.name("default").raw(LiteralText.shown(parameter.schema(), value.text(), strict)));
        if (!values.examples().isEmpty()) {
            json.name("examples").beginArray();
            values.examples().forEach(value -> json.raw(LiteralText.shown(parameter.schema(), value.text(), strict)));
            json.endArray();
        }
    }

    /** What the parameter says and, as strict mode has no keywords for it, a line for its default and one for its examples. */
    private String describe(ParameterModel parameter) {
        List<String> lines = new ArrayList<>();
        ValueModel values = parameter.values();
        if (strict) {
            values.defaultValue()
                    .ifPresent(value -> lines.add(
                            "null means " + LiteralText.shown(parameter.schema(), value.text(), strict) + "."));
            if (!values.examples().isEmpty()) {
                lines.add(values.examples().stream()
                        .map(value -> LiteralText.shown(parameter.schema(), value.text(), strict))
                        .collect(Collectors.joining(", ", "For example: ", ".")));
            }
        }
        lines.addAll(constraints(parameter.schema(), parameter.values().constraints())
                .lines());
        return described(parameter.schema(), parameter.description(), lines);
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
    private String hint(ScalarType type) {
        return switch (type) {
            case CHAR -> strict ? "One character." : "";
            case ZONE_ID -> "A time zone such as \"Europe/Berlin\" or \"+01:00\".";
            case LOCALE -> "A language tag such as \"en\" or \"de-CH\".";
            case CURRENCY -> "A currency code of ISO 4217 such as \"EUR\".";
            case URI -> "A URI such as \"https://example.org/\" or \"urn:isbn:9780134685991\".";
            case URL -> "An absolute URL such as \"https://example.org/\".";
            default -> "";
        };
    }

    private static String hint(TimeFormat format) {
        return "Written as " + format.pattern() + ", such as " + new JsonText().value(format.example()) + ".";
    }

    private static String withHint(String hint, String description) {
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
            case CHAR -> length(1);
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

    /** Strict mode knows no length, so there a line says it. */
    private void length(int characters) {
        if (!strict) {
            String length = Integer.toString(characters);
            json.name("minLength").raw(length).name("maxLength").raw(length);
        }
    }

    private void constants(SchemaNode.Enumeration enumeration, boolean nullable) {
        json.name("enum").beginArray();
        for (SchemaNode.Constant constant : enumeration.constants()) {
            json.value(constant.name());
        }
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
