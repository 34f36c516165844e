package dev.assistanttools.registry.reflect;

import dev.assistanttools.ToolParam;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what makes the values of a class, and whether it takes their properties or the one value that they stand for
 * ("delegating"), by the rules of Jackson 3 ({@code POJOPropertiesCollector}).
 */
final class Creators {

    private static final String CONSTRUCTOR_PROPERTIES = "java.beans.ConstructorProperties";

    /** What a constructor that isn't marked may take as the value that its class stands for. */
    private static final Set<Class<?>> SCALARS = Set.of(
            String.class,
            int.class,
            Integer.class,
            long.class,
            Long.class,
            double.class,
            Double.class,
            boolean.class,
            Boolean.class,
            BigInteger.class,
            BigDecimal.class);

    /**
     * A constructor or static method.
     *
     * @param element which
     * @param marks its annotations
     * @param parameters what it takes
     * @param isMarked whether an annotation chose it
     */
    record Creator(Executable element, Declaration marks, List<Declaration> parameters, boolean isMarked) {

        Creator {
            parameters = List.copyOf(parameters);
        }

        /** The name of a parameter as {@code @ConstructorProperties} or the source has it; empty if nobody knows it. */
        Optional<String> sourceName(int index) {
            List<String> names = Declaration.texts(List.of(marks), CONSTRUCTOR_PROPERTIES, "value");
            if (index < names.size()) {
                return Optional.of(names.get(index));
            }
            Class<?> type = element.getDeclaringClass();
            if (type.isRecord() && element.equals(ComponentReader.canonicalConstructor(type))) {
                return Optional.of(type.getRecordComponents()[index].getName());
            }
            return ComponentReader.nameOf(element.getParameters()[index]);
        }

        private boolean hasNames() {
            return !Declaration.texts(List.of(marks), CONSTRUCTOR_PROPERTIES, "value")
                            .isEmpty()
                    || parameters.stream().anyMatch(Creator::isNamed);
        }

        private static boolean isNamed(Declaration parameter) {
            return Jackson.isProperty(parameter)
                    || Declaration.said(List.of(parameter), ToolParam.class.getName(), "name")
                            .isPresent();
        }
    }

    private final ClassFiles files;

    Creators(ClassFiles files) {
        this.files = files;
    }

    /** Whether one of the constructors or static methods is marked. */
    boolean hasMarked(Class<?> type) {
        return marked(type).findAny().isPresent();
    }

    private Stream<Executable> marked(Class<?> type) {
        ClassFile file = files.of(type);
        List<Executable> members = new ArrayList<>(List.of(type.getDeclaredConstructors()));
        for (Method method : type.getDeclaredMethods()) {
            if (Modifier.isStatic(method.getModifiers())) {
                members.add(method);
            }
        }
        return file.inOrder(members).stream()
                .filter(member -> Declaration.isPresent(List.of(Declaration.of(member, file)), Jackson.CREATOR))
                .filter(member -> !Jackson.hasMode(Declaration.of(member, file), "DISABLED"));
    }

    /** The marked constructor or method, else the constructor without parameters, else the only one there is. */
    Optional<Creator> of(Class<?> type, Class<?> bean, ComponentReader components) {
        Optional<Executable> marked = marked(type).findFirst();
        if (marked.isPresent()) {
            return marked.filter(element -> Declaration.isVisible(element, bean))
                    .map(element -> creator(element, true, components));
        }
        List<Executable> constructors = Stream.<Executable>of(type.getDeclaredConstructors())
                .filter(constructor ->
                        !type.isRecord() || constructor.equals(ComponentReader.canonicalConstructor(type)))
                .filter(constructor -> !constructor.isSynthetic() && Declaration.isVisible(constructor, bean))
                .toList();
        return constructors.stream()
                .filter(constructor -> constructor.getParameterCount() == 0)
                .findFirst()
                .or(() -> constructors.size() == 1 ? Optional.of(constructors.get(0)) : Optional.empty())
                .map(element -> creator(element, false, components));
    }

    private Creator creator(Executable element, boolean isMarked, ComponentReader components) {
        List<Declaration> parameters = new ArrayList<>();
        for (int i = 0; i < element.getParameterCount(); i++) {
            parameters.add(components.declaration(element, i));
        }
        Declaration marks = Declaration.of(element, files.of(element.getDeclaringClass()));
        return new Creator(element, marks, parameters, isMarked);
    }

    /** Whether a record without a marked creator stands for its only component. */
    boolean isValueRecord(Class<?> type) {
        return type.getRecordComponents().length == 1
                && new JacksonTypes(files).hasValue(type)
                && Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getAccessor)
                        .map(accessor -> Declaration.of(accessor, files.of(type)))
                        .noneMatch(Jackson::isProperty);
    }

    /** Whether the one parameter is the value that an object of the class stands for, rather than a property of it. */
    boolean isDelegating(Creator creator, BeanProperties properties) {
        if (creator.isMarked() && Jackson.hasMode(creator.marks(), "DELEGATING")) {
            return true;
        }
        boolean isProperties = creator.isMarked() && Jackson.hasMode(creator.marks(), "PROPERTIES");
        if (creator.parameters().size() != 1 || isProperties || creator.hasNames()) {
            return false;
        }
        Class<?> type = creator.element().getDeclaringClass();
        if (new JacksonTypes(files).hasValue(type)) {
            return true;
        }
        String name = creator.sourceName(0).orElse("");
        if (properties.isSeen(name) || isComponent(type, name)) {
            return false;
        }
        return creator.isMarked() || SCALARS.contains(creator.element().getParameterTypes()[0]);
    }

    private static boolean isComponent(Class<?> type, String name) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> component.getName().equals(name));
    }
}
