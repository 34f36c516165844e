package dev.assistanttools.processor;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Finds out whether a validator would have anything to say of a tool's arguments. */
final class ConstrainedArguments {

    private static final String VALID = "jakarta.validation.Valid";
    private static final String CONSTRAINT = "jakarta.validation.Constraint";

    private final Set<SchemaNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private ConstrainedArguments() {}

    /** Whether a parameter, or a type in its declaration, is annotated for validators, or something in their values is constrained. */
    static boolean are(List<? extends VariableElement> declared, List<ParameterModel> parameters) {
        return declared.stream().anyMatch(parameter -> isMarked(parameter) || isTypeMarked(parameter.asType()))
                || new ConstrainedArguments().holdConstraints(parameters);
    }

    private static boolean isTypeMarked(TypeMirror type) {
        if (isMarked(type)) {
            return true;
        }
        if (type instanceof ArrayType array) {
            return isTypeMarked(array.getComponentType());
        }
        return type instanceof DeclaredType declared
                && declared.getTypeArguments().stream().anyMatch(ConstrainedArguments::isTypeMarked);
    }

    private static boolean isMarked(AnnotatedConstruct annotated) {
        return annotated.getAnnotationMirrors().stream()
                .anyMatch(mirror -> Annotations.nameOf(mirror).equals(VALID)
                        || Annotations.isPresent(mirror.getAnnotationType().asElement(), CONSTRAINT)
                        || !DeclaredConstraint.in(List.of(mirror)).isEmpty());
    }

    private boolean holdConstraints(List<ParameterModel> parameters) {
        return parameters.stream()
                .anyMatch(parameter ->
                        !parameter.values().constraints().isEmpty() || holdsConstraints(parameter.schema()));
    }

    private boolean holdsConstraints(SchemaNode node) {
        if (node instanceof SchemaNode.Sequence sequence
                && !sequence.constraints().isEmpty()) {
            return true;
        }
        if (node instanceof SchemaNode.Mapping mapping
                && !(mapping.constraints().isEmpty() && mapping.keyConstraints().isEmpty())) {
            return true;
        }
        if (!seen.add(node)) {
            return false;
        }
        if (node instanceof SchemaNode.Structure structure) {
            return holdConstraints(structure.components());
        }
        return node instanceof SchemaNode.Wrapped wrapped
                ? holdConstraints(List.of(wrapped.value()))
                : node.parts().stream().anyMatch(this::holdsConstraints);
    }
}
