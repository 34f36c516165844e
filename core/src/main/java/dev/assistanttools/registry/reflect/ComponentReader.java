package dev.assistanttools.registry.reflect;

import dev.assistanttools.ToolParam;
import dev.assistanttools.registry.reflect.Assembly.Argument;
import dev.assistanttools.registry.reflect.ValueModel.Constraint;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the things that have a name on the wire: parameters, components of records, constants of enums. */
final class ComponentReader {

    private static final String TOOL_PARAM = ToolParam.class.getName();

    private final TypeReader types;
    private final ClassFiles files;
    private final JacksonTypes classes;
    private final Class<?> bean;

    private record Place(Object owner, String name) {}

    ComponentReader(TypeReader types, ClassFiles files, Class<?> bean) {
        this.types = types;
        this.bean = bean;
        this.files = files;
        this.classes = new JacksonTypes(files);
    }

    /** Reads a parameter of a tool, whose type may say more than its declaration. */
    ParameterModel parameter(Executable method, int index, JavaType type) {
        Declaration declaration = declaration(method, index);
        List<Declaration> declarations = List.of(declaration);
        Optional<String> name = nameOf((Parameter) declaration.element());
        if (name.isEmpty() && wireName(declarations).isEmpty()) {
            return unnamed(method, index, type);
        }
        Object place = isInFile(method.getDeclaringClass()) ? new Place(method, String.valueOf(index)) : bean;
        String label = name.or(() -> wireName(declarations)).orElse("");
        ParameterModel model = model(declarations, type, name.orElse(""), label, place);
        Optional<String> unread = Jackson.unread(declarations);
        if (Jackson.unwrapping(declarations).isPresent()) {
            unread = Optional.of("@JsonUnwrapped");
        }
        return unread.map(annotation -> model.with(new SchemaNode.Unusable(Problem.UNSUPPORTED_ANNOTATION, annotation)))
                .orElse(model);
    }

    /** A parameter whose name nobody knows. */
    ParameterModel unnamed(Executable method, int index, JavaType type) {
        String signature = Arrays.stream(method.getParameterTypes())
                .map(Class::getTypeName)
                .collect(Collectors.joining(",", method.getName() + "(", ")"));
        return model(List.of(), type, "arg" + index, "parameter " + (index + 1) + " of '" + signature + "'", method)
                .with(TypeReader.unusable(Problem.UNNAMED_PARAMETER, type));
    }

    /** The name that stands in the class file. */
    static Optional<String> nameOf(Parameter parameter) {
        return parameter.isNamePresent() ? Optional.of(parameter.getName()) : Optional.empty();
    }

    Declaration declaration(Executable executable, int index) {
        Parameter parameter = executable.getParameters()[index];
        return new Declaration(
                parameter,
                files.of(executable.getDeclaringClass()).ofParameter(executable, index),
                JavaType.of(parameter.getAnnotatedType(), Map.of()).isNullable());
    }

    SchemaNode structure(JavaType.Declared type) {
        Class<?> raw = type.erased();
        ComponentList components = new ComponentList();
        List<Argument> arguments = new ArrayList<>();
        for (RecordComponent component : raw.getRecordComponents()) {
            String name = component.getName();
            List<Declaration> declarations = declarations(raw, component);
            arguments.add(
                    isIgnored(raw, name, declarations)
                            ? ComponentList.leftOut(component.getType())
                            : components.add(
                                    BackReferences.refused(
                                            property(
                                                    raw,
                                                    declarations,
                                                    JavaType.of(component.getAnnotatedType(), type.known()),
                                                    name),
                                            declarations),
                                    Jackson.unwrapping(declarations)));
        }
        return structure(
                type, components.components(), new Assembly(raw, canonicalConstructor(raw), arguments, List.of()));
    }

    /** Whether a property is never read. */
    boolean isIgnored(Class<?> type, String name, List<Declaration> declarations) {
        String wireName = Jackson.name(declarations)
                .or(() -> Jackson.named(classes.naming(type), name))
                .orElse(name);
        return Jackson.isIgnored(declarations) || classes.ignored(type).contains(wireName);
    }

    /** A record or bean of what was read, which may be nothing. */
    SchemaNode structure(JavaType.Declared type, List<ParameterModel> components, Assembly assembly) {
        return new SchemaNode.Structure(type.plain(), components, classes.description(type.erased()), assembly);
    }

    /** The constructor that every record has, whether it is written out or not. */
    static Executable canonicalConstructor(Class<?> type) {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(parameters);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type.getName() + " is a record without a canonical constructor.", e);
        }
    }

    /**
     * Reads a property of a record or bean.
     *
     * @param declarations what may carry its annotations
     * @param name in Java
     */
    ParameterModel property(Class<?> type, List<Declaration> declarations, JavaType valueType, String name) {
        String label = type.getSimpleName() + "." + name;
        String strategy = classes.naming(type);
        Optional<String> wireName = Jackson.named(strategy, name);
        Object place = isInFile(type) ? new Place(type, name) : types.place();
        ParameterModel model = model(declarations, valueType, wireName.orElse(name), label, place);
        Optional<String> unread = Jackson.unread(declarations)
                .or(() -> unreadProperties(declarations, model.schema()))
                .or(() -> wireName.isPresent() ? Optional.empty() : Optional.of("@JsonNaming(" + strategy + ")"));
        return unread.map(annotation -> model.with(new SchemaNode.Unusable(Problem.UNSUPPORTED_ANNOTATION, annotation)))
                .orElse(model);
    }

    /** An annotation that leaves properties of the value out, at this one place; names that the value doesn't have are nothing. */
    private static Optional<String> unreadProperties(List<Declaration> declarations, SchemaNode node) {
        List<String> ignored = Jackson.ignored(declarations);
        if (ignored.isEmpty()) {
            return Optional.empty();
        }
        SchemaNode inner = node;
        while (inner instanceof SchemaNode.Sequence || inner instanceof SchemaNode.Mapping) {
            inner = inner.parts().get(0);
        }
        boolean isThere = inner instanceof SchemaNode.Reference
                || (inner instanceof SchemaNode.Structure structure
                        && structure.components().stream()
                                .map(ParameterModel::name)
                                .anyMatch(ignored::contains));
        return isThere ? Optional.of("@JsonIgnoreProperties") : Optional.empty();
    }

    SchemaNode enumeration(Class<?> type) {
        if (classes.hasValue(type) || new Creators(files).hasMarked(type)) {
            return TypeReader.unusable(Problem.COMPUTED_ENUM, JavaType.of(type));
        }
        ClassFile file = files.of(type);
        List<SchemaNode.Constant> constants = new ArrayList<>();
        for (Object each : type.getEnumConstants()) {
            Enum<?> constant = (Enum<?>) each;
            Declaration field = new Declaration(type, file.ofField(constant.name()), false);
            String name = Jackson.name(List.of(field)).orElse(constant.name());
            constants.add(new SchemaNode.Constant(constant.name(), name, Jackson.aliases(List.of(field)), constant));
        }
        return constants.isEmpty()
                ? TypeReader.unusable(Problem.EMPTY_TYPE, JavaType.of(type))
                : new SchemaNode.Enumeration(type, constants, classes.description(type));
    }

    private boolean isInFile(Class<?> type) {
        return outermost(type) == outermost(bean);
    }

    private static Class<?> outermost(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return around == null ? type : outermost(around);
    }

    private ParameterModel model(
            List<Declaration> declarations, JavaType type, String name, String label, Object place) {
        TypeReader.Reading reading = types.read(type, declarations, place);
        return new ParameterModel(
                label,
                type,
                reading.presence(),
                FormatReader.apply(reading.schema(), declarations),
                wireName(declarations).orElse(name),
                Jackson.aliases(declarations),
                Declaration.said(declarations, TOOL_PARAM, "description")
                        .or(() -> Jackson.description(declarations))
                        .map(String::strip)
                        .orElse(""),
                values(declarations, reading.constraints()));
    }

    /** The name that an annotation gives. */
    static Optional<String> wireName(List<Declaration> declarations) {
        return Declaration.said(declarations, TOOL_PARAM, "name").or(() -> Jackson.name(declarations));
    }

    private ValueModel values(List<Declaration> declarations, List<Constraint> within) {
        return new ValueModel(
                Declaration.found(declarations, TOOL_PARAM)
                        .flatMap(mark -> mark.text("defaultValue").stream())
                        .findFirst()
                        .filter(text -> !text.equals(ToolParam.NO_DEFAULT)),
                Declaration.found(declarations, TOOL_PARAM)
                        .filter(mark -> mark.text("examples").isPresent())
                        .findFirst()
                        .map(mark -> mark.list("examples").stream()
                                .map(Object::toString)
                                .toList())
                        .orElse(List.of()),
                Stream.concat(ConstraintReader.read(declarations, files).stream(), within.stream())
                        .toList());
    }

    /** What carries a component's annotations. The compiler gives the field those that are not made for components, like Jackson's. */
    private List<Declaration> declarations(Class<?> type, RecordComponent component) {
        ClassFile file = files.of(type);
        boolean isNullable = JavaType.of(component.getAnnotatedType(), Map.of()).isNullable();
        return List.of(
                new Declaration(type, file.ofField(component.getName()), isNullable),
                new Declaration(type, file.ofComponent(component.getName()), isNullable),
                new Declaration(component.getAccessor(), file.of(component.getAccessor()), false));
    }
}
