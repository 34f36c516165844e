package dev.assistanttools.processor;

import dev.assistanttools.processor.Assembly.Argument;
import dev.assistanttools.processor.Assembly.BackReference;
import dev.assistanttools.processor.Assembly.Setter;
import dev.assistanttools.processor.Creators.Creator;
import dev.assistanttools.processor.ProblemReport.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads classes that are no records: how a value is made, and which properties it has. */
final class BeanReader {

    private final Elements elements;
    private final Types types;
    private final Sources sources;
    private final ComponentReader components;
    private final Predicate<Element> isVisible;

    BeanReader(
            Elements elements, Types types, Sources sources, ComponentReader components, Predicate<Element> isVisible) {
        this.elements = elements;
        this.types = types;
        this.sources = sources;
        this.components = components;
        this.isVisible = isVisible;
    }

    /** Whether a class can have values that are made of properties: none of the platform, no abstract and no inner class. */
    boolean isBean(TypeElement type) {
        boolean isInner = type.getNestingKind() != NestingKind.TOP_LEVEL
                && !type.getModifiers().contains(Modifier.STATIC);
        return type.getKind() == ElementKind.CLASS
                && !type.getModifiers().contains(Modifier.ABSTRACT)
                && !isInner
                && isOfProperties(type);
    }

    /** Whether values of a class or interface may be made of properties: none of the platform, no collection, no resource. */
    boolean isOfProperties(TypeElement type) {
        return (type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.INTERFACE)
                && !BeanProperties.isOfThePlatform(type)
                && Stream.of("java.lang.Iterable", "java.util.Map", "java.lang.Thread", "java.io.Closeable")
                        .map(elements::getTypeElement)
                        .filter(Objects::nonNull)
                        .noneMatch(container ->
                                types.isAssignable(types.erasure(type.asType()), types.erasure(container.asType())));
    }

    /** Whether values of a class hold anything at all. */
    static boolean hasFields(TypeElement type) {
        return type.getEnclosedElements().stream()
                .anyMatch(member -> member.getKind() == ElementKind.FIELD
                        && !member.getModifiers().contains(Modifier.STATIC));
    }

    SchemaNode structure(TypeElement type, DeclaredType resolved, Place fallback) {
        Optional<Creator> found = Creators.of(type, sources, isVisible);
        if (found.isEmpty()) {
            return unusable(Problem.NO_CREATOR, resolved);
        }
        Creator creator = found.get();
        BeanProperties properties = BeanProperties.of(type);
        if (Creators.isDelegating(creator, type, properties)) {
            return wrapped(type, resolved, creator, fallback);
        }
        ComponentList models = new ComponentList();
        List<Argument> arguments = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        Javadoc doc = sources.javadoc(creator.element());
        for (int i = 0; i < creator.element().getParameters().size(); i++) {
            String name = creator.parameterName(i);
            taken.add(name);
            List<Element> declarations =
                    new ArrayList<>(List.of(creator.element().getParameters().get(i)));
            declarations.addAll(properties.declarations(name));
            TypeMirror parameterType = parameterType(creator, i, resolved);
            if (ComponentReader.isIgnored(type, name, declarations)) {
                arguments.add(ComponentList.leftOut(TypeName.of(parameterType)));
                continue;
            }
            String javadoc = description(doc.parameter(name), declarations);
            ParameterModel model = ComponentReader.withoutReferences(
                    components.property(type, declarations, parameterType, name, javadoc, fallback), declarations);
            arguments.add(models.add(named(model, creator, i, type), Jackson.unwrapping(declarations)));
        }
        List<Setter> setters = addSet(type, resolved, properties, taken, models, fallback);
        boolean throwsChecked =
                Creators.throwsChecked(creator) || properties.anySetterThrows() || models.throwsChecked();
        return ComponentReader.structure(
                type,
                sources.javadoc(type).main(),
                models.components(),
                new Assembly(TypeName.of(resolved), creator.factory(), arguments, setters, throwsChecked));
    }

    /** A value that stands for the one that its creator takes. */
    private SchemaNode wrapped(TypeElement type, DeclaredType resolved, Creator creator, Place fallback) {
        if (creator.element().getParameters().size() != 1) {
            return new SchemaNode.Unusable(
                    Problem.UNSUPPORTED_ANNOTATION, "@JsonCreator(mode = DELEGATING) with several parameters");
        }
        VariableElement parameter = creator.element().getParameters().get(0);
        ParameterModel value = components.property(
                type, List.of(parameter), parameterType(creator, 0, resolved), creator.parameterName(0), "", fallback);
        if (value.schema() instanceof SchemaNode.Unusable) {
            return value.schema();
        }
        if (!value.isRequired()) {
            return unusable(Problem.OPTIONAL_ELEMENT, parameter.asType());
        }
        String javadoc = sources.javadoc(type).main();
        return new SchemaNode.Wrapped(
                TypeName.of(resolved),
                value,
                JacksonTypes.description(type, javadoc.isEmpty() ? value.description() : javadoc),
                new Assembly(
                        TypeName.of(resolved),
                        creator.factory(),
                        List.of(new Argument.OfComponent(value)),
                        List.of(),
                        Creators.throwsChecked(creator)));
    }

    /** A name that the class file may have lost is no name; in the bean's own file it is one. */
    private ParameterModel named(ParameterModel model, Creator creator, int index, TypeElement type) {
        return creator.isNameless(index) && !components.isInFile(type)
                ? model.with(new SchemaNode.Unusable(Problem.NAMELESS_PARAMETER, ""))
                : model;
    }

    private TypeMirror parameterType(Creator creator, int index, DeclaredType resolved) {
        return ((ExecutableType) member(resolved, creator.element()))
                .getParameterTypes()
                .get(index);
    }

    private List<Setter> addSet(
            TypeElement type,
            DeclaredType resolved,
            BeanProperties properties,
            List<String> taken,
            ComponentList models,
            Place fallback) {
        List<Setter> setters = new ArrayList<>();
        for (String name : properties.names()) {
            List<Element> declarations = properties.declarations(name);
            boolean isTaken = taken.contains(name)
                    || properties.kotlinName(name).filter(taken::contains).isPresent();
            boolean isLeftOut = properties.isTransient(name)
                    || BackReferences.isBack(declarations)
                    || ComponentReader.isIgnored(type, name, declarations);
            Optional<Element> target = properties.target(name, isVisible);
            boolean isUnknown = target.isEmpty() && !properties.isMarkedInVain(name);
            Element member = target.orElse(declarations.get(0));
            TypeMirror valueType = valueType(member, member(resolved, member));
            if (isTaken || isLeftOut || isUnknown || JacksonTypes.isIgnored(valueType)) {
                continue;
            }
            ParameterModel model =
                    components.property(type, declarations, valueType, name, description("", declarations), fallback);
            Optional<BackReference> back = BackReferences.of(declarations, valueType, isVisible);
            if (target.isEmpty()) {
                model = unread(model, "@JsonProperty, but no setter that generated code can call");
            } else if (BackReferences.isManaged(declarations) && back.isEmpty()) {
                model = unread(model, "@JsonManagedReference, but no @JsonBackReference that generated code can set");
            }
            setters.add(new Setter(
                    member.getSimpleName().toString(),
                    member.getKind() == ElementKind.FIELD,
                    models.add(model, Jackson.unwrapping(declarations)),
                    back));
        }
        return setters;
    }

    private static ParameterModel unread(ParameterModel model, String annotation) {
        return model.with(new SchemaNode.Unusable(Problem.UNSUPPORTED_ANNOTATION, annotation));
    }

    /** The type of what a field, setter or getter holds, takes or gives. */
    private static TypeMirror valueType(Element member, TypeMirror type) {
        if (member.getKind() == ElementKind.FIELD) {
            return type;
        }
        ExecutableType method = (ExecutableType) type;
        return method.getParameterTypes().isEmpty()
                ? method.getReturnType()
                : method.getParameterTypes().get(0);
    }

    private TypeMirror member(DeclaredType of, Element member) {
        boolean isGeneric = !of.getTypeArguments().isEmpty() || !of.asElement().equals(member.getEnclosingElement());
        return isGeneric && !member.getModifiers().contains(Modifier.STATIC)
                ? types.asMemberOf(of, member)
                : member.asType();
    }

    private String description(String first, List<Element> declarations) {
        return Stream.concat(
                        Stream.of(first),
                        declarations.stream()
                                .filter(element -> element.getKind() != ElementKind.PARAMETER)
                                .map(element -> sources.javadoc(element).main()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static SchemaNode unusable(Problem problem, TypeMirror type) {
        return new SchemaNode.Unusable(problem, SchemaReader.typeText(type));
    }
}
