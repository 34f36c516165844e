package dev.assistanttools.registry.reflect;

import dev.assistanttools.registry.reflect.ParameterModel.Presence;
import dev.assistanttools.registry.reflect.SchemaNode.AnyJson;
import dev.assistanttools.registry.reflect.SchemaNode.Container;
import dev.assistanttools.registry.reflect.ValueModel.Constraint;
import dev.assistanttools.tool.ToolContext;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads types into schema nodes, for the tools of one class. It judges nothing: a type that can't be used becomes a node that
 * says so.
 */
final class TypeReader {

    /**
     * A type, and whether it may be absent.
     *
     * @param presence whether it may be absent, and what stands for that
     * @param schema the type without its optionality
     * @param constraints what is demanded of it within an Optional
     */
    record Reading(Presence presence, SchemaNode schema, List<Constraint> constraints) {

        Reading(Presence presence, SchemaNode schema) {
            this(presence, schema, List.of());
        }
    }

    /**
     * What is read once: a type may be described in other words where it stands inside of itself.
     *
     * @param place where it is used
     */
    private record StructureKey(JavaType type, Object place) {}

    /** Deeper than what anyone writes: a type that holds itself with ever larger type arguments. */
    private static final int MOST_TYPES_AROUND = 100;

    /** By name, as it need not be there. */
    private static final String JSON_NODE = "tools.jackson.databind.JsonNode";

    private static final Map<Class<?>, Container> CONTAINERS = Map.of(
            List.class, new Container.OfList(),
            Collection.class, new Container.OfList(),
            Iterable.class, new Container.OfList(),
            Set.class, new Container.OfSet());
    private static final Map<Class<?>, Reading> OPTIONAL_PRIMITIVES = Map.of(
            OptionalInt.class, scalar(Presence.OPTIONAL_INT, ScalarType.INT),
            OptionalLong.class, scalar(Presence.OPTIONAL_LONG, ScalarType.LONG),
            OptionalDouble.class, scalar(Presence.OPTIONAL_DOUBLE, ScalarType.DOUBLE));

    private final Class<?> bean;
    private final ClassFiles files;
    private Object place;
    private final ComponentReader components;
    private final BeanReader beans;
    private final VariantReader variants;
    private final Map<StructureKey, SchemaNode> structures = new HashMap<>();
    private final Map<JavaType, SchemaNode.Reference> reading = new HashMap<>();

    TypeReader(Class<?> bean, ClassFiles files) {
        this.bean = bean;
        this.place = bean;
        this.files = files;
        this.components = new ComponentReader(this, files, bean);
        this.beans = new BeanReader(components, files, bean);
        this.variants = new VariantReader(files, this::branch);
    }

    /** Reads parameters, with this reader for their types. */
    ComponentReader components() {
        return components;
    }

    /**
     * Reads the type of a parameter or component.
     *
     * @param declarations what may carry its annotations, or whose types may
     * @param newPlace the parameter or component
     */
    Reading read(JavaType type, List<Declaration> declarations, Object newPlace) {
        Object around = place;
        place = newPlace;
        Reading read = read(type, declarations);
        place = around;
        return read;
    }

    /** Where what is read is used. */
    Object place() {
        return place;
    }

    private Reading read(JavaType type, List<Declaration> declarations) {
        if (JacksonHierarchy.isOn(declarations)) {
            String annotation = "a @JsonTypeInfo or @JsonSubTypes of its own";
            return new Reading(Presence.REQUIRED, new SchemaNode.Unusable(Problem.UNSUPPORTED_ANNOTATION, annotation));
        }
        Reading optionalPrimitive = OPTIONAL_PRIMITIVES.get(classOf(type));
        if (optionalPrimitive != null) {
            return optionalPrimitive;
        }
        if (classOf(type) == Optional.class) {
            JavaType.Declared optional = (JavaType.Declared) type;
            return new Reading(Presence.OPTIONAL, argument(optional), argumentConstraints(optional, 0));
        }
        boolean isNullable = type.isNullable()
                || declarations.stream()
                        .anyMatch(declaration ->
                                declaration.isNullable() || Declaration.hasNullable(declaration.marks()));
        if (isNullable && type.erased().isPrimitive()) {
            return new Reading(Presence.NULLABLE, unusable(Problem.NULLABLE_PRIMITIVE, type));
        }
        isNullable =
                (isNullable || Jackson.isOptional(declarations)) && !ConstraintReader.demandsValue(declarations, files);
        return new Reading(isNullable ? Presence.NULLABLE : Presence.REQUIRED, node(type));
    }

    private SchemaNode node(JavaType type) {
        if (type instanceof JavaType.Declared declared) {
            return declared(declared);
        }
        if (type instanceof JavaType.Array array) {
            return sequence(new Container.OfArray(array.component().erased()), element(array.component()), List.of());
        }
        return unusable(type instanceof JavaType.Variable ? Problem.TYPE_VARIABLE : Problem.UNSUPPORTED_TYPE, type);
    }

    private SchemaNode declared(JavaType.Declared type) {
        Class<?> raw = MethodType.methodType(type.erased()).wrap().returnType();
        Optional<ScalarType> scalar = ScalarType.ofClass(raw);
        if (scalar.isPresent()) {
            return new SchemaNode.Scalar(scalar.get());
        }
        if (raw == ToolContext.class) {
            return unusable(Problem.MISPLACED_CONTEXT, type);
        }
        if (raw == Object.class || raw.getName().equals(JSON_NODE)) {
            return new AnyJson(raw == Object.class ? AnyJson.Form.VALUE : AnyJson.Form.NODE, raw);
        }
        if (raw == Map.class) {
            return map(type);
        }
        Container container = CONTAINERS.get(raw);
        if (container != null) {
            return sequence(container, argument(type), argumentConstraints(type, 0));
        }
        if (raw.getTypeParameters().length > 0 && type.arguments().isEmpty()) {
            return unusable(Problem.RAW_TYPE, type);
        }
        Optional<SchemaNode> unusable = unusable(raw, type, variants.isVariant(raw));
        if (unusable.isPresent()) {
            return unusable.get();
        }
        return raw.isEnum() ? components.enumeration(raw) : structure(type);
    }

    /** Why no value of a class can be read; empty if nothing is known yet that is against it. */
    private Optional<SchemaNode> unusable(Class<?> raw, JavaType type, boolean isVariant) {
        if (!isVariant && !raw.isEnum() && !raw.isRecord() && !BeanReader.isBean(raw)) {
            boolean isOpen = VariantReader.isAbstract(raw) && BeanReader.isOfProperties(raw);
            return Optional.of(unusable(isOpen ? Problem.ABSTRACT_TYPE : Problem.UNSUPPORTED_TYPE, type));
        }
        if (!Declaration.isVisible(raw, bean)) {
            return Optional.of(unusable(Problem.INACCESSIBLE_TYPE, type));
        }
        return new JacksonTypes(files)
                .unread(raw)
                .map(annotation -> new SchemaNode.Unusable(Problem.UNSUPPORTED_ANNOTATION, annotation));
    }

    /** A class among several; there, even one without properties says something. */
    private SchemaNode branch(JavaType.Declared type) {
        Class<?> raw = type.erased();
        Optional<SchemaNode> unusable = unusable(raw, type, false);
        if (unusable.isPresent()) {
            return unusable.get();
        }
        if (raw.isEnum()) {
            return components.enumeration(raw);
        }
        SchemaNode node = properties(type);
        return isEmpty(node) && BeanReader.hasFields(raw) ? unusable(Problem.EMPTY_TYPE, type) : node;
    }

    private static boolean isEmpty(SchemaNode node) {
        return node instanceof SchemaNode.Structure structure
                && structure.components().isEmpty();
    }

    /** The one type argument of a List or Optional: a value that must be there. */
    private SchemaNode argument(JavaType.Declared type) {
        JavaType argument =
                type.arguments().isEmpty() ? null : bound(type.arguments().get(0));
        return argument == null ? unusable(Problem.RAW_TYPE, type) : element(argument);
    }

    private SchemaNode map(JavaType.Declared type) {
        JavaType key =
                type.arguments().isEmpty() ? null : bound(type.arguments().get(0));
        if (key == null) {
            return unusable(Problem.RAW_TYPE, type);
        }
        JavaType value = bound(type.arguments().get(1));
        boolean isText = classOf(key) == String.class;
        if (isText && (value == null || classOf(value) == Object.class)) {
            return new AnyJson(AnyJson.Form.OBJECT, Map.class);
        }
        if (value == null) {
            return unusable(Problem.RAW_TYPE, type);
        }
        SchemaNode content = element(value);
        SchemaNode keys = isText ? content : node(key);
        if (content instanceof SchemaNode.Unusable || keys instanceof SchemaNode.Unusable) {
            return content instanceof SchemaNode.Unusable ? content : keys;
        }
        if (isText) {
            return new SchemaNode.Mapping(
                    Optional.empty(), argumentConstraints(type, 0), content, argumentConstraints(type, 1));
        }
        return keys instanceof SchemaNode.Enumeration constants
                ? new SchemaNode.Mapping(Optional.of(constants), List.of(), content, argumentConstraints(type, 1))
                : unusable(Problem.UNSUPPORTED_TYPE, type);
    }

    private static SchemaNode sequence(Container container, SchemaNode element, List<Constraint> constraints) {
        return element instanceof SchemaNode.Unusable
                ? element
                : new SchemaNode.Sequence(container, element, constraints);
    }

    /** What annotations on a type argument demand of each value. */
    private List<Constraint> argumentConstraints(JavaType.Declared type, int index) {
        JavaType argument =
                type.arguments().isEmpty() ? null : bound(type.arguments().get(index));
        return argument == null ? List.of() : ConstraintReader.read(argument, files);
    }

    /** What stands inside of something: a value that must be there. */
    private SchemaNode element(JavaType argument) {
        boolean isOptional = classOf(argument) == Optional.class
                || OPTIONAL_PRIMITIVES.containsKey(classOf(argument))
                || argument.isNullable();
        return isOptional ? unusable(Problem.OPTIONAL_ELEMENT, argument) : node(argument);
    }

    /** What a list of {@code ? extends X} or {@code ? super X} may be filled with; null for {@code ?}. */
    private static @Nullable JavaType bound(JavaType argument) {
        return argument instanceof JavaType.Wildcard wildcard ? wildcard.bound() : argument;
    }

    private SchemaNode structure(JavaType.Declared written) {
        JavaType.Declared type = withoutWildcards(written);
        if (type == null) {
            return unusable(Problem.RAW_TYPE, written);
        }
        JavaType key = type.plain();
        SchemaNode.Reference around = reading.get(key);
        if (around != null) {
            return around;
        }
        if (reading.size() > MOST_TYPES_AROUND) {
            return unusable(Problem.RECURSIVE_TYPE, written);
        }
        StructureKey use = new StructureKey(key, place);
        SchemaNode known = structures.get(use);
        if (known != null) {
            return known;
        }
        SchemaNode.Reference self = new SchemaNode.Reference(key);
        reading.put(key, self);
        SchemaNode node = variants.isVariant(type.erased()) ? variants.variant(type) : properties(type);
        if (isEmpty(node)) {
            node = unusable(Problem.EMPTY_TYPE, type);
        }
        reading.remove(key);
        self.linkTo(node);
        structures.put(use, node);
        return node;
    }

    private SchemaNode properties(JavaType.Declared type) {
        Creators creators = new Creators(files);
        boolean isPlainRecord = type.erased().isRecord()
                && !creators.hasMarked(type.erased())
                && !creators.isValueRecord(type.erased());
        return isPlainRecord ? components.structure(type) : beans.structure(type);
    }

    /** The type that a value of a type with wildcards can be made as; null if there is none. */
    private static JavaType.@Nullable Declared withoutWildcards(JavaType.Declared type) {
        List<JavaType> arguments = new ArrayList<>();
        for (JavaType argument : type.arguments()) {
            JavaType bound = bound(argument);
            if (bound == null) {
                return null;
            }
            arguments.add(bound);
        }
        return new JavaType.Declared(type.erased(), arguments, type.marks());
    }

    static SchemaNode unusable(Problem problem, JavaType type) {
        return new SchemaNode.Unusable(problem, type.text());
    }

    private static Reading scalar(Presence presence, ScalarType type) {
        return new Reading(presence, new SchemaNode.Scalar(type));
    }

    /** Of a type that is written by the name of a class; of others, a class that no type has. */
    private static Class<?> classOf(JavaType type) {
        return type instanceof JavaType.Declared declared ? declared.erased() : void.class;
    }
}
