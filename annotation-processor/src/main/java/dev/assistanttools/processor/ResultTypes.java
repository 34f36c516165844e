package dev.assistanttools.processor;

import dev.assistanttools.processor.Annotations.Said;
import dev.assistanttools.processor.ResultNode.Any;
import dev.assistanttools.processor.ResultNode.Constant;
import dev.assistanttools.processor.ResultNode.Holder;
import dev.assistanttools.processor.ResultNode.Mapping;
import dev.assistanttools.processor.ResultNode.Property;
import dev.assistanttools.processor.ResultNode.Structure;
import dev.assistanttools.processor.ResultNode.Value;
import dev.assistanttools.processor.ResultNode.WireName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the tools of one class return: into values whose text is certain when they are compiled, and others, which are left to
 * the codec. When in doubt, it is the codec.
 */
final class ResultTypes {

    /** A type that code in the bean's package can't name or write; whatever holds one is left to the codec. */
    private static final class HiddenTypeException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        HiddenTypeException(String type) {
            super(type);
        }
    }

    private static final Map<TypeKind, String> PRIMITIVES = Map.of(
            TypeKind.BOOLEAN, "writeBoolean",
            TypeKind.BYTE, "writeLong",
            TypeKind.SHORT, "writeLong",
            TypeKind.INT, "writeLong",
            TypeKind.LONG, "writeLong",
            TypeKind.CHAR, "writeChar",
            TypeKind.FLOAT, "writeFloat",
            TypeKind.DOUBLE, "writeDouble");

    private static final Map<TypeKind, String> PRIMITIVE_ARRAYS = Map.of(
            TypeKind.INT, "writeInts",
            TypeKind.LONG, "writeLongs",
            TypeKind.DOUBLE, "writeDoubles");

    private static final Map<String, String> OPTIONALS = Map.of(
            "java.util.OptionalInt", "writeOptionalInt",
            "java.util.OptionalLong", "writeOptionalLong",
            "java.util.OptionalDouble", "writeOptionalDouble");

    private static final Set<String> COLLECTIONS = Set.of(
            "java.util.Collection",
            "java.util.List",
            "java.util.Set",
            "java.util.SortedSet",
            "java.util.ArrayList",
            "java.util.HashSet",
            "java.util.LinkedHashSet",
            "java.util.TreeSet");

    private static final Set<String> MAPS = Set.of(
            "java.util.Map",
            "java.util.SortedMap",
            "java.util.HashMap",
            "java.util.LinkedHashMap",
            "java.util.TreeMap",
            "java.util.EnumMap");

    /** What is unpacked before a result is written, by the type argument that says what is inside. */
    private static final Set<String> UNPACKED = Set.of(
            "java.util.Optional",
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.Future",
            "java.util.concurrent.Flow.Publisher",
            "org.reactivestreams.Publisher");

    /** A longer chain of constants would say little, and cost the compiler much. */
    private static final int MOST_NAMES = 50;

    /** Deeper than what anyone writes: a type that holds itself with ever larger type arguments. */
    private static final int MOST_TYPES_AROUND = 50;

    private final Elements elements;
    private final Types types;
    private final TypeElement bean;
    private final PlainRecords records = new PlainRecords();
    private final Map<TypeName, Structure> structures = new HashMap<>();
    private int around;

    ResultTypes(Elements elements, Types types, TypeElement bean) {
        this.elements = elements;
        this.types = types;
        this.bean = bean;
    }

    /** What is there when all has been awaited and is present. */
    TypeMirror unpacked(TypeMirror type) {
        TypeMirror inside = inside(type);
        return inside == null ? type : unpacked(inside);
    }

    /** Whether values of a type may not be there yet: an object may be anything, and so may what is in an Optional. */
    boolean isAwaited(TypeMirror type) {
        TypeMirror inside = inside(type);
        if (inside == null) {
            return type instanceof DeclaredType && SchemaReader.className(type).equals("java.lang.Object");
        }
        return isAwaited(inside) || !(type instanceof WildcardType || isOptional(type));
    }

    private static boolean isOptional(TypeMirror type) {
        return type instanceof DeclaredType && SchemaReader.className(type).equals("java.util.Optional");
    }

    private @Nullable TypeMirror inside(TypeMirror type) {
        if (type instanceof WildcardType wildcard) {
            return wildcard.getExtendsBound();
        }
        if (!(type instanceof DeclaredType declared) || isOther(declared)) {
            return null;
        }
        List<? extends TypeMirror> arguments = declared.getTypeArguments();
        if (UNPACKED.contains(SchemaReader.className(type))) {
            return arguments.isEmpty() ? object() : arguments.get(0);
        }
        for (TypeMirror supertype : types.directSupertypes(type)) {
            TypeMirror found = inside(supertype);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private TypeMirror object() {
        return elements.getTypeElement("java.lang.Object").asType();
    }

    /** Most results are one of these, and to look through all their supertypes takes time. */
    private static boolean isOther(DeclaredType type) {
        String name = SchemaReader.className(type);
        return type.asElement().getKind() == ElementKind.RECORD
                || type.asElement().getKind() == ElementKind.ENUM
                || ScalarType.ofClass(name).isPresent()
                || name.startsWith("java.lang.")
                || (name.startsWith("java.util.")
                        && !name.startsWith("java.util.concurrent.")
                        && !name.equals("java.util.Optional"));
    }

    /** How values of a type are written; empty if there is nothing to be said of them but their class. */
    Optional<WrittenResult> read(TypeMirror type) {
        if (SchemaReader.className(type).equals("java.lang.Void")) {
            return Optional.of(new WrittenResult(TypeName.of(type), new ResultNode.Nothing()));
        }
        if (SchemaReader.className(type).equals(CoreNames.TOOL_OUTPUT.canonicalName())) {
            return Optional.empty();
        }
        try {
            ResultNode node = node(type);
            boolean isKnown = node instanceof Value value && value.isKnownByClass();
            boolean isOfAnyType =
                    node instanceof Any any && any.declared().toString().equals("java.lang.Object");
            return isKnown || isOfAnyType ? Optional.empty() : Optional.of(new WrittenResult(TypeName.of(type), node));
        } catch (HiddenTypeException e) {
            return Optional.empty();
        }
    }

    private ResultNode node(TypeMirror type) {
        String primitive = PRIMITIVES.get(type.getKind());
        if (primitive != null) {
            return new Value(primitive, true);
        }
        return switch (type.getKind()) {
            case DECLARED -> declared((DeclaredType) type);
            case ARRAY -> array((ArrayType) type);
            case WILDCARD -> node(bound((WildcardType) type));
            case ERROR -> throw new SchemaReader.UnresolvedTypeException(type.toString());
            default -> any(type);
        };
    }

    private TypeMirror bound(WildcardType type) {
        return type.getExtendsBound() == null ? object() : type.getExtendsBound();
    }

    private ResultNode array(ArrayType type) {
        String method = PRIMITIVE_ARRAYS.get(type.getComponentType().getKind());
        if (method != null) {
            return new Value(method, false);
        }
        if (type.getComponentType().getKind().isPrimitive()) {
            return any(type);
        }
        ResultNode element = node(type.getComponentType());
        return element instanceof Any ? any(type) : new Holder("writeArray", element);
    }

    private ResultNode declared(DeclaredType type) {
        String name = SchemaReader.className(type);
        if (name.equals("java.lang.CharSequence")) {
            throw new HiddenTypeException(
                    name); // Jackson writes some in one way as properties, and in another as elements
        }
        Optional<Value> value = value(name);
        if (value.isPresent()) {
            return value.get();
        }
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        if (arguments.size() == 1 && name.equals("java.util.Optional")) {
            return new Holder("writeOptional", node(arguments.get(0)));
        }
        if (arguments.size() == 1 && COLLECTIONS.contains(name)) {
            return new Holder("writeList", node(arguments.get(0)));
        }
        if (arguments.size() == 2 && MAPS.contains(name)) {
            return mapping(type, arguments.get(0), arguments.get(1));
        }
        return switch (type.asElement().getKind()) {
            case ENUM -> constant((TypeElement) type.asElement());
            case RECORD -> structure((TypeElement) type.asElement(), type);
            default -> any(type);
        };
    }

    private static Optional<Value> value(String className) {
        String optional = OPTIONALS.get(className);
        if (optional != null) {
            return Optional.of(new Value(optional, false));
        }
        if (className.equals("java.lang.Number")) {
            return Optional.of(new Value("writeNumber", true));
        }
        return ScalarType.ofClass(className).map(type -> new Value(type.writeMethod(), type.isKnownByClass()));
    }

    private ResultNode mapping(DeclaredType type, TypeMirror key, TypeMirror value) {
        if (SchemaReader.className(key).equals("java.lang.String")) {
            return new Mapping(Optional.empty(), node(value));
        }
        boolean isEnum =
                key instanceof DeclaredType declared && declared.asElement().getKind() == ElementKind.ENUM;
        ResultNode keys = isEnum ? node(key) : any(key);
        if (keys instanceof Constant constants) {
            return new Mapping(Optional.of(constants), node(value));
        }
        return keys instanceof Value
                ? new Mapping(
                        Optional.of(
                                new Constant(ClassName.of((TypeElement) ((DeclaredType) key).asElement()), List.of())),
                        node(value))
                : any(type);
    }

    private ResultNode constant(TypeElement type) {
        visible(type);
        if (!records.isPlainEnum(type)) {
            return any(type.asType());
        }
        List<WireName> names = new ArrayList<>();
        for (Element constant : type.getEnclosedElements()) {
            if (constant.getKind() == ElementKind.ENUM_CONSTANT) {
                String name = constant.getSimpleName().toString();
                Jackson.name(List.of(constant))
                        .map(Said::text)
                        .filter(said -> !said.equals(name))
                        .ifPresent(said -> names.add(new WireName(name, said)));
            }
        }
        if (names.isEmpty()) {
            return new Value("writeEnum", false);
        }
        return names.size() > MOST_NAMES ? any(type.asType()) : new Constant(ClassName.of(type), names);
    }

    private ResultNode structure(TypeElement type, DeclaredType resolved) {
        boolean isOpen = resolved.getTypeArguments().size()
                        != type.getTypeParameters().size()
                || resolved.getTypeArguments().stream().anyMatch(argument -> argument.getKind() == TypeKind.WILDCARD);
        if (isOpen || around > MOST_TYPES_AROUND || !records.isPlain(type)) {
            return any(resolved);
        }
        nameable(resolved);
        TypeName name = TypeName.of(resolved);
        Structure known = structures.get(name);
        if (known != null) {
            return known;
        }
        Structure structure = new Structure(name);
        structures.put(name, structure);
        around++;
        try {
            structure.complete(properties(type, resolved));
        } catch (HiddenTypeException e) {
            return structure; // without properties: it is known by its own name
        } finally {
            around--;
        }
        return structure;
    }

    private List<Property> properties(TypeElement type, DeclaredType resolved) {
        List<Property> properties = new ArrayList<>();
        for (RecordComponentElement component : type.getRecordComponents()) {
            if (!records.isLeftOut(type, component)) {
                properties.add(new Property(
                        component.getSimpleName().toString(),
                        records.name(type, component),
                        node(typeOf(component, resolved))));
            }
        }
        return properties;
    }

    private TypeMirror typeOf(RecordComponentElement component, DeclaredType resolved) {
        return resolved.getTypeArguments().isEmpty()
                ? component.asType()
                : ((ExecutableType) types.asMemberOf(resolved, component.getAccessor())).getReturnType();
    }

    private ResultNode any(TypeMirror type) {
        nameable(type);
        return new Any(TypeName.of(type));
    }

    private void nameable(TypeMirror type) {
        switch (type.getKind()) {
            case DECLARED -> {
                visible((TypeElement) ((DeclaredType) type).asElement());
                ((DeclaredType) type).getTypeArguments().forEach(this::nameable);
            }
            case ARRAY -> nameable(((ArrayType) type).getComponentType());
            case WILDCARD -> nameable(bound((WildcardType) type));
            case ERROR -> throw new SchemaReader.UnresolvedTypeException(type.toString());
            default -> {
                if (!type.getKind().isPrimitive()) {
                    throw new HiddenTypeException(type.toString());
                }
            }
        }
    }

    private void visible(TypeElement type) {
        if (!Mirrors.isVisible(type, bean, elements)) {
            throw new HiddenTypeException(type.toString());
        }
    }
}
