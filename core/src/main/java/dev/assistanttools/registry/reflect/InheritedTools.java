package dev.assistanttools.registry.reflect;

import dev.assistanttools.AssistantTool;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the tools of a class: those that it declares, and those that it inherits from a generic supertype and is the first to know
 * the types of: {@code Orders extends Repository<Order>} knows what the {@code T} of a tool in {@code Repository<T>} is.
 */
final class InheritedTools {

    private final ClassFiles files;

    InheritedTools(ClassFiles files) {
        this.files = files;
    }

    /** The methods of a class that are declared as tools, in source order. */
    List<Method> declaredBy(Class<?> type) {
        List<Method> declared = Arrays.stream(type.getDeclaredMethods())
                // A bridge repeats the annotations of the method it leads to.
                .filter(method -> !method.isBridge() && method.isAnnotationPresent(AssistantTool.class))
                .toList();
        return declared.isEmpty() ? declared : files.of(type).inOrder(declared);
    }

    /** Whether a tool waits for a subclass that says what the type variables of its class are. */
    static boolean isOpen(Method tool) {
        Class<?> declaring = tool.getDeclaringClass();
        return !Modifier.isFinal(declaring.getModifiers())
                && !Modifier.isPrivate(tool.getModifiers())
                && Signature.of(tool, declaring).mentionsClassVariable();
    }

    /** The inherited tools that a class is the first to know all types of, and doesn't declare as tools anew. */
    List<Method> resolvedBy(Class<?> type) {
        Set<String> own = new LinkedHashSet<>();
        declaredBy(type).forEach(method -> own.add(Signature.of(method, type).text()));
        return openAbove(type).stream()
                .filter(tool -> !Signature.of(tool, type).mentionsClassVariable())
                .filter(tool -> !own.contains(Signature.of(tool, type).text()))
                .toList();
    }

    /** A supertype that a class gives no type arguments, so that tools in it have no types. */
    Optional<Class<?>> rawSupertype(Class<?> type) {
        for (JavaType above : Supertypes.directlyAbove(type)) {
            Class<?> erased = above.erased();
            boolean isRaw = above instanceof JavaType.Declared declared
                    && declared.arguments().isEmpty()
                    && erased.getTypeParameters().length > 0;
            if (isRaw && !isOfThePlatform(erased) && !openIn(erased).isEmpty()) {
                return Optional.of(erased);
            }
        }
        return Optional.empty();
    }

    private Set<Method> openIn(Class<?> type) {
        Set<Method> open = new LinkedHashSet<>();
        declaredBy(type).stream().filter(InheritedTools::isOpen).forEach(open::add);
        openAbove(type).stream()
                .filter(tool -> Signature.of(tool, type).mentionsClassVariable())
                .forEach(open::add);
        return open;
    }

    private Set<Method> openAbove(Class<?> type) {
        Set<Method> tools = new LinkedHashSet<>();
        for (JavaType above : Supertypes.directlyAbove(type)) {
            boolean hasArguments = above instanceof JavaType.Declared declared
                    && !declared.arguments().isEmpty();
            if (hasArguments && !isOfThePlatform(above.erased())) {
                tools.addAll(openIn(above.erased()));
            }
        }
        return tools;
    }

    /** Most generic supertypes are the platform's, and have no tools. */
    private static boolean isOfThePlatform(Class<?> type) {
        return type.getName().startsWith("java.");
    }
}
