package dev.assistanttools.processor;

import dev.assistanttools.processor.Annotations.Said;
import dev.assistanttools.processor.Assembly.Argument;
import dev.assistanttools.processor.ProblemReport.Place;
import dev.assistanttools.processor.ValueModel.Constraint;
import dev.assistanttools.processor.ValueModel.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reads the things that have a name on the wire: parameters, components of records, constants of enums. */
final class ComponentReader {

    private record Names(String variable, String wire, String label) {}

    private final Sources sources;
    private final Types types;
    private final SchemaReader schemas;
    private final TypeElement file;

    ComponentReader(Sources sources, Types types, SchemaReader schemas, TypeElement bean) {
        this.sources = sources;
        this.types = types;
        this.schemas = schemas;
        List<TypeElement> around = typesAround(bean);
        this.file = around.get(around.size() - 1);
    }

    /**
     * Reads a parameter of a tool.
     *
     * @param type its type, without variables of the class that declares the method
     * @param methodPlace where the method's problems are reported
     * @param isHere whether the method is in the bean's own file
     */
    ParameterModel parameter(
            VariableElement parameter, TypeMirror type, Javadoc methodDoc, Place methodPlace, boolean isHere) {
        String name = sources.name(parameter);
        Place place = isHere ? Place.of(parameter) : methodPlace;
        ParameterModel model =
                model(List.of(parameter), type, new Names(name, name, name), methodDoc.parameter(name), place);
        boolean isNameless = !isHere
                && name.startsWith("arg")
                && name.matches("arg\\d+")
                && model.name().equals(name);
        if (isNameless) {
            return model.with(new SchemaNode.Unusable(Problem.NAMELESS_PARAMETER, ""));
        }
        if (parameter.getAnnotationMirrors().isEmpty()) {
            return model;
        }
        Optional<String> unread = Jackson.unread(List.of(parameter));
        if (Jackson.unwrapping(List.of(parameter)).isPresent()) {
            unread = Optional.of("@JsonUnwrapped");
        }
        return unread.map(annotation -> model.with(new SchemaNode.Unusable(Problem.UNSUPPORTED_ANNOTATION, annotation)))
                .orElse(model);
    }

    SchemaNode structure(TypeElement type, DeclaredType resolved, Place fallback) {
        Javadoc doc = sources.javadoc(type);
        ComponentList components = new ComponentList();
        List<Argument> arguments = new ArrayList<>();
        for (RecordComponentElement component : type.getRecordComponents()) {
            String name = component.getSimpleName().toString();
            List<Element> declarations = declarations(type, component);
            TypeMirror componentType = typeOf(component, resolved);
            if (isIgnored(type, name, declarations)) {
                arguments.add(ComponentList.leftOut(TypeName.of(componentType)));
            } else {
                ParameterModel model = property(type, declarations, componentType, name, doc.parameter(name), fallback);
                arguments.add(components.add(withoutReferences(model, declarations), Jackson.unwrapping(declarations)));
            }
        }
        return structure(
                type,
                doc.main(),
                components.components(),
                new Assembly(
                        TypeName.of(resolved), Optional.empty(), arguments, List.of(), components.throwsChecked()));
    }

    /** What a creator takes can't refer to what it makes; Jackson can't make it so, either. */
    static ParameterModel withoutReferences(ParameterModel model, List<Element> declarations) {
        boolean refers = BackReferences.isManaged(declarations) || BackReferences.isBack(declarations);
        return refers
                ? model.with(new SchemaNode.Unusable(
                        Problem.UNSUPPORTED_ANNOTATION,
                        "@JsonManagedReference or @JsonBackReference on what its constructor takes"))
                : model;
    }

    /** Whether a property is never read. */
    static boolean isIgnored(TypeElement type, String name, List<Element> declarations) {
        List<Element> annotated = Annotations.annotated(declarations);
        if (Jackson.isIgnored(annotated)) {
            return true;
        }
        List<String> ignored = JacksonTypes.ignored(type);
        return !ignored.isEmpty()
                && ignored.contains(Jackson.name(annotated)
                        .map(Said::text)
                        .or(() -> Jackson.named(JacksonTypes.naming(type), name))
                        .orElse(name));
    }

    /** A record or bean of what was read, which may be nothing. */
    static SchemaNode structure(TypeElement type, String javadoc, List<ParameterModel> components, Assembly assembly) {
        return new SchemaNode.Structure(assembly.type(), components, JacksonTypes.description(type, javadoc), assembly);
    }

    /**
     * Reads a property of a record or bean.
     *
     * @param declarations what may carry its annotations; its problems are shown at the first
     * @param name in Java
     * @param fallback where problems are shown if the type is in another file
     */
    ParameterModel property(
            TypeElement type,
            List<? extends Element> declarations,
            TypeMirror valueType,
            String name,
            String javadoc,
            Place fallback) {
        String label = type.getSimpleName() + "." + name;
        Place place = isInFile(type) ? Place.of(declarations.get(0)) : fallback;
        String strategy = JacksonTypes.naming(type);
        Optional<String> wireName = Jackson.named(strategy, name);
        ParameterModel model =
                model(declarations, valueType, new Names(name, wireName.orElse(name), label), javadoc, place);
        List<? extends Element> annotated = Annotations.annotated(declarations);
        if (annotated.isEmpty() && wireName.isPresent()) {
            return model;
        }
        Optional<String> unread = Jackson.unread(annotated)
                .or(() -> unreadProperties(annotated, model.schema()))
                .or(() -> wireName.isPresent() ? Optional.empty() : Optional.of("@JsonNaming(" + strategy + ")"));
        return unread.map(annotation -> model.with(new SchemaNode.Unusable(Problem.UNSUPPORTED_ANNOTATION, annotation)))
                .orElse(model);
    }

    /** An annotation that leaves properties of the value out, at this one place; names that the value doesn't have are nothing. */
    private static Optional<String> unreadProperties(List<? extends Element> declarations, SchemaNode node) {
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

    private TypeMirror typeOf(RecordComponentElement component, DeclaredType of) {
        if (of.getTypeArguments().isEmpty()) {
            return component.asType();
        }
        return ((ExecutableType) types.asMemberOf(of, component.getAccessor())).getReturnType();
    }

    SchemaNode enumeration(TypeElement type, Place fallback) {
        if (JacksonTypes.hasValue(type) || JacksonTypes.hasFactory(type)) {
            return new SchemaNode.Unusable(Problem.COMPUTED_ENUM, SchemaReader.typeText(type.asType()));
        }
        List<SchemaNode.Constant> constants = new ArrayList<>();
        for (Element constant : type.getEnclosedElements()) {
            if (constant.getKind() == ElementKind.ENUM_CONSTANT) {
                String name = constant.getSimpleName().toString();
                Optional<Said> property = Jackson.name(List.of(constant));
                constants.add(new SchemaNode.Constant(
                        name,
                        property.map(Said::text).orElse(name),
                        Jackson.aliases(List.of(constant)),
                        sources.javadoc(constant).main(),
                        isInFile(type) ? property.map(Said::place).orElse(Place.of(constant)) : fallback));
            }
        }
        if (constants.isEmpty()) {
            return new SchemaNode.Unusable(Problem.EMPTY_TYPE, SchemaReader.typeText(type.asType()));
        }
        String description =
                JacksonTypes.description(type, sources.javadoc(type).main());
        return new SchemaNode.Enumeration(ClassName.of(type), constants, description);
    }

    private ParameterModel model(
            List<? extends Element> declarations, TypeMirror type, Names names, String javadoc, Place place) {
        SchemaReader.Reading reading = schemas.read(type, declarations, place);
        boolean isHere = place.element().equals(declarations.get(0));
        Optional<Place> elsewhere = isHere ? Optional.empty() : Optional.of(place);
        List<? extends Element> annotated = Annotations.annotated(declarations);
        String toolParam = CoreNames.TOOL_PARAM.canonicalName();
        Optional<Said> name = Annotations.said(annotated, toolParam, "name");
        if (name.isEmpty()) {
            name = Jackson.name(annotated);
        }
        Optional<Said> description = Annotations.said(annotated, toolParam, "description");
        if (description.isEmpty()) {
            description = Jackson.description(annotated);
        }
        return new ParameterModel(
                names.variable(),
                names.label(),
                place,
                TypeName.of(type),
                reading.presence(),
                FormatReader.apply(reading.schema(), annotated, elsewhere),
                name.isPresent() ? name.get().text() : names.wire(),
                Jackson.aliases(annotated),
                isHere && name.isPresent() ? name.get().place() : place,
                description.isPresent() ? description.get().text().strip() : javadoc,
                isHere && description.isPresent() ? description.get().place() : place,
                values(annotated, reading.constraints(), elsewhere));
    }

    private static ValueModel values(
            List<? extends Element> declarations, List<Constraint> within, Optional<Place> elsewhere) {
        if (declarations.isEmpty()) {
            return within.isEmpty() ? ValueModel.NONE : new ValueModel(Optional.empty(), List.of(), within);
        }
        String toolParam = CoreNames.TOOL_PARAM.canonicalName();
        return new ValueModel(
                Annotations.saidAtAll(declarations, toolParam, "defaultValue")
                        .filter(said -> !said.text().equals(CoreNames.NO_DEFAULT))
                        .map(said -> new Literal(said.text(), elsewhere.orElse(said.place()))),
                Annotations.allSaid(declarations, toolParam, "examples").stream()
                        .map(said -> new Literal(said.text(), elsewhere.orElse(said.place())))
                        .toList(),
                Stream.concat(ConstraintReader.read(declarations).stream(), within.stream())
                        .toList());
    }

    /**
     * The elements that carry a component's annotations. The field comes first, because the compiler knows its position and gives
     * it the annotations that are not made for components, like Jackson's.
     */
    private static List<Element> declarations(TypeElement type, RecordComponentElement component) {
        List<Element> declarations = new ArrayList<>();
        for (Element member : type.getEnclosedElements()) {
            if (member.getKind() == ElementKind.FIELD && member.getSimpleName().equals(component.getSimpleName())) {
                declarations.add(member);
            }
        }
        declarations.add(component);
        declarations.add(component.getAccessor());
        return declarations;
    }

    /**
     * Whether problems can be shown inside of the type: only the bean's own file is certain to be compiled now, and what a
     * compiler says should not depend on what else it compiles.
     */
    boolean isInFile(TypeElement type) {
        return typesAround(type).contains(file);
    }

    /** The type, and the types it is nested in, from the inside out. */
    static List<TypeElement> typesAround(TypeElement type) {
        List<TypeElement> types = new ArrayList<>();
        for (Element each = type; each instanceof TypeElement around; each = each.getEnclosingElement()) {
            types.add(around);
        }
        return types;
    }
}
