package dev.assistanttools.registry.reflect;

import dev.assistanttools.registry.reflect.Assembly.Argument;
import dev.assistanttools.registry.reflect.Assembly.BackReference;
import dev.assistanttools.registry.reflect.Assembly.Setter;
import dev.assistanttools.registry.reflect.Creators.Creator;
import java.io.Closeable;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads classes that are no records: how a value is made, and which properties it has. */
final class BeanReader {

    private final ComponentReader components;
    private final ClassFiles files;
    private final Class<?> bean;
    private final BackReferences references;

    BeanReader(ComponentReader components, ClassFiles files, Class<?> bean) {
        this.components = components;
        this.files = files;
        this.bean = bean;
        this.references = new BackReferences(components, files, bean);
    }

    /** Whether a class can have values that are made of properties: none of the platform, no abstract and no inner class. */
    static boolean isBean(Class<?> type) {
        boolean isInner = type.getEnclosingClass() != null && !Modifier.isStatic(type.getModifiers());
        return !type.isInterface() && !Modifier.isAbstract(type.getModifiers()) && !isInner && isOfProperties(type);
    }

    /** Whether values of a class or interface may be made of properties: none of the platform, no collection, no resource. */
    static boolean isOfProperties(Class<?> type) {
        return !type.isPrimitive()
                && !type.isAnnotation()
                && !BeanProperties.isOfThePlatform(type)
                && Stream.of(Iterable.class, Map.class, Thread.class, Closeable.class)
                        .noneMatch(container -> container.isAssignableFrom(type));
    }

    /** Whether values of a class hold anything at all. */
    static boolean hasFields(Class<?> type) {
        return Stream.of(type.getDeclaredFields())
                .anyMatch(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic());
    }

    SchemaNode structure(JavaType.Declared type) {
        Class<?> raw = type.erased();
        Creators creators = new Creators(files);
        Optional<Creator> found = creators.of(raw, bean, components);
        if (found.isEmpty()) {
            return TypeReader.unusable(Problem.NO_CREATOR, type);
        }
        Creator creator = found.get();
        BeanProperties properties = BeanProperties.of(raw, components, files);
        if (isCertain(creator) && creators.isDelegating(creator, properties)) {
            return wrapped(type, creator);
        }
        ComponentList models = new ComponentList();
        List<Argument> arguments = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        boolean isGuessed = addArguments(type, creator, properties, models, arguments, taken);
        List<Setter> setters = addSet(type, properties, taken, models);
        if (isGuessed && !setters.isEmpty()) {
            // One of the setters may be for the same property, under a name that only the source has.
            return components.unnamed(creator.element(), 0, type).schema();
        }
        return components.structure(
                type, models.components(), new Assembly(raw, creator.element(), arguments, setters));
    }

    /** Whether a single parameter is a property or the whole value may depend on its name. */
    private boolean isCertain(Creator creator) {
        return creator.parameters().size() != 1
                || creator.sourceName(0).isPresent()
                || ComponentReader.wireName(creator.parameters()).isPresent()
                || Jackson.hasMode(creator.marks(), "DELEGATING")
                || new JacksonTypes(files).hasValue(creator.element().getDeclaringClass());
    }

    /** Adds what the creator takes; says whether the name of any of it is only a guess. */
    private boolean addArguments(
            JavaType.Declared type,
            Creator creator,
            BeanProperties properties,
            ComponentList models,
            List<Argument> arguments,
            List<String> taken) {
        boolean isGuessed = false;
        for (int i = 0; i < creator.parameters().size(); i++) {
            Declaration parameter = creator.parameters().get(i);
            JavaType written = typeOf((Parameter) parameter.element(), creator.element(), type);
            Optional<String> known = creator.sourceName(i);
            String name =
                    known.or(() -> ComponentReader.wireName(List.of(parameter))).orElse("");
            if (name.isEmpty()) {
                arguments.add(models.add(components.unnamed(creator.element(), i, written), Optional.empty()));
                continue;
            }
            isGuessed |= known.isEmpty() && !properties.names().contains(name);
            taken.add(name);
            List<Declaration> declarations = new ArrayList<>(List.of(parameter));
            declarations.addAll(properties.declarations(name));
            arguments.add(
                    components.isIgnored(type.erased(), name, declarations)
                            ? ComponentList.leftOut(written.erased())
                            : models.add(
                                    BackReferences.refused(
                                            components.property(type.erased(), declarations, written, name),
                                            declarations),
                                    Jackson.unwrapping(declarations)));
        }
        return isGuessed;
    }

    /** A value that stands for the one that its creator takes. */
    private SchemaNode wrapped(JavaType.Declared type, Creator creator) {
        if (creator.parameters().size() != 1) {
            return new SchemaNode.Unusable(
                    Problem.UNSUPPORTED_ANNOTATION, "@JsonCreator(mode = DELEGATING) with several parameters");
        }
        Declaration parameter = creator.parameters().get(0);
        JavaType written = typeOf((Parameter) parameter.element(), creator.element(), type);
        ParameterModel value = components.property(
                type.erased(),
                List.of(parameter),
                written,
                creator.sourceName(0).orElse("value"));
        if (value.schema() instanceof SchemaNode.Unusable) {
            return value.schema();
        }
        if (!value.isRequired()) {
            return TypeReader.unusable(Problem.OPTIONAL_ELEMENT, written);
        }
        String description = new JacksonTypes(files).description(type.erased());
        return new SchemaNode.Wrapped(
                type.plain(),
                value,
                description.isEmpty() ? value.description() : description,
                new Assembly(type.erased(), creator.element(), List.of(new Argument.OfComponent(value)), List.of()));
    }

    /** A static method knows nothing of its class's type variables. */
    private static JavaType typeOf(Parameter parameter, Executable creator, JavaType type) {
        return JavaType.of(parameter.getAnnotatedType(), creator instanceof Constructor<?> ? type.known() : Map.of());
    }

    private List<Setter> addSet(
            JavaType.Declared type, BeanProperties properties, List<String> taken, ComponentList models) {
        Class<?> raw = type.erased();
        Map<Class<?>, JavaType> supertypes = superclasses(type);
        List<Setter> setters = new ArrayList<>();
        for (String name : properties.names()) {
            List<Declaration> declarations = properties.declarations(name);
            boolean isTaken = taken.contains(name)
                    || properties.kotlinName(name).filter(taken::contains).isPresent();
            boolean isLeftOut = properties.isTransient(name)
                    || BackReferences.isBack(declarations)
                    || components.isIgnored(raw, name, declarations);
            if (isTaken || isLeftOut) {
                continue;
            }
            Optional<Declaration> target = properties.target(name, member -> Declaration.isVisible(member, bean));
            Member member = (Member) target.orElse(declarations.get(0)).element();
            JavaType owner = supertypes.getOrDefault(member.getDeclaringClass(), type);
            JavaType valueType = JavaType.of(valueType(member), owner.known());
            boolean isIgnored = target.isEmpty() && !properties.isMarkedInVain(name);
            if (isIgnored || new JacksonTypes(files).isIgnored(valueType)) {
                continue;
            }
            ParameterModel model = components.property(raw, declarations, valueType, name);
            Optional<BackReference> back = references.of(declarations, valueType);
            if (target.isEmpty()) {
                model = unread(model, "@JsonProperty, but no setter that can be called");
            } else if (BackReferences.isManaged(declarations) && back.isEmpty()) {
                model = unread(model, "@JsonManagedReference, but no @JsonBackReference that can be set");
            }
            setters.add(new Setter(member, models.add(model, Jackson.unwrapping(declarations)), back));
        }
        return setters;
    }

    private static ParameterModel unread(ParameterModel model, String annotation) {
        return model.with(new SchemaNode.Unusable(Problem.UNSUPPORTED_ANNOTATION, annotation));
    }

    /** The type of what a field, setter or getter holds, takes or gives. */
    private static AnnotatedType valueType(Member member) {
        if (member instanceof Field field) {
            return field.getAnnotatedType();
        }
        Method method = (Method) member;
        return method.getParameterCount() == 0
                ? method.getAnnotatedReturnType()
                : method.getParameters()[0].getAnnotatedType();
    }

    /** A class and those above it, each with its type arguments. */
    private static Map<Class<?>, JavaType> superclasses(JavaType.Declared type) {
        Map<Class<?>, JavaType> found = new HashMap<>();
        JavaType each = type;
        while (each.erased().getSuperclass() != null) {
            found.put(each.erased(), each);
            each = JavaType.of(each.erased().getAnnotatedSuperclass(), each.known());
        }
        return found;
    }
}
