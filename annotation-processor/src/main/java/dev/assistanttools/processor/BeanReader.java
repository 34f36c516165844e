package dev.assistanttools.processor;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.TypeName;
import dev.assistanttools.processor.ProblemReport.Place;
import dev.assistanttools.processor.SchemaNode.Assembly;
import dev.assistanttools.processor.SchemaNode.Setter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads classes that are no records: how a value is made, and which properties it has. */
final class BeanReader {

    private static final String CONSTRUCTOR_PROPERTIES = "java.beans.ConstructorProperties";

    private final Elements elements;
    private final Types types;
    private final ComponentReader components;
    private final Predicate<Element> isVisible;

    BeanReader(Elements elements, Types types, ComponentReader components, Predicate<Element> isVisible) {
        this.elements = elements;
        this.types = types;
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
                && !BeanProperties.isOfThePlatform(type)
                && Stream.of("java.lang.Iterable", "java.util.Map", "java.lang.Thread", "java.io.Closeable")
                        .map(elements::getTypeElement)
                        .filter(Objects::nonNull)
                        .noneMatch(container ->
                                types.isAssignable(types.erasure(type.asType()), types.erasure(container.asType())));
    }

    /** A record is only asked for what makes it if one of its constructors or methods is marked. */
    static boolean hasCreator(TypeElement type) {
        return creators(type).findAny().isPresent();
    }

    private static Stream<ExecutableElement> creators(TypeElement type) {
        return type.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.CONSTRUCTOR
                        || (member.getKind() == ElementKind.METHOD
                                && member.getModifiers().contains(Modifier.STATIC)))
                .filter(member -> Annotations.isPresent(member, Jackson.CREATOR))
                .filter(member -> !Jackson.hasMode(member, "DISABLED"))
                .map(MoreElements::asExecutable);
    }

    SchemaNode structure(TypeElement type, DeclaredType resolved, Place fallback) {
        Optional<ExecutableElement> creator = creator(type);
        if (creator.isEmpty()) {
            return unusable(Problem.NO_CREATOR, resolved);
        }
        if (Jackson.hasMode(creator.get(), "DELEGATING")) {
            return new SchemaNode.Unusable(Problem.UNSUPPORTED_ANNOTATION, "@JsonCreator(mode = DELEGATING)");
        }
        BeanProperties properties = BeanProperties.of(type);
        List<ParameterModel> models = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        List<String> names = Annotations.texts(List.of(creator.get()), CONSTRUCTOR_PROPERTIES, "value");
        Javadoc doc = Javadoc.of(elements.getDocComment(creator.get()));
        for (VariableElement parameter : creator.get().getParameters()) {
            int index = models.size();
            String name = index < names.size()
                    ? names.get(index)
                    : parameter.getSimpleName().toString();
            taken.add(name);
            List<Element> declarations = new ArrayList<>(List.of(parameter));
            declarations.addAll(properties.declarations(name));
            TypeMirror parameterType = MoreTypes.asExecutable(member(resolved, creator.get()))
                    .getParameterTypes()
                    .get(index);
            models.add(components.property(
                    type, declarations, parameterType, name, description(doc.parameter(name), declarations), fallback));
        }
        List<Setter> setters = addSet(type, resolved, properties, taken, models, fallback);
        if (models.isEmpty()) {
            return unusable(Problem.EMPTY_TYPE, resolved);
        }
        return new SchemaNode.Structure(
                TypeName.get(resolved),
                models,
                Javadoc.of(elements.getDocComment(type)).main(),
                new Assembly(factory(creator.get()), setters, throwsChecked(creator.get(), properties)));
    }

    /** The marked constructor or factory, else the constructor without parameters, else the only one there is. */
    private Optional<ExecutableElement> creator(TypeElement type) {
        Optional<ExecutableElement> marked = creators(type).findFirst();
        if (marked.isPresent()) {
            return marked.filter(isVisible);
        }
        List<ExecutableElement> constructors = type.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.CONSTRUCTOR)
                .filter(isVisible)
                .map(MoreElements::asExecutable)
                .toList();
        return constructors.stream()
                .filter(constructor -> constructor.getParameters().isEmpty())
                .findFirst()
                .or(() -> constructors.size() == 1 ? Optional.of(constructors.get(0)) : Optional.empty());
    }

    private List<Setter> addSet(
            TypeElement type,
            DeclaredType resolved,
            BeanProperties properties,
            List<String> taken,
            List<ParameterModel> models,
            Place fallback) {
        List<Setter> setters = new ArrayList<>();
        List<String> ignored = Jackson.ignored(type);
        for (String name : properties.names()) {
            Optional<Element> target = properties.target(name, isVisible);
            List<Element> declarations = properties.declarations(name);
            if (target.isEmpty() || taken.contains(name) || ignored.contains(name) || Jackson.isIgnored(declarations)) {
                continue;
            }
            TypeMirror member = member(resolved, target.get());
            boolean isField = target.get().getKind() == ElementKind.FIELD;
            models.add(components.property(
                    type,
                    declarations,
                    isField
                            ? member
                            : MoreTypes.asExecutable(member).getParameterTypes().get(0),
                    name,
                    description("", declarations),
                    fallback));
            setters.add(new Setter(target.get().getSimpleName().toString(), isField));
        }
        return setters;
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
                                .map(element -> Javadoc.of(elements.getDocComment(element))
                                        .main()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Optional<String> factory(ExecutableElement creator) {
        return creator.getKind() == ElementKind.CONSTRUCTOR
                ? Optional.empty()
                : Optional.of(creator.getSimpleName().toString());
    }

    private static boolean throwsChecked(ExecutableElement creator, BeanProperties properties) {
        return !creator.getThrownTypes().isEmpty() || properties.anySetterThrows();
    }

    private static SchemaNode unusable(Problem problem, TypeMirror type) {
        return new SchemaNode.Unusable(problem, SchemaReader.typeText(type));
    }
}
