package dev.assistanttools.registry.reflect;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.CustomDefinitionProviderV2;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.TypeAttributeOverrideV2;
import com.github.victools.jsonschema.generator.TypeContext;
import com.github.victools.jsonschema.generator.TypeScope;
import com.github.victools.jsonschema.generator.impl.DefinitionKey;
import com.github.victools.jsonschema.generator.naming.SchemaDefinitionNamingStrategy;
import dev.assistanttools.registry.reflect.ValueModel.Constraint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Configures victools to the processor's contract: it walks from type to type and collects what must be defined once, by name;
 * what a type looks like is said here.
 */
final class SchemaWriter {

    /** Stands for a tool's arguments as a whole, which are no class. */
    private static final class Arguments {}

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final List<ParameterModel> parameters;
    private final boolean strict;
    private final Definitions definitions;
    private final Map<ResolvedType, SchemaNode> nodes = new HashMap<>();

    private SchemaWriter(List<ParameterModel> parameters, boolean strict) {
        this.parameters = parameters;
        this.strict = strict;
        this.definitions = Definitions.of(parameters);
    }

    /** The schema of a tool's arguments. In strict mode what may be absent is listed as required and may be null instead. */
    static String write(List<ParameterModel> parameters, boolean strict) {
        SchemaWriter writer = new SchemaWriter(parameters, strict);
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, new OptionPreset())
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS);
        config.forTypesInGeneral()
                .withCustomDefinitionProvider(writer.new Types())
                .withTypeAttributeOverride(writer.new Bodies())
                .withDefinitionNamingStrategy(writer.new Names());
        ObjectNode schema = new SchemaGenerator(config.build()).generateSchema(Arguments.class);
        return CanonicalSchema.write(schema, writer.definitions);
    }

    /** By the processor's names. */
    private final class Names implements SchemaDefinitionNamingStrategy {

        @Override
        public String getDefinitionNameForKey(DefinitionKey key, SchemaGenerationContext context) {
            SchemaNode node = nodes.get(key.getType());
            return node == null ? "Arguments" : definitions.name(node).orElse("Inline");
        }
    }

    private final class Types implements CustomDefinitionProviderV2 {

        @Override
        public @Nullable CustomDefinition provideCustomSchemaDefinition(
                ResolvedType type, SchemaGenerationContext context) {
            if (type.getErasedType() == Arguments.class) {
                return inline(objectOf(parameters, context));
            }
            Optional<ScalarType> scalar = ScalarType.ofClass(type.getErasedType());
            if (scalar.isPresent()) {
                return inline(ScalarSchema.of(scalar.get(), strict));
            }
            SchemaNode node = nodes.get(type);
            return node instanceof SchemaNode.Structure structure
                            && definitions.name(structure).isEmpty()
                    ? inline(structure(structure, context))
                    : null;
        }

        private CustomDefinition inline(ObjectNode node) {
            return new CustomDefinition(node, DefinitionType.INLINE, AttributeInclusion.NO);
        }
    }

    /** Describes types that contain themselves, when victools knows already that they are described. */
    private final class Bodies implements TypeAttributeOverrideV2 {

        @Override
        public void overrideTypeAttributes(ObjectNode schema, TypeScope type, SchemaGenerationContext context) {
            SchemaNode node = nodes.get(type.getType());
            if (node != null) {
                schema.removeAll();
                schema.setAll(
                        node instanceof SchemaNode.Structure structure
                                ? structure(structure, context)
                                : described(node, "", false, context));
                add(SchemaConstraints.of(node, List.of(), strict), schema);
            }
        }
    }

    private ObjectNode structure(SchemaNode.Structure structure, SchemaGenerationContext context) {
        ObjectNode object = objectOf(structure.components(), context);
        return structure.description().isEmpty() ? object : object.put("description", structure.description());
    }

    private ObjectNode objectOf(List<ParameterModel> components, SchemaGenerationContext context) {
        ObjectNode properties = NODES.objectNode();
        ArrayNode required = NODES.arrayNode();
        for (ParameterModel component : components) {
            properties.set(component.name(), property(component, context));
            if (strict || component.isRequired()) {
                required.add(component.name());
            }
        }
        return object(properties, required);
    }

    private static ObjectNode object(ObjectNode properties, ArrayNode required) {
        ObjectNode object = typed("object");
        object.set("properties", properties);
        object.set("required", required);
        return object.put("additionalProperties", false);
    }

    private ObjectNode property(ParameterModel parameter, SchemaGenerationContext context) {
        SchemaConstraints constraints =
                constraints(parameter.schema(), parameter.values().constraints());
        ObjectNode property = node(
                parameter.schema(),
                ParameterText.of(parameter, constraints, strict),
                strict && !parameter.isRequired(),
                context);
        add(constraints, property);
        if (!strict) {
            ValueModel values = parameter.values();
            values.defaultValue()
                    .ifPresent(text -> property.putRawValue(
                            "default", new RawValue(LiteralText.shown(parameter.schema(), text, strict))));
            if (!values.examples().isEmpty()) {
                ArrayNode examples = property.putArray("examples");
                values.examples()
                        .forEach(text -> examples.addRawValue(
                                new RawValue(LiteralText.shown(parameter.schema(), text, strict))));
            }
        }
        return property;
    }

    private static void add(SchemaConstraints constraints, ObjectNode schema) {
        constraints.keywords().forEach((keyword, value) -> schema.putRawValue(keyword, new RawValue(value)));
    }

    /** Beside a reference there is no place for any. */
    private SchemaConstraints constraints(SchemaNode node, List<Constraint> constraints) {
        return definitions.name(node).isPresent()
                ? new SchemaConstraints(Map.of(), List.of())
                : SchemaConstraints.of(node, constraints, strict);
    }

    /** What stands inside of something. */
    private ObjectNode part(
            SchemaNode node, List<Constraint> demanded, boolean nullable, SchemaGenerationContext context) {
        SchemaConstraints constraints = constraints(node, demanded);
        ObjectNode part = node(node, ParameterText.described(node, "", constraints.lines()), nullable, context);
        add(constraints, part);
        return part;
    }

    private ObjectNode node(SchemaNode node, String description, boolean nullable, SchemaGenerationContext context) {
        return definitions.name(node).isPresent()
                ? reference(node, description, nullable, context)
                : described(node, description, nullable, context);
    }

    private ObjectNode described(
            SchemaNode node, String description, boolean nullable, SchemaGenerationContext context) {
        if (node instanceof SchemaNode.Wrapped wrapped) {
            return node(
                    wrapped.value().schema(),
                    description.isEmpty() ? wrapped.description() : description,
                    nullable,
                    context);
        }
        ObjectNode schema = body(node, context);
        // A list does not say what its elements say.
        boolean isSilent = !description.isEmpty() || node instanceof SchemaNode.Sequence;
        String whole = ScalarSchema.withHint(node, isSilent ? description : node.description(), strict);
        if (!whole.isEmpty()) {
            schema.put("description", whole);
        }
        if (nullable && schema.get("anyOf") instanceof ArrayNode choices) {
            choices.add(typed("null"));
        } else if (nullable && schema.has("type")) {
            schema.set("type", NODES.arrayNode().add(schema.get("type")).add("null"));
            if (schema.get("enum") instanceof ArrayNode constants) {
                constants.addNull();
            }
        }
        return schema;
    }

    /** Nothing may stand beside a reference, so what else there is to say stands around it. */
    private ObjectNode reference(
            SchemaNode node, String description, boolean nullable, SchemaGenerationContext context) {
        ObjectNode reference = definitionOf(node, context);
        if (description.isEmpty() && !nullable) {
            return reference;
        }
        ObjectNode around = NODES.objectNode();
        if (!description.isEmpty()) {
            around.put("description", description);
        }
        ArrayNode choices = around.putArray("anyOf").add(reference);
        if (nullable) {
            choices.add(typed("null"));
        }
        return around;
    }

    private ObjectNode body(SchemaNode node, SchemaGenerationContext context) {
        if (node instanceof SchemaNode.Scalar scalar) {
            return context.createDefinitionReference(
                    context.getTypeContext().resolve(scalar.type().type()));
        } else if (node instanceof SchemaNode.FormattedTime) {
            return typed("string");
        } else if (node instanceof SchemaNode.Enumeration enumeration) {
            ObjectNode schema = typed("string");
            ArrayNode constants = schema.putArray("enum");
            enumeration.constants().forEach(constant -> constants.add(constant.name()));
            return schema;
        } else if (node instanceof SchemaNode.Sequence sequence) {
            ObjectNode schema = typed("array");
            schema.set("items", part(sequence.element(), sequence.constraints(), false, context));
            boolean isUnique = !strict && sequence.container() instanceof SchemaNode.Container.OfSet;
            return isUnique ? schema.put("uniqueItems", true) : schema;
        } else if (node instanceof SchemaNode.Mapping mapping) {
            return mapping(mapping, context);
        } else if (node instanceof SchemaNode.AnyJson any) {
            return any.form() == SchemaNode.AnyJson.Form.OBJECT ? typed("object") : anyValue();
        } else if (node instanceof SchemaNode.Structure structure) {
            return definitionOf(structure, context);
        } else if (node instanceof SchemaNode.Variant variant) {
            ObjectNode schema = NODES.objectNode();
            ArrayNode choices = schema.putArray("anyOf");
            variant.branches().forEach(branch -> choices.add(branch(variant.discriminator(), branch, context)));
            return schema;
        }
        throw new IllegalArgumentException("A model with errors is not written: " + node);
    }

    /** The discriminator comes first, because models write properties in this order and what comes first is found first. */
    private ObjectNode branch(String discriminator, SchemaNode.Branch branch, SchemaGenerationContext context) {
        ObjectNode name = typed("string");
        branch.structure()
                .assembly()
                .classNameGiven()
                .map(given -> given.component().description())
                .filter(description -> !description.isEmpty())
                .ifPresent(description -> name.put("description", description));
        name.putArray("enum").add(branch.name());
        ObjectNode others = structure(branch.structure(), context);
        ObjectNode properties = NODES.objectNode();
        properties.set(discriminator, name);
        properties.setAll((ObjectNode) others.get("properties"));
        others.set("properties", properties);
        others.set("required", NODES.arrayNode().add(discriminator).addAll((ArrayNode) others.get("required")));
        return others;
    }

    /** Has victools describe a type where it is used or, if it contains itself, refer to its definition. */
    private ObjectNode definitionOf(SchemaNode node, SchemaGenerationContext context) {
        SchemaNode described = node instanceof SchemaNode.Reference reference ? reference.target() : node;
        JavaType type = described.recursiveType().orElseThrow();
        ResolvedType resolved = resolve(type, context.getTypeContext());
        nodes.put(resolved, described);
        return context.createDefinitionReference(resolved);
    }

    private static ResolvedType resolve(JavaType type, TypeContext context) {
        return context.resolve(ReflectedType.of(type));
    }

    /** Strict mode knows no object with names of its own, so there a map is a list of pairs. */
    private ObjectNode mapping(SchemaNode.Mapping mapping, SchemaGenerationContext context) {
        if (mapping.keys().isPresent()) {
            ObjectNode properties = NODES.objectNode();
            ArrayNode required = NODES.arrayNode();
            for (SchemaNode.Constant constant : mapping.keys().get().constants()) {
                properties.set(constant.name(), part(mapping.value(), mapping.constraints(), strict, context));
                if (strict) {
                    required.add(constant.name());
                }
            }
            return object(properties, required);
        }
        ObjectNode value = part(mapping.value(), mapping.constraints(), false, context);
        if (!strict) {
            ObjectNode schema = typed("object");
            if (!mapping.keyConstraints().isEmpty()) {
                schema.set("propertyNames", key(mapping, context));
            }
            schema.set("additionalProperties", value);
            return schema;
        }
        ObjectNode pair = NODES.objectNode();
        pair.set("key", key(mapping, context));
        pair.set("value", value);
        ObjectNode schema = typed("array");
        schema.set("items", object(pair, NODES.arrayNode().add("key").add("value")));
        return schema;
    }

    private ObjectNode key(SchemaNode.Mapping mapping, SchemaGenerationContext context) {
        return part(new SchemaNode.Scalar(ScalarType.STRING), mapping.keyConstraints(), false, context);
    }

    /** A value: null is none, here as elsewhere. */
    private static ObjectNode anyValue() {
        ObjectNode schema = NODES.objectNode();
        ArrayNode types = schema.putArray("type");
        List.of("string", "number", "boolean", "object", "array").forEach(types::add);
        return schema;
    }

    private static ObjectNode typed(String type) {
        return NODES.objectNode().put("type", type);
    }
}
