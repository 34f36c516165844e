package dev.assistanttools.processor;

import dev.assistanttools.processor.Problem.Measure;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How large a schema is, in what strict mode limits (OpenAI guide "Structured Outputs", supported schemas). The schema is not
 * written for that: records within records can make it astronomically large.
 *
 * @param properties of all objects
 * @param levels of nesting below the root, as the official Java client counts them
 * @param characters of the names of all properties and the values of all enums
 * @param enumValues of all enums
 * @param largeEnumCharacters of the values of the longest enum with more than 250
 */
record SchemaSize(long properties, long levels, long characters, long enumValues, long largeEnumCharacters) {

    /**
     * A limit that is exceeded.
     *
     * @param measure of what
     * @param actual the schema's number
     * @param allowed strict mode's number
     */
    record Excess(Measure measure, long actual, long allowed) {}

    private static final SchemaSize SCALAR = new SchemaSize(0, 0, 0, 0, 0);

    private static final long MAX_PROPERTIES = 5_000;
    private static final long MAX_LEVELS = 10;
    private static final long MAX_CHARACTERS = 120_000;
    private static final long MAX_ENUM_VALUES = 1_000;
    private static final int LARGE_ENUM = 250;
    private static final long MAX_LARGE_ENUM_CHARACTERS = 15_000;

    /** The size of a tool's whole schema; what is described by name counts once, a level below the root. */
    static SchemaSize of(List<ParameterModel> parameters) {
        Definitions definitions = Definitions.of(parameters);
        IdentityHashMap<SchemaNode, SchemaSize> known = new IdentityHashMap<>();
        SchemaSize size = ofObject(parameters, known, definitions);
        for (Map.Entry<TypeName, SchemaNode> definition : definitions.targets().entrySet()) {
            SchemaSize body = ofBody(definition.getValue(), known, definitions);
            size = size.plus(body.below(0, definitions.name(definition.getKey()).length()));
        }
        return size;
    }

    /** The first limit of strict mode that is exceeded. */
    Optional<Excess> exceeded() {
        List<Excess> measured = List.of(
                new Excess(Measure.PROPERTIES, properties, MAX_PROPERTIES),
                new Excess(Measure.LEVELS, levels, MAX_LEVELS),
                new Excess(Measure.CHARACTERS, characters, MAX_CHARACTERS),
                new Excess(Measure.ENUM_VALUES, enumValues, MAX_ENUM_VALUES),
                new Excess(Measure.LARGE_ENUM_CHARACTERS, largeEnumCharacters, MAX_LARGE_ENUM_CHARACTERS));
        for (Excess measure : measured) {
            if (measure.actual() > measure.allowed()) {
                return Optional.of(measure);
            }
        }
        return Optional.empty();
    }

    private static SchemaSize ofObject(
            List<ParameterModel> parameters, IdentityHashMap<SchemaNode, SchemaSize> known, Definitions definitions) {
        SchemaSize size = SCALAR;
        for (ParameterModel parameter : parameters) {
            SchemaSize value = ofNode(parameter.schema(), known, definitions);
            SchemaSize whole = isAroundReference(parameter, definitions) ? value.below(0, 0) : value;
            size = size.plus(whole.below(1, parameter.name().length()));
        }
        return size;
    }

    /** Nothing may stand beside a reference; so a choice of one, which is a level, stands around it with what there is to say. */
    private static boolean isAroundReference(ParameterModel parameter, Definitions definitions) {
        ValueModel values = parameter.values();
        boolean isSaid = !parameter.isRequired()
                || !parameter.description().isEmpty()
                || values.defaultValue().isPresent()
                || !values.examples().isEmpty();
        SchemaNode node = parameter.schema();
        while (node instanceof SchemaNode.Wrapped wrapped) {
            isSaid |= !wrapped.description().isEmpty();
            node = wrapped.value().schema();
        }
        return isSaid && definitions.name(node).isPresent();
    }

    private static SchemaSize ofNode(
            SchemaNode node, IdentityHashMap<SchemaNode, SchemaSize> known, Definitions definitions) {
        SchemaSize before = known.get(node);
        if (before != null) {
            return before;
        }
        SchemaSize size = definitions.name(node).isPresent() ? SCALAR : ofBody(node, known, definitions);
        known.put(node, size);
        return size;
    }

    private static SchemaSize ofBody(
            SchemaNode node, IdentityHashMap<SchemaNode, SchemaSize> known, Definitions definitions) {
        SchemaSize size = SCALAR;
        if (node instanceof SchemaNode.Sequence sequence) {
            size = ofNode(sequence.element(), known, definitions).below(0, 0);
        } else if (node instanceof SchemaNode.Mapping mapping) {
            size = ofMapping(mapping, ofNode(mapping.value(), known, definitions), definitions);
        } else if (node instanceof SchemaNode.Wrapped wrapped) {
            size = ofNode(wrapped.value().schema(), known, definitions);
        } else if (node instanceof SchemaNode.Structure structure) {
            size = ofObject(structure.components(), known, definitions);
        } else if (node instanceof SchemaNode.Variant variant) {
            size = ofVariant(variant, known, definitions);
        } else if (node instanceof SchemaNode.Enumeration enumeration) {
            size = ofEnumeration(enumeration);
        }
        return size;
    }

    /** A choice of objects, each with one property more than its class has, which has one value. */
    private static SchemaSize ofVariant(
            SchemaNode.Variant variant, IdentityHashMap<SchemaNode, SchemaSize> known, Definitions definitions) {
        SchemaSize size = SCALAR;
        for (SchemaNode.Branch branch : variant.branches()) {
            SchemaSize name = new SchemaSize(0, 0, branch.name().length(), 1, 0);
            List<ParameterModel> components =
                    branch.node() instanceof SchemaNode.Structure structure ? structure.components() : List.of();
            SchemaSize object = ofObject(components, known, definitions)
                    .plus(name.below(1, variant.discriminator().length()));
            size = size.plus(object.below(0, 0));
        }
        return size;
    }

    /** In strict mode: an object with a property per constant, or a list of objects with a key and a value. */
    private static SchemaSize ofMapping(SchemaNode.Mapping mapping, SchemaSize value, Definitions definitions) {
        if (mapping.keys().isEmpty()) {
            return SCALAR.below(1, "key".length())
                    .plus(value.below(1, "value".length()))
                    .below(0, 0);
        }
        SchemaSize size = SCALAR;
        SchemaSize whole = definitions.name(mapping.value()).isPresent() ? value.below(0, 0) : value;
        for (SchemaNode.Constant constant : mapping.keys().get().constants()) {
            size = size.plus(whole.below(1, constant.name().length()));
        }
        return size;
    }

    private static SchemaSize ofEnumeration(SchemaNode.Enumeration enumeration) {
        int values = enumeration.constants().size();
        long characters = 0;
        for (SchemaNode.Constant constant : enumeration.constants()) {
            characters += constant.name().length();
        }
        return new SchemaSize(0, 0, characters, values, values > LARGE_ENUM ? characters : 0);
    }

    /** This schema as the value of something one level higher. */
    private SchemaSize below(int moreProperties, int moreCharacters) {
        return new SchemaSize(
                sum(properties, moreProperties),
                levels + 1,
                sum(characters, moreCharacters),
                enumValues,
                largeEnumCharacters);
    }

    private SchemaSize plus(SchemaSize sibling) {
        return new SchemaSize(
                sum(properties, sibling.properties),
                Math.max(levels, sibling.levels),
                sum(characters, sibling.characters),
                sum(enumValues, sibling.enumValues),
                Math.max(largeEnumCharacters, sibling.largeEnumCharacters));
    }

    /** Far beyond every limit all numbers are alike; so they can't overflow. */
    private static long sum(long a, long b) {
        return Math.min(a + b, Integer.MAX_VALUE);
    }
}
