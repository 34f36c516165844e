package dev.assistanttools.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tools that a class inherits from a generic supertype and is the first to know the types of: {@code Orders extends
 * Repository<Order>} knows what the {@code T} of a tool in {@code Repository<T>} is. For one round of the compiler.
 */
final class InheritedTools {

    private final Elements elements;
    private final Types types;
    private final Map<TypeElement, Set<ExecutableElement>> open = new HashMap<>();

    InheritedTools(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** The methods of a class that are declared as tools, in source order. */
    static List<ExecutableElement> declaredBy(TypeElement type) {
        List<ExecutableElement> tools = new ArrayList<>();
        for (Element member : type.getEnclosedElements()) {
            if (member.getKind() == ElementKind.METHOD
                    && Annotations.isPresent(member, CoreNames.ASSISTANT_TOOL.canonicalName())) {
                tools.add((ExecutableElement) member);
            }
        }
        return tools;
    }

    /** Whether a tool waits for a subclass that says what the type variables of its class are. */
    static boolean isOpen(ExecutableElement tool, TypeElement declaring) {
        return !declaring.getModifiers().contains(Modifier.FINAL)
                && !tool.getModifiers().contains(Modifier.PRIVATE)
                && mentionsClassVariable((ExecutableType) tool.asType());
    }

    /** The inherited tools that a class is the first to know all types of, and doesn't declare as tools anew. */
    List<ExecutableElement> resolvedBy(TypeElement type) {
        if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
            return List.of();
        }
        Set<ExecutableElement> above = openAbove(type);
        if (above.isEmpty()) {
            return List.of();
        }
        List<ExecutableElement> own = declaredBy(type);
        return above.stream()
                .filter(tool -> !mentionsClassVariable(signature(tool, type)))
                .filter(tool -> own.stream().noneMatch(method -> elements.overrides(method, tool, type)))
                .toList();
    }

    /** A supertype that a class gives no type arguments, so that tools in it have no types; null if there is none. */
    @Nullable
    TypeElement rawSupertype(TypeElement type) {
        for (TypeMirror supertype : types.directSupertypes(type.asType())) {
            TypeElement element = Mirrors.elementOf(supertype);
            if (((DeclaredType) supertype).getTypeArguments().isEmpty()
                    && !element.getTypeParameters().isEmpty()
                    && !openIn(element).isEmpty()) {
                return element;
            }
        }
        return null;
    }

    /** The signature of a tool as a class has it. */
    ExecutableType signature(ExecutableElement tool, TypeElement type) {
        return (ExecutableType) types.asMemberOf((DeclaredType) type.asType(), tool);
    }

    private Set<ExecutableElement> openIn(TypeElement type) {
        Set<ExecutableElement> known = open.get(type);
        if (known == null) {
            known = new LinkedHashSet<>();
            for (ExecutableElement tool : declaredBy(type)) {
                if (isOpen(tool, type)) {
                    known.add(tool);
                }
            }
            for (ExecutableElement tool : openAbove(type)) {
                if (mentionsClassVariable(signature(tool, type))) {
                    known.add(tool);
                }
            }
            open.put(type, known);
        }
        return known;
    }

    private Set<ExecutableElement> openAbove(TypeElement type) {
        Set<ExecutableElement> tools = new LinkedHashSet<>();
        for (TypeMirror supertype : types.directSupertypes(type.asType())) {
            if (supertype.getKind() == TypeKind.ERROR) {
                throw new SchemaReader.UnresolvedTypeException(supertype.toString());
            }
            DeclaredType declared = (DeclaredType) supertype;
            TypeElement element = Mirrors.elementOf(declared);
            if (!declared.getTypeArguments().isEmpty() && !isOfThePlatform(element)) {
                tools.addAll(openIn(element));
            }
        }
        return tools;
    }

    /** Most generic supertypes are the platform's, and have no tools. */
    private static boolean isOfThePlatform(TypeElement type) {
        return type.getQualifiedName().toString().startsWith("java.");
    }

    private static boolean mentionsClassVariable(ExecutableType method) {
        return mentionsClassVariable(method.getReturnType()) || anyMentionsClassVariable(method.getParameterTypes());
    }

    private static boolean anyMentionsClassVariable(List<? extends TypeMirror> types) {
        for (TypeMirror type : types) {
            if (mentionsClassVariable(type)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mentionsClassVariable(@Nullable TypeMirror type) {
        if (type instanceof DeclaredType declared) {
            return anyMentionsClassVariable(declared.getTypeArguments());
        }
        if (type instanceof WildcardType wildcard) {
            return mentionsClassVariable(wildcard.getExtendsBound()) || mentionsClassVariable(wildcard.getSuperBound());
        }
        if (type instanceof ArrayType array) {
            return mentionsClassVariable(array.getComponentType());
        }
        return type instanceof TypeVariable variable && isOfClass(variable.asElement());
    }

    private static boolean isOfClass(Element variable) {
        return variable.getEnclosingElement() instanceof TypeElement;
    }
}
