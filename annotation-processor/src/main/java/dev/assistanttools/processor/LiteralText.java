package dev.assistanttools.processor;

import dev.assistanttools.processor.ValueModel.Constraint;
import java.time.DateTimeException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns a value that an annotation has as text into the JSON that a model would send for it. It accepts what core's argument
 * reader accepts, in the form that the schema shows; nothing more, so that what is shown as an example is one.
 */
final class LiteralText {

    /** A text is no value of its type. */
    static final class UnfitLiteralException extends Exception {

        private static final long serialVersionUID = 1L;

        /** An exception that says what would have fitted, as it stands after "expected". */
        UnfitLiteralException(String expected) {
            super(expected, null, false, false);
        }

        String expected() {
            return String.valueOf(getMessage());
        }
    }

    private final JsonText json = new JsonText();
    private final boolean strict;

    private LiteralText(boolean strict) {
        this.strict = strict;
    }

    /** The value as JSON. */
    static String json(SchemaNode node, String text) throws UnfitLiteralException {
        return json(node, List.of(), text);
    }

    /** The value as a schema shows it, which in strict mode has pairs for a map and null for what is absent; without errors. */
    static String shown(SchemaNode node, String text, boolean strict) {
        try {
            return json(node, List.of(), text, strict);
        } catch (UnfitLiteralException e) {
            throw new IllegalArgumentException("A model with errors is not written: " + text, e);
        }
    }

    /** The value as JSON, if it is what the constraints demand. */
    static String json(SchemaNode node, List<Constraint> constraints, String text) throws UnfitLiteralException {
        return json(node, constraints, text, false);
    }

    private static String json(SchemaNode node, List<Constraint> constraints, String text, boolean strict)
            throws UnfitLiteralException {
        SchemaNode value = node;
        while (value instanceof SchemaNode.Wrapped wrapped) {
            value = wrapped.value().schema();
        }
        boolean isSingle = value instanceof SchemaNode.Scalar
                || value instanceof SchemaNode.FormattedTime
                || value instanceof SchemaNode.Enumeration;
        LiteralText literal = new LiteralText(strict);
        literal.write(node, constraints, isSingle ? text : tree(text));
        return literal.json.toString();
    }

    private static Object tree(String text) throws UnfitLiteralException {
        try {
            return JsonTree.parse(text);
        } catch (JsonTree.NoJsonException e) {
            throw new UnfitLiteralException("JSON");
        }
    }

    private void write(SchemaNode node, List<Constraint> constraints, Object value) throws UnfitLiteralException {
        write(node, value);
        demand(ConstraintCheck.expected(node, constraints, value));
    }

    private static void demand(Optional<String> expected) throws UnfitLiteralException {
        if (expected.isPresent()) {
            throw new UnfitLiteralException(expected.get());
        }
    }

    private void write(SchemaNode node, Object value) throws UnfitLiteralException {
        if (node instanceof SchemaNode.Scalar scalar) {
            json.raw(ScalarText.json(scalar.type(), value));
        } else if (node instanceof SchemaNode.FormattedTime time) {
            time(time, value);
        } else if (node instanceof SchemaNode.Enumeration enumeration) {
            json.value(constant(enumeration, value).name());
        } else if (node instanceof SchemaNode.Sequence sequence) {
            sequence(sequence, value);
        } else if (node instanceof SchemaNode.Wrapped wrapped) {
            write(wrapped.value().schema(), wrapped.value().values().constraints(), value);
        } else if (node instanceof SchemaNode.Structure structure) {
            json.beginObject();
            structure(structure.components(), value);
        } else if (node instanceof SchemaNode.Variant variant) {
            variant(variant, value);
        } else if (node instanceof SchemaNode.Reference reference) {
            write(reference.target(), value);
        } else if (node instanceof SchemaNode.Mapping mapping) {
            mapping(mapping, value);
        } else if (node instanceof SchemaNode.AnyJson any) {
            any(any, value);
        } else {
            throw new UnfitLiteralException("none, for there is no text for values of its type");
        }
    }

    /** The constant with this name on the wire or, as a person writes it, in Java. */
    static SchemaNode.Constant constant(SchemaNode.Enumeration enumeration, Object name) throws UnfitLiteralException {
        List<SchemaNode.Constant> constants = enumeration.constants();
        Optional<SchemaNode.Constant> onWire = constants.stream()
                .filter(constant -> constant.name().equals(name))
                .findFirst();
        return onWire.or(() -> constants.stream()
                        .filter(constant -> constant.constant().equals(name))
                        .findFirst())
                .orElseThrow(() -> new UnfitLiteralException("one of "
                        + constants.stream().map(SchemaNode.Constant::name).collect(Collectors.joining(", "))));
    }

    private void sequence(SchemaNode.Sequence sequence, Object value) throws UnfitLiteralException {
        if (!(value instanceof List<?> elements)) {
            throw new UnfitLiteralException("a JSON array");
        }
        Set<String> known = new HashSet<>();
        json.beginArray();
        for (Object element : elements) {
            LiteralText literal = new LiteralText(strict);
            literal.write(sequence.element(), sequence.constraints(), element);
            String text = literal.json.toString();
            if (!known.add(text) && sequence.container() instanceof SchemaNode.Container.OfSet) {
                throw new UnfitLiteralException("a JSON array in which no element is repeated");
            }
            json.raw(text);
        }
        json.endArray();
    }

    private void mapping(SchemaNode.Mapping mapping, Object value) throws UnfitLiteralException {
        if (!(value instanceof Map<?, ?> entries)) {
            throw new UnfitLiteralException("a JSON object");
        }
        if (value == JsonTree.NULL) {
            throw new UnfitLiteralException("a JSON value other than null");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            String key = String.valueOf(entry.getKey());
            String name = mapping.keys().isPresent()
                    ? constant(mapping.keys().get(), key).name()
                    : key;
            demand(ConstraintCheck.expected(new SchemaNode.Scalar(ScalarType.STRING), mapping.keyConstraints(), key));
            if (values.put(name, entry.getValue()) != null) {
                throw new UnfitLiteralException("a JSON object in which no key is repeated");
            }
        }
        if (strict && mapping.keys().isPresent()) {
            constants(mapping.keys().get(), mapping, values);
        } else if (strict) {
            pairs(mapping, values);
        } else {
            json.beginObject();
            for (Map.Entry<String, Object> entry : values.entrySet()) {
                json.name(entry.getKey());
                write(mapping.value(), mapping.constraints(), entry.getValue());
            }
            json.endObject();
        }
    }

    private void constants(SchemaNode.Enumeration keys, SchemaNode.Mapping mapping, Map<String, Object> values)
            throws UnfitLiteralException {
        json.beginObject();
        for (SchemaNode.Constant constant : keys.constants()) {
            Object value = values.get(constant.name());
            json.name(constant.name());
            if (value == null) {
                json.nullValue();
            } else {
                write(mapping.value(), mapping.constraints(), value);
            }
        }
        json.endObject();
    }

    private void pairs(SchemaNode.Mapping mapping, Map<String, Object> values) throws UnfitLiteralException {
        json.beginArray();
        for (Map.Entry<String, Object> entry : values.entrySet()) {
            json.beginObject().name("key").value(entry.getKey()).name("value");
            write(mapping.value(), mapping.constraints(), entry.getValue());
            json.endObject();
        }
        json.endArray();
    }

    private void any(SchemaNode.AnyJson any, Object value) throws UnfitLiteralException {
        if (any.form() == SchemaNode.AnyJson.Form.OBJECT && !(value instanceof Map<?, ?>)) {
            throw new UnfitLiteralException("a JSON object");
        }
        JsonTree.write(value, json);
    }

    /** The class is named, although a model's own value could do without if only one fits: what is shown should be whole. */
    private void variant(SchemaNode.Variant variant, Object value) throws UnfitLiteralException {
        Map<?, ?> properties = value instanceof Map<?, ?> map ? map : Map.of();
        Object name = properties.get(variant.discriminator());
        Optional<SchemaNode.Branch> branch = variant.branches().stream()
                .filter(each -> each.name().equals(name) && each.node() instanceof SchemaNode.Structure)
                .findFirst();
        if (branch.isEmpty()) {
            String names =
                    variant.branches().stream().map(SchemaNode.Branch::name).collect(Collectors.joining(", "));
            throw new UnfitLiteralException(
                    "a JSON object with the property '" + variant.discriminator() + "', one of " + names);
        }
        Map<Object, Object> others = new LinkedHashMap<>(properties);
        others.remove(variant.discriminator());
        json.beginObject().name(variant.discriminator()).value(branch.get().name());
        structure(branch.get().structure().components(), others);
    }

    private void structure(List<ParameterModel> components, Object value) throws UnfitLiteralException {
        if (!(value instanceof Map<?, ?> properties)) {
            throw new UnfitLiteralException("a JSON object");
        }
        int known = 0;
        for (ParameterModel component : components) {
            Object property = properties.get(component.name());
            known += properties.containsKey(component.name()) ? 1 : 0;
            if (property != null && property != JsonTree.NULL) {
                json.name(component.name());
                write(component.schema(), component.values().constraints(), property);
            } else if (component.isRequired()) {
                throw new UnfitLiteralException("a JSON object with the property '" + component.name() + "'");
            } else if (strict) {
                json.name(component.name()).nullValue();
            }
        }
        if (known < properties.size()) {
            throw new UnfitLiteralException("a JSON object with no other properties than its type has");
        }
        json.endObject();
    }

    private void time(SchemaNode.FormattedTime time, Object value) throws UnfitLiteralException {
        try {
            time.format().parse(time.type(), value.toString());
            json.value(value.toString());
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new UnfitLiteralException(
                    "a text of the pattern " + time.format().pattern());
        }
    }
}
