package dev.assistanttools.registry;

import dev.assistanttools.AssistantTool;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which methods of a class ask to be tools; as signatures in the form of
 * {@link dev.assistanttools.spi.ToolBinding#method()}, sorted. Only to refuse a registration and say why: tools are found and
 * called without reflection on methods.
 */
final class AnnotatedMethods {

    private AnnotatedMethods() {}

    /** Those that a class declares itself, without those of its supertypes. */
    static List<String> declaredBy(Class<?> type) {
        return annotated(type).map(AnnotatedMethods::signature).sorted().toList();
    }

    /**
     * A method that asks to be a tool.
     *
     * @param declaring the class that declares it
     * @param signature its own signature, where types may be those of type variables
     * @param modifiers as in {@link java.lang.reflect.Modifier}
     */
    record Found(Class<?> declaring, String signature, int modifiers) {}

    /**
     * The method behind a tool of a class: one that it declares or, if it is the first to know the types of an inherited one, of a
     * superclass with the same name and number of parameters.
     */
    static Optional<Found> find(Class<?> type, String signature) {
        for (Class<?> next = type; next != null; next = next.getSuperclass()) {
            Class<?> declaring = next;
            Optional<Found> found = annotated(next)
                    .filter(method -> declaring == type
                            ? signature(method).equals(signature)
                            : withoutTypes(signature(method)).equals(withoutTypes(signature)))
                    .map(method -> new Found(declaring, signature(method), method.getModifiers()))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** {@code save(java.lang.Object,int)} is {@code save,,}. */
    static String withoutTypes(String signature) {
        int bracket = signature.indexOf('(');
        boolean isEmpty = signature.charAt(bracket + 1) == ')';
        long commas = signature.chars().filter(c -> c == ',').count();
        return signature.substring(0, bracket) + ",".repeat(isEmpty ? 0 : (int) commas + 1);
    }

    private static Stream<Method> annotated(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                // A bridge repeats the annotations of the method it leads to.
                .filter(method -> !method.isBridge() && method.isAnnotationPresent(AssistantTool.class));
    }

    private static String signature(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getTypeName)
                .collect(Collectors.joining(",", method.getName() + "(", ")"));
    }
}
