package dev.assistanttools.registry;

import dev.assistanttools.AssistantTool;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
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
        return signatures(annotated(type));
    }

    /** Those of them that no subclass can override, and so no proxy either. */
    static List<String> finalOnesDeclaredBy(Class<?> type) {
        return signatures(annotated(type).filter(method -> Modifier.isFinal(method.getModifiers())));
    }

    private static Stream<Method> annotated(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                // A bridge repeats the annotations of the method it leads to.
                .filter(method -> !method.isBridge() && method.isAnnotationPresent(AssistantTool.class));
    }

    private static List<String> signatures(Stream<Method> methods) {
        return methods.map(AnnotatedMethods::signature).sorted().toList();
    }

    private static String signature(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getTypeName)
                .collect(Collectors.joining(",", method.getName() + "(", ")"));
    }
}
