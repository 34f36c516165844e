package dev.assistanttools.processor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Finds what makes the values of a class, and whether it takes their properties or the one value that they stand for
 * ("delegating"), by the rules of Jackson 3 ({@code POJOPropertiesCollector}).
 */
final class Creators {

    private static final String CONSTRUCTOR_PROPERTIES = "java.beans.ConstructorProperties";

    /** What a constructor that isn't marked may take as the value that its class stands for. */
    private static final Set<String> SCALARS = Set.of(
            "java.lang.String",
            "int",
            "java.lang.Integer",
            "long",
            "java.lang.Long",
            "double",
            "java.lang.Double",
            "boolean",
            "java.lang.Boolean",
            "java.math.BigInteger",
            "java.math.BigDecimal");

    /**
     * A constructor or static method.
     *
     * @param element which
     * @param sourceNames the names of its parameters in the source
     * @param isMarked whether an annotation chose it
     */
    record Creator(ExecutableElement element, List<String> sourceNames, boolean isMarked) {

        Creator {
            sourceNames = List.copyOf(sourceNames);
        }

        /** The static method that is called; empty for a constructor. */
        Optional<String> factory() {
            return element.getKind() == ElementKind.CONSTRUCTOR
                    ? Optional.empty()
                    : Optional.of(element.getSimpleName().toString());
        }

        /** The name of a parameter as {@code @ConstructorProperties} or the source has it. */
        String parameterName(int index) {
            List<String> names = Annotations.texts(List.of(element), CONSTRUCTOR_PROPERTIES, "value");
            return index < names.size() ? names.get(index) : sourceNames.get(index);
        }

        /**
         * Whether a class file may have lost the name of a parameter: then it is called after its place, and nothing else names
         * it.
         */
        boolean isNameless(int index) {
            VariableElement parameter = element.getParameters().get(index);
            return parameterName(index).equals("arg" + index) && !isNamed(parameter);
        }

        private boolean hasNames() {
            return !Annotations.texts(List.of(element), CONSTRUCTOR_PROPERTIES, "value")
                            .isEmpty()
                    || element.getParameters().stream().anyMatch(Creator::isNamed);
        }

        private static boolean isNamed(Element parameter) {
            return Jackson.isProperty(parameter)
                    || Annotations.said(List.of(parameter), CoreNames.TOOL_PARAM.canonicalName(), "name")
                            .isPresent();
        }
    }

    private Creators() {}

    /** Whether one of the constructors or static methods is marked. */
    static boolean hasMarked(TypeElement type) {
        return marked(type).isPresent();
    }

    /** The first one that is. */
    private static Optional<ExecutableElement> marked(TypeElement type) {
        for (Element member : type.getEnclosedElements()) {
            boolean isMarked = member instanceof ExecutableElement
                    && Annotations.isPresent(member, Jackson.CREATOR)
                    && !Jackson.hasMode(member, "DISABLED");
            boolean isCreator = member.getKind() == ElementKind.CONSTRUCTOR
                    || (member.getKind() == ElementKind.METHOD
                            && member.getModifiers().contains(Modifier.STATIC));
            if (isMarked && isCreator) {
                return Optional.of((ExecutableElement) member);
            }
        }
        return Optional.empty();
    }

    /** The marked constructor or method, else the constructor without parameters, else the only one there is. */
    static Optional<Creator> of(TypeElement type, Sources sources, Predicate<Element> isVisible) {
        Optional<Creator> marked = marked(type).map(element -> new Creator(element, names(element, sources), true));
        if (marked.isPresent()) {
            return marked.filter(creator -> isVisible.test(creator.element()));
        }
        List<ExecutableElement> constructors = type.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.CONSTRUCTOR)
                .map(ExecutableElement.class::cast)
                .filter(constructor -> type.getKind() != ElementKind.RECORD || isCanonical(constructor, type))
                .filter(isVisible)
                .toList();
        return constructors.stream()
                .filter(constructor -> constructor.getParameters().isEmpty())
                .findFirst()
                .or(() -> constructors.size() == 1 ? Optional.of(constructors.get(0)) : Optional.empty())
                .map(element -> new Creator(element, names(element, sources), false));
    }

    private static List<String> names(ExecutableElement element, Sources sources) {
        return element.getParameters().stream().map(sources::name).toList();
    }

    private static boolean isCanonical(ExecutableElement constructor, TypeElement type) {
        List<String> types = constructor.getParameters().stream()
                .map(parameter -> SchemaReader.typeText(parameter.asType()))
                .toList();
        return types.equals(type.getRecordComponents().stream()
                .map(component -> SchemaReader.typeText(component.asType()))
                .toList());
    }

    /** Whether a record without a marked creator stands for its only component. */
    static boolean isValueRecord(TypeElement type) {
        return type.getRecordComponents().size() == 1
                && JacksonTypes.hasValue(type)
                && type.getRecordComponents().stream()
                        .map(component -> component.getAccessor())
                        .noneMatch(Jackson::isProperty);
    }

    /** Whether the one parameter is the value that an object of the class stands for, rather than a property of it. */
    static boolean isDelegating(Creator creator, TypeElement type, BeanProperties properties) {
        if (creator.isMarked() && Jackson.hasMode(creator.element(), "DELEGATING")) {
            return true;
        }
        boolean isProperties = creator.isMarked() && Jackson.hasMode(creator.element(), "PROPERTIES");
        if (creator.element().getParameters().size() != 1 || isProperties || creator.hasNames()) {
            return false;
        }
        if (JacksonTypes.hasValue(type)) {
            return true;
        }
        if (properties.isSeen(creator.parameterName(0)) || isComponent(type, creator.parameterName(0))) {
            return false;
        }
        VariableElement parameter = creator.element().getParameters().get(0);
        return creator.isMarked() || SCALARS.contains(SchemaReader.typeText(parameter.asType()));
    }

    private static boolean isComponent(TypeElement type, String name) {
        return type.getRecordComponents().stream()
                .anyMatch(component -> component.getSimpleName().contentEquals(name));
    }

    /** Whether making a value may end in a checked exception. */
    static boolean throwsChecked(Creator creator) {
        return !creator.element().getThrownTypes().isEmpty();
    }
}
