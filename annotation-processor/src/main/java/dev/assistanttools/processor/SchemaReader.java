package dev.assistanttools.processor;

import dev.assistanttools.processor.ParameterModel.Presence;
import dev.assistanttools.processor.ProblemReport.Place;
import dev.assistanttools.processor.SchemaNode.AnyJson;
import dev.assistanttools.processor.SchemaNode.Container;
import dev.assistanttools.processor.ValueModel.Constraint;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Reads types into schema nodes, for the tools of one class. It judges nothing: a type that can't be used becomes a node that
 * says so.
 */
final class SchemaReader {

    /** A type that another processor may still generate; its tool waits for the next round. */
    static final class UnresolvedTypeException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnresolvedTypeException(String type) {
            super(type);
        }
    }

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

    private static final Map<String, Container> CONTAINERS = Map.of(
            "java.util.List", new Container.OfList(),
            "java.util.Collection", new Container.OfList(),
            "java.lang.Iterable", new Container.OfList(),
            "java.util.Set", new Container.OfSet());
    private static final String OPTIONAL = "java.util.Optional";
    private static final Map<String, Reading> OPTIONAL_PRIMITIVES = Map.of(
            "java.util.OptionalInt", scalar(Presence.OPTIONAL_INT, ScalarType.INT),
            "java.util.OptionalLong", scalar(Presence.OPTIONAL_LONG, ScalarType.LONG),
            "java.util.OptionalDouble", scalar(Presence.OPTIONAL_DOUBLE, ScalarType.DOUBLE));

    private final Elements elements;
    private final Types types;
    private final Sources sources;
    private final TypeElement bean;
    private final ComponentReader components;
    private final BeanReader beans;
    private final VariantReader variants;
    private final ReadStructures structures = new ReadStructures();

    SchemaReader(Elements elements, Types types, Sources sources, TypeElement bean) {
        this.elements = elements;
        this.types = types;
        this.sources = sources;
        this.bean = bean;
        this.components = new ComponentReader(sources, types, this, bean);
        this.beans = new BeanReader(elements, types, sources, components, this::isVisible);
        this.variants = new VariantReader(sources, types, components, this::branch);
    }

    /** Reads parameters, with this reader for their types. */
    ComponentReader components() {
        return components;
    }

    /**
     * Reads the type of a parameter or component.
     *
     * @param declarations the elements that may carry its annotations, or whose types may
     * @param fallback where problems inside of types of other files are reported
     * @throws UnresolvedTypeException if a type inside is not resolved (yet)
     */
    Reading read(TypeMirror type, List<? extends Element> declarations, Place fallback) {
        structures.begin();
        List<? extends Element> annotated = Annotations.annotated(declarations);
        if (JacksonHierarchy.isOn(annotated)) {
            return new Reading(
                    Presence.REQUIRED,
                    new SchemaNode.Unusable(
                            Problem.UNSUPPORTED_ANNOTATION, "a @JsonTypeInfo or @JsonSubTypes of its own"));
        }
        String className = className(type);
        Reading optionalPrimitive = OPTIONAL_PRIMITIVES.get(className);
        if (optionalPrimitive != null) {
            return optionalPrimitive;
        }
        if (className.equals(OPTIONAL)) {
            DeclaredType optional = (DeclaredType) type;
            return new Reading(Presence.OPTIONAL, argument(optional, fallback), argumentConstraints(optional, 0));
        }
        boolean isNullable = Annotations.hasNullable(type);
        for (Element declaration : declarations) {
            isNullable = isNullable || sources.isNullable(declaration);
        }
        if (isNullable && type.getKind().isPrimitive()) {
            return new Reading(Presence.NULLABLE, unusable(Problem.NULLABLE_PRIMITIVE, type));
        }
        isNullable = (isNullable || Jackson.isOptional(annotated)) && !ConstraintReader.demandsValue(annotated);
        return new Reading(isNullable ? Presence.NULLABLE : Presence.REQUIRED, node(type, fallback));
    }

    private SchemaNode node(TypeMirror type, Place fallback) {
        if (type.getKind().isPrimitive()) {
            type = types.boxedClass((PrimitiveType) type).asType();
        }
        return switch (type.getKind()) {
            case DECLARED -> declared((DeclaredType) type, fallback);
            case ARRAY -> array((ArrayType) type, fallback);
            case ERROR -> throw new UnresolvedTypeException(type.toString());
            case TYPEVAR -> unusable(Problem.TYPE_VARIABLE, type);
            default -> unusable(Problem.UNSUPPORTED_TYPE, type);
        };
    }

    private SchemaNode declared(DeclaredType type, Place fallback) {
        TypeElement element = (TypeElement) type.asElement();
        String name = className(type);
        Optional<ScalarType> scalar = ScalarType.ofClass(name);
        if (scalar.isPresent()) {
            return new SchemaNode.Scalar(scalar.get());
        }
        if (name.equals(CoreNames.TOOL_CONTEXT.canonicalName())) {
            return unusable(Problem.MISPLACED_CONTEXT, type);
        }
        if (name.equals("java.lang.Object") || name.equals(CoreNames.JSON_NODE.canonicalName())) {
            return new AnyJson(name.equals("java.lang.Object") ? AnyJson.Form.VALUE : AnyJson.Form.NODE);
        }
        if (name.equals("java.util.Map")) {
            return map(type, fallback);
        }
        Container container = CONTAINERS.get(name);
        if (container != null) {
            return sequence(container, argument(type, fallback), argumentConstraints(type, 0));
        }
        if (!element.getTypeParameters().isEmpty() && type.getTypeArguments().isEmpty()) {
            return unusable(Problem.RAW_TYPE, type);
        }
        Optional<SchemaNode> unusable = unusable(element, type, VariantReader.isVariant(element));
        if (unusable.isPresent()) {
            return unusable.get();
        }
        return element.getKind() == ElementKind.ENUM
                ? components.enumeration(element, fallback)
                : structure(element, type, fallback);
    }

    /** Why no value of a class can be read; empty if nothing is known yet that is against it. */
    private Optional<SchemaNode> unusable(TypeElement element, DeclaredType type, boolean isVariant) {
        boolean isReadable = isVariant
                || element.getKind() == ElementKind.ENUM
                || element.getKind() == ElementKind.RECORD
                || beans.isBean(element);
        if (!isReadable) {
            boolean isOpen = VariantReader.isAbstract(element) && beans.isOfProperties(element);
            return Optional.of(unusable(isOpen ? Problem.ABSTRACT_TYPE : Problem.UNSUPPORTED_TYPE, type));
        }
        if (!isVisible(element)) {
            return Optional.of(unusable(Problem.INACCESSIBLE_TYPE, type));
        }
        return JacksonTypes.unread(element)
                .map(annotation -> new SchemaNode.Unusable(Problem.UNSUPPORTED_ANNOTATION, annotation));
    }

    /** A class among several; there, even one without properties says something. */
    private SchemaNode branch(TypeElement element, DeclaredType type, Place fallback) {
        Optional<SchemaNode> unusable = unusable(element, type, false);
        if (unusable.isPresent()) {
            return unusable.get();
        }
        if (element.getKind() == ElementKind.ENUM) {
            return components.enumeration(element, fallback);
        }
        SchemaNode node = properties(element, type, fallback);
        return isEmpty(node) && BeanReader.hasFields(element) ? unusable(Problem.EMPTY_TYPE, type) : node;
    }

    private static boolean isEmpty(SchemaNode node) {
        return node instanceof SchemaNode.Structure structure
                && structure.components().isEmpty();
    }

    /** The one type argument of a List or Optional: a value that must be there. */
    private SchemaNode argument(DeclaredType type, Place fallback) {
        if (type.getTypeArguments().isEmpty()) {
            return unusable(Problem.RAW_TYPE, type);
        }
        TypeMirror argument = bound(type.getTypeArguments().get(0));
        return argument == null ? unusable(Problem.RAW_TYPE, type) : element(argument, fallback);
    }

    private SchemaNode array(ArrayType type, Place fallback) {
        TypeMirror element = type.getComponentType();
        Container container = element.getKind().isPrimitive()
                ? new Container.OfPrimitives(TypeName.of(element))
                : new Container.OfArray(TypeName.of(types.erasure(element)));
        return sequence(container, element(element, fallback), List.of());
    }

    private SchemaNode map(DeclaredType type, Place fallback) {
        TypeMirror key = type.getTypeArguments().isEmpty()
                ? null
                : bound(type.getTypeArguments().get(0));
        if (key == null) {
            return unusable(Problem.RAW_TYPE, type);
        }
        TypeMirror value = bound(type.getTypeArguments().get(1));
        boolean isText = className(key).equals("java.lang.String");
        if (isText && (value == null || className(value).equals("java.lang.Object"))) {
            return new AnyJson(AnyJson.Form.OBJECT);
        }
        if (value == null) {
            return unusable(Problem.RAW_TYPE, type);
        }
        SchemaNode content = element(value, fallback);
        SchemaNode keys = isText ? content : node(key, fallback);
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
    private static List<Constraint> argumentConstraints(DeclaredType type, int index) {
        if (type.getTypeArguments().isEmpty()) {
            return List.of();
        }
        TypeMirror argument = bound(type.getTypeArguments().get(index));
        return argument == null ? List.of() : ConstraintReader.read(argument);
    }

    /** What stands inside of something: a value that must be there. */
    private SchemaNode element(TypeMirror argument, Place fallback) {
        boolean isOptional = className(argument).equals(OPTIONAL)
                || OPTIONAL_PRIMITIVES.containsKey(className(argument))
                || Annotations.hasNullable(argument);
        return isOptional ? unusable(Problem.OPTIONAL_ELEMENT, argument) : node(argument, fallback);
    }

    /** What a list of {@code ? extends X} or {@code ? super X} may be filled with; null for {@code ?}. */
    private static @Nullable TypeMirror bound(TypeMirror argument) {
        if (argument instanceof WildcardType wildcard) {
            return wildcard.getExtendsBound() != null ? wildcard.getExtendsBound() : wildcard.getSuperBound();
        }
        return argument;
    }

    private SchemaNode structure(TypeElement element, DeclaredType written, Place fallback) {
        DeclaredType type = withoutWildcards(element, written);
        if (type == null) {
            return unusable(Problem.RAW_TYPE, written);
        }
        return structures.get(
                TypeName.of(type),
                fallback,
                () -> structureOf(element, type, fallback),
                () -> unusable(Problem.RECURSIVE_TYPE, written));
    }

    private SchemaNode structureOf(TypeElement element, DeclaredType type, Place fallback) {
        SchemaNode node = VariantReader.isVariant(element)
                ? variants.variant(element, type, fallback)
                : properties(element, type, fallback);
        return isEmpty(node) ? unusable(Problem.EMPTY_TYPE, type) : node;
    }

    private SchemaNode properties(TypeElement element, DeclaredType type, Place fallback) {
        boolean isRecord = element.getKind() == ElementKind.RECORD
                && !Creators.hasMarked(element)
                && !Creators.isValueRecord(element);
        return isRecord ? components.structure(element, type, fallback) : beans.structure(element, type, fallback);
    }

    /** The type that a value of a type with wildcards can be made as; null if there is none. */
    private @Nullable DeclaredType withoutWildcards(TypeElement element, DeclaredType type) {
        if (type.getTypeArguments().isEmpty()) {
            return type;
        }
        TypeMirror[] arguments = new TypeMirror[type.getTypeArguments().size()];
        for (int i = 0; i < arguments.length; i++) {
            TypeMirror bound = bound(type.getTypeArguments().get(i));
            if (bound == null) {
                return null;
            }
            arguments[i] = bound;
        }
        return types.getDeclaredType(element, arguments);
    }

    private boolean isVisible(Element type) {
        return Mirrors.isVisible(type, bean, elements);
    }

    private static SchemaNode unusable(Problem problem, TypeMirror type) {
        return new SchemaNode.Unusable(problem, typeText(type));
    }

    private static Reading scalar(Presence presence, ScalarType type) {
        return new Reading(presence, new SchemaNode.Scalar(type));
    }

    /** A type as its user knows it, without the annotations that a compiler's own text has. */
    static String typeText(TypeMirror type) {
        return switch (type.getKind()) {
            case DECLARED, ARRAY, TYPEVAR -> TypeName.of(type).toString();
            default -> type.getKind().isPrimitive() ? type.getKind().name().toLowerCase(Locale.ROOT) : type.toString();
        };
    }

    /** The qualified name of a class; empty for types that are none. */
    static String className(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                ? ((TypeElement) ((DeclaredType) type).asElement())
                        .getQualifiedName()
                        .toString()
                : "";
    }
}
