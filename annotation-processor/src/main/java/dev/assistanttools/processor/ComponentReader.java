package dev.assistanttools.processor;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.assistanttools.processor.Annotations.Said;
import dev.assistanttools.processor.ProblemReport.Place;
import dev.assistanttools.processor.ValueModel.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the things that have a name on the wire: parameters, components of records, constants of enums. */
final class ComponentReader {

    private record Names(String variable, String wire, String label) {}

    private final Elements elements;
    private final Types types;
    private final SchemaReader schemas;
    private final TypeElement file;

    ComponentReader(Elements elements, Types types, SchemaReader schemas, TypeElement bean) {
        this.elements = elements;
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
        String name = parameter.getSimpleName().toString();
        Place place = isHere ? Place.of(parameter) : methodPlace;
        return model(List.of(parameter), type, new Names(name, name, name), methodDoc.parameter(name), place);
    }

    SchemaNode structure(TypeElement type, DeclaredType resolved, Place fallback) {
        if (type.getRecordComponents().isEmpty()) {
            return new SchemaNode.Unusable(Problem.EMPTY_TYPE, SchemaReader.typeText(type.asType()));
        }
        Javadoc doc = Javadoc.of(elements.getDocComment(type));
        List<ParameterModel> components = new ArrayList<>();
        for (RecordComponentElement component : type.getRecordComponents()) {
            String name = component.getSimpleName().toString();
            components.add(property(
                    type,
                    declarations(type, component),
                    typeOf(component, resolved),
                    name,
                    doc.parameter(name),
                    fallback));
        }
        return new SchemaNode.Structure(
                TypeName.get(resolved), components, doc.main(), SchemaNode.Assembly.BY_CONSTRUCTOR);
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
        String strategy = Jackson.naming(type);
        Optional<String> wireName = Jackson.named(strategy, name);
        String unsupported = Jackson.isUnwrapped(declarations) ? "@JsonUnwrapped" : "";
        if (wireName.isEmpty()) {
            unsupported = "@JsonNaming(" + strategy + ")";
        }
        ParameterModel model =
                model(declarations, valueType, new Names(name, wireName.orElse(name), label), javadoc, place);
        return unsupported.isEmpty()
                ? model
                : model.with(new SchemaNode.Unusable(Problem.UNSUPPORTED_ANNOTATION, unsupported));
    }

    private TypeMirror typeOf(RecordComponentElement component, DeclaredType of) {
        if (of.getTypeArguments().isEmpty()) {
            return component.asType();
        }
        return MoreTypes.asExecutable(types.asMemberOf(of, component.getAccessor()))
                .getReturnType();
    }

    SchemaNode enumeration(TypeElement type, Place fallback) {
        List<SchemaNode.Constant> constants = new ArrayList<>();
        for (Element constant : type.getEnclosedElements()) {
            if (constant.getKind() == ElementKind.ENUM_CONSTANT) {
                String name = constant.getSimpleName().toString();
                Optional<Said> property = Jackson.name(List.of(constant));
                constants.add(new SchemaNode.Constant(
                        name,
                        property.map(Said::text).orElse(name),
                        Javadoc.of(elements.getDocComment(constant)).main(),
                        isInFile(type) ? property.map(Said::place).orElse(Place.of(constant)) : fallback));
            }
        }
        if (constants.isEmpty()) {
            return new SchemaNode.Unusable(Problem.EMPTY_TYPE, SchemaReader.typeText(type.asType()));
        }
        String description = Javadoc.of(elements.getDocComment(type)).main();
        return new SchemaNode.Enumeration(ClassName.get(type), constants, description);
    }

    private ParameterModel model(
            List<? extends Element> declarations, TypeMirror type, Names names, String javadoc, Place place) {
        SchemaReader.Reading reading = schemas.read(type, declarations, place);
        boolean isHere = place.element().equals(declarations.get(0));
        Optional<Place> elsewhere = isHere ? Optional.empty() : Optional.of(place);
        String toolParam = CoreNames.TOOL_PARAM.canonicalName();
        Optional<Said> name = Annotations.said(declarations, toolParam, "name");
        if (name.isEmpty()) {
            name = Jackson.name(declarations);
        }
        Optional<Said> description = Annotations.said(declarations, toolParam, "description");
        return new ParameterModel(
                names.variable(),
                names.label(),
                place,
                TypeName.get(type),
                reading.presence(),
                FormatReader.apply(reading.schema(), declarations, elsewhere),
                name.map(Said::text).orElse(names.wire()),
                Jackson.aliases(declarations),
                isHere ? name.map(Said::place).orElse(place) : place,
                description.map(said -> said.text().strip()).orElse(javadoc),
                isHere ? description.map(Said::place).orElse(place) : place,
                values(declarations, elsewhere));
    }

    private static ValueModel values(List<? extends Element> declarations, Optional<Place> elsewhere) {
        String toolParam = CoreNames.TOOL_PARAM.canonicalName();
        return new ValueModel(
                Annotations.saidAtAll(declarations, toolParam, "defaultValue")
                        .filter(said -> !said.text().equals(CoreNames.NO_DEFAULT))
                        .map(said -> new Literal(said.text(), elsewhere.orElse(said.place()))),
                Annotations.allSaid(declarations, toolParam, "examples").stream()
                        .map(said -> new Literal(said.text(), elsewhere.orElse(said.place())))
                        .toList(),
                ConstraintReader.read(declarations));
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
