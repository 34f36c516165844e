package dev.assistanttools.processor;

import dev.assistanttools.processor.Assembly.Argument;
import dev.assistanttools.processor.JacksonHierarchy.Subtype;
import dev.assistanttools.processor.ParameterModel.Presence;
import dev.assistanttools.processor.ProblemReport.Place;
import dev.assistanttools.processor.SchemaNode.Branch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Types;

/** Reads sealed types, and those that list their classes for Jackson, into the classes that their values may have. */
final class VariantReader {

    /** Reads classes, whatever they are. */
    interface ClassReader {

        /**
         * Reads a class as one of several.
         *
         * @param fallback where problems inside of types of other files are reported
         * @return a structure, an enumeration, or why it is neither
         */
        SchemaNode read(TypeElement type, DeclaredType resolved, Place fallback);
    }

    /** What an enum's constant is called in the object that stands for it. */
    private static final String CONSTANT = "value";

    private final Sources sources;
    private final Types types;
    private final ComponentReader components;
    private final ClassReader classes;

    VariantReader(Sources sources, Types types, ComponentReader components, ClassReader classes) {
        this.sources = sources;
        this.types = types;
        this.components = components;
        this.classes = classes;
    }

    /** Whether values of the type may have several classes, all of which the compiler knows. */
    static boolean isVariant(TypeElement type) {
        boolean isClass = type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.INTERFACE;
        return isClass && JacksonHierarchy.isClosed(type);
    }

    /** Whether only subclasses of the type have values. */
    static boolean isAbstract(TypeElement type) {
        return type.getKind() == ElementKind.INTERFACE
                || (type.getKind() == ElementKind.CLASS && type.getModifiers().contains(Modifier.ABSTRACT));
    }

    SchemaNode variant(TypeElement type, DeclaredType resolved, Place fallback) {
        JacksonHierarchy jackson = JacksonHierarchy.of(type);
        Optional<String> unsupported = jackson.unsupported();
        if (unsupported.isPresent()) {
            return new SchemaNode.Unusable(Problem.UNSUPPORTED_ANNOTATION, unsupported.get());
        }
        Map<TypeElement, List<String>> leaves = new LinkedHashMap<>();
        collect(new Subtype(type, List.of()), leaves);
        if (isAbstract(type)) {
            leaves.remove(type);
        }
        TypeArguments arguments = new TypeArguments(types, type, resolved);
        List<Branch> branches = new ArrayList<>();
        leaves.forEach((leaf, names) -> arguments
                .of(leaf)
                .ifPresent(leafType -> branches.add(branch(
                        leaf, leafType, names.isEmpty() ? List.of(jackson.nameOf(leaf)) : names, jackson, fallback))));
        if (branches.isEmpty()) {
            return new SchemaNode.Unusable(Problem.ABSTRACT_TYPE, SchemaReader.typeText(resolved));
        }
        return new SchemaNode.Variant(
                TypeName.of(resolved),
                jackson.discriminator(),
                branches,
                JacksonTypes.description(type, sources.javadoc(type).main()));
    }

    /** Finds the classes at the ends of a hierarchy, and those on the way that have values of their own. */
    private static void collect(Subtype subtype, Map<TypeElement, List<String>> leaves) {
        TypeElement type = subtype.type();
        List<String> known = leaves.get(type);
        if (known != null && !known.isEmpty()) {
            return;
        }
        List<Subtype> below = isVariant(type) ? JacksonHierarchy.subtypes(type) : List.of();
        if (below.isEmpty() || !isAbstract(type)) {
            leaves.put(type, subtype.names());
        }
        below.stream().filter(each -> !each.type().equals(type)).forEach(each -> collect(each, leaves));
    }

    private Branch branch(
            TypeElement leaf, DeclaredType type, List<String> names, JacksonHierarchy jackson, Place fallback) {
        Place place = components.isInFile(leaf) ? Place.of(leaf) : fallback;
        SchemaNode node = classes.read(leaf, type, fallback);
        if (node instanceof SchemaNode.Enumeration enumeration) {
            node = ofConstant(enumeration, place);
        } else if (node instanceof SchemaNode.Wrapped) {
            node = new SchemaNode.Unusable(Problem.UNSUPPORTED_ANNOTATION, "a class that is read as another value");
        }
        if (node instanceof SchemaNode.Structure structure && jackson.isGiven()) {
            node = given(structure, jackson.discriminator(), names.get(0));
        }
        return new Branch(SchemaReader.typeText(type), names.get(0), names.subList(1, names.size()), node, place);
    }

    /** An enum's constant is a string, which can't say of which class it is, so an object stands around it. */
    private static SchemaNode ofConstant(SchemaNode.Enumeration enumeration, Place place) {
        ClassName type = enumeration.type();
        ParameterModel constant = new ParameterModel(
                CONSTANT,
                type.simpleName(),
                place,
                type,
                Presence.REQUIRED,
                enumeration,
                CONSTANT,
                List.of(),
                place,
                "",
                place,
                ValueModel.NONE);
        return new SchemaNode.Structure(type, List.of(constant), "", Assembly.byConstructor(type, List.of(constant)));
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
