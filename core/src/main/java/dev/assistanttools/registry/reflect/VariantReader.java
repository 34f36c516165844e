package dev.assistanttools.registry.reflect;

import dev.assistanttools.registry.reflect.Assembly.Argument;
import dev.assistanttools.registry.reflect.JacksonHierarchy.Subtype;
import dev.assistanttools.registry.reflect.ParameterModel.Presence;
import dev.assistanttools.registry.reflect.SchemaNode.Branch;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads sealed types, and those that list their classes for Jackson, into the classes that their values may have. */
final class VariantReader {

    /** What an enum's constant is called in the object that stands for it. */
    private static final String CONSTANT = "value";

    private final ClassFiles files;
    private final Function<JavaType.Declared, SchemaNode> classes;

    /**
     * A reader.
     *
     * @param classes reads a class as one of several: into a structure, an enumeration, or why it is neither
     */
    VariantReader(ClassFiles files, Function<JavaType.Declared, SchemaNode> classes) {
        this.files = files;
        this.classes = classes;
    }

    /** Whether values of the type may have several classes, all of which are known. */
    boolean isVariant(Class<?> type) {
        boolean isClass = !type.isEnum() && !type.isRecord() && !type.isAnnotation() && !type.isPrimitive();
        return isClass && JacksonHierarchy.isClosed(type, files);
    }

    /** Whether only subclasses of the type have values. */
    static boolean isAbstract(Class<?> type) {
        return !type.isEnum() && !type.isPrimitive() && Modifier.isAbstract(type.getModifiers());
    }

    SchemaNode variant(JavaType.Declared resolved) {
        Class<?> type = resolved.erased();
        JacksonHierarchy jackson = new JacksonHierarchy(type, files);
        Optional<String> unsupported = jackson.unsupported();
        if (unsupported.isPresent()) {
            return new SchemaNode.Unusable(Problem.UNSUPPORTED_ANNOTATION, unsupported.get());
        }
        Map<Class<?>, List<String>> leaves = new LinkedHashMap<>();
        collect(new Subtype(type, List.of()), leaves);
        if (isAbstract(type)) {
            leaves.remove(type);
        }
        TypeArguments arguments = new TypeArguments(resolved);
        List<Branch> branches = new ArrayList<>();
        leaves.forEach((leaf, names) -> arguments
                .of(leaf)
                .ifPresent(leafType -> branches.add(
                        branch(leafType, names.isEmpty() ? List.of(jackson.nameOf(leaf)) : names, jackson))));
        return branches.isEmpty()
                ? TypeReader.unusable(Problem.ABSTRACT_TYPE, resolved)
                : new SchemaNode.Variant(
                        resolved.plain(), jackson.discriminator(), branches, new JacksonTypes(files).description(type));
    }

    /** Finds the classes at the ends of a hierarchy, and those on the way that have values of their own. */
    private void collect(Subtype subtype, Map<Class<?>, List<String>> leaves) {
        Class<?> type = subtype.type();
        List<String> known = leaves.get(type);
        if (known != null && !known.isEmpty()) {
            return;
        }
        List<Subtype> below = isVariant(type) ? JacksonHierarchy.subtypes(type, files) : List.of();
        if (below.isEmpty() || !isAbstract(type)) {
            leaves.put(type, subtype.names());
        }
        below.stream().filter(each -> each.type() != type).forEach(each -> collect(each, leaves));
    }

    private Branch branch(JavaType.Declared type, List<String> names, JacksonHierarchy jackson) {
        SchemaNode node = classes.apply(type);
        if (node instanceof SchemaNode.Enumeration enumeration) {
            node = ofConstant(enumeration);
        } else if (node instanceof SchemaNode.Wrapped) {
            node = new SchemaNode.Unusable(Problem.UNSUPPORTED_ANNOTATION, "a class that is read as another value");
        }
        if (node instanceof SchemaNode.Structure structure && jackson.isGiven()) {
            node = given(structure, jackson.discriminator(), names.get(0));
        }
        return new Branch(type.text(), names.get(0), names.subList(1, names.size()), node);
    }

    /** An enum's constant is a string, which can't say of which class it is, so an object stands around it. */
    private static SchemaNode ofConstant(SchemaNode.Enumeration enumeration) {
        Class<?> type = enumeration.type();
        ParameterModel constant = new ParameterModel(
                type.getSimpleName(),
                JavaType.of(type),
                Presence.REQUIRED,
                enumeration,
                CONSTANT,
                List.of(),
                "",
                ValueModel.NONE);
        Assembly assembly = new Assembly(type, null, List.of(new Argument.OfComponent(constant)), List.of());
        return new SchemaNode.Structure(JavaType.of(type), List.of(constant), "", assembly);
    }

    private static SchemaNode.Structure given(SchemaNode.Structure structure, String discriminator, String name) {
        List<ParameterModel> others = new ArrayList<>();
        Assembly assembly = structure.assembly();
        for (ParameterModel component : structure.components()) {
            if (component.name().equals(discriminator) && canBe(component.schema(), name)) {
                assembly = assembly.replacing(component, new Argument.OfClassName(component, name));
            } else {
                others.add(component);
            }
        }
        return new SchemaNode.Structure(structure.type(), others, structure.description(), assembly);
    }

    private static boolean canBe(SchemaNode node, String name) {
        if (node instanceof SchemaNode.Enumeration enumeration) {
            return enumeration.constants().stream()
                    .anyMatch(constant -> constant.name().equals(name));
        }
        return node instanceof SchemaNode.Scalar scalar
                && (scalar.type() == ScalarType.STRING || scalar.type() == ScalarType.CHAR_SEQUENCE);
    }
}
