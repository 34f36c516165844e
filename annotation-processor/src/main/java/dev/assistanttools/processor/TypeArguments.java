package dev.assistanttools.processor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/** Finds the type arguments of classes from those of a supertype: an {@code Ok<T>} among {@code Result<String>} is {@code Ok<String>}. */
final class TypeArguments {

    private final Types types;
    private final TypeElement base;
    private final DeclaredType resolved;

    TypeArguments(Types types, TypeElement base, DeclaredType resolved) {
        this.types = types;
        this.base = base;
        this.resolved = resolved;
    }

    /**
     * The class with the arguments that follow; a variable of which nothing follows stays one.
     *
     * @return empty if no value of the class is one of the supertype with its arguments
     */
    Optional<DeclaredType> of(TypeElement subclass) {
        DeclaredType declared = (DeclaredType) subclass.asType();
        if (subclass.equals(base)) {
            return Optional.of(resolved);
        }
        Map<Element, TypeMirror> found = new HashMap<>();
        superOf(declared).ifPresent(supertype -> match(supertype, resolved, found));
        DeclaredType type = declared;
        if (!found.isEmpty()) {
            TypeMirror[] arguments = subclass.getTypeParameters().stream()
                    .map(parameter -> found.getOrDefault(parameter, parameter.asType()))
                    .toArray(TypeMirror[]::new);
            type = types.getDeclaredType(subclass, arguments);
        }
        return types.isSubtype(type, resolved) ? Optional.of(type) : Optional.empty();
    }

    /** The base as the class extends it, in the variables of the class. */
    private Optional<TypeMirror> superOf(TypeMirror type) {
        if (type.getKind() == TypeKind.DECLARED && Mirrors.elementOf(type).equals(base)) {
            return Optional.of(type);
        }
        return types.directSupertypes(type).stream()
                .flatMap(supertype -> superOf(supertype).stream())
                .findFirst();
    }

    private void match(TypeMirror pattern, TypeMirror actual, Map<Element, TypeMirror> found) {
        if (pattern.getKind() == TypeKind.TYPEVAR) {
            Element variable = types.asElement(pattern);
            if (variable instanceof TypeParameterElement && actual.getKind() != TypeKind.WILDCARD) {
                found.putIfAbsent(variable, actual);
            }
        } else if (pattern instanceof DeclaredType declared && actual instanceof DeclaredType actualDeclared) {
            matchAll(declared.getTypeArguments(), actualDeclared.getTypeArguments(), found);
        } else if (pattern instanceof ArrayType array && actual instanceof ArrayType actualArray) {
            match(array.getComponentType(), actualArray.getComponentType(), found);
        } else if (pattern instanceof WildcardType wildcard && actual instanceof WildcardType actualWildcard) {
            if (wildcard.getExtendsBound() != null && actualWildcard.getExtendsBound() != null) {
                match(wildcard.getExtendsBound(), actualWildcard.getExtendsBound(), found);
            }
        }
    }

    private void matchAll(
            List<? extends TypeMirror> patterns, List<? extends TypeMirror> actual, Map<Element, TypeMirror> found) {
        for (int i = 0; i < Math.min(patterns.size(), actual.size()); i++) {
            match(patterns.get(i), actual.get(i), found);
        }
    }
}
