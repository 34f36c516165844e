package dev.assistanttools.registry.reflect;

import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.metadata.ContainerDescriptor;
import jakarta.validation.metadata.ContainerElementTypeDescriptor;
import jakarta.validation.metadata.MethodDescriptor;
import jakarta.validation.metadata.ParameterDescriptor;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is demanded of the parameters of a method, its own or those of the methods that it overrides. */
enum ParameterConstraints {

    /** Nothing. */
    NONE,

    /** That they hold valid values, and nothing else. */
    CASCADED,

    /** Something of a parameter, of the elements of one, or of several together. */
    DIRECT;

    /**
     * Whether the validator is to be asked of them, for which it needs the bean.
     *
     * @param areWrongInside whether something is known to be wrong with the values that they hold
     */
    boolean areToBeAsked(boolean areWrongInside) {
        return this == DIRECT || (this == CASCADED && !areWrongInside);
    }

    static ParameterConstraints of(Method method, Validator validator) {
        // A static method is none of the bean's, and validators know none.
        if (Modifier.isStatic(method.getModifiers())) {
            return NONE;
        }
        MethodDescriptor known = validator
                .getConstraintsForClass(method.getDeclaringClass())
                .getConstraintsForMethod(method.getName(), method.getParameterTypes());
        if ((known != null && isDirect(known)) || areMarked(method, ParameterConstraints::isConstraint)) {
            return DIRECT;
        }
        boolean isCascaded = known != null
                && (known.hasConstrainedParameters()
                        || known.getParameterDescriptors().stream().anyMatch(ParameterConstraints::holdsConstrained));
        return isCascaded || areMarked(method, mark -> mark == Valid.class) ? CASCADED : NONE;
    }

    private static boolean isDirect(MethodDescriptor known) {
        return known.getCrossParameterDescriptor().hasConstraints()
                || known.getParameterDescriptors().stream().anyMatch(ParameterConstraints::isDirect);
    }

    private static boolean isDirect(ParameterDescriptor parameter) {
        return parameter.hasConstraints() || holdsDirect(parameter);
    }

    private static boolean holdsDirect(ContainerDescriptor container) {
        return container.getConstrainedContainerElementTypes().stream().anyMatch(ParameterConstraints::isDirect);
    }

    private static boolean isDirect(ContainerElementTypeDescriptor element) {
        return element.hasConstraints() || holdsDirect(element);
    }

    private static boolean holdsConstrained(ContainerDescriptor container) {
        return !container.getConstrainedContainerElementTypes().isEmpty();
    }

    /** Descriptors of methods may say nothing of constraints on type arguments alone. */
    private static boolean areMarked(Method method, Predicate<Class<? extends Annotation>> mark) {
        return Stream.of(method.getAnnotatedParameterTypes()).anyMatch(type -> holdsMarked(type, mark));
    }

    private static boolean holdsMarked(AnnotatedType type, Predicate<Class<? extends Annotation>> mark) {
        AnnotatedType[] held = new AnnotatedType[0];
        if (type instanceof AnnotatedParameterizedType parameterized) {
            held = parameterized.getAnnotatedActualTypeArguments();
        } else if (type instanceof AnnotatedArrayType array) {
            held = new AnnotatedType[] {array.getAnnotatedGenericComponentType()};
        }
        return Stream.of(held).anyMatch(each -> isMarked(each, mark) || holdsMarked(each, mark));
    }

    private static boolean isMarked(AnnotatedType type, Predicate<Class<? extends Annotation>> mark) {
        return Stream.of(type.getAnnotations()).map(Annotation::annotationType).anyMatch(mark);
    }

    private static boolean isConstraint(Class<? extends Annotation> mark) {
        return mark.isAnnotationPresent(Constraint.class);
    }
}
