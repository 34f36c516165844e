package dev.assistanttools.spring.security;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.registry.RegisteredTool;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.util.ReflectionUtils;

/** The methods of tools, which the registry knows by their signatures. */
final class ToolMethods {

    private ToolMethods() {}

    /**
     * The method of a tool. A class that is the first to know the types of an inherited one is named as declaring it; then it is that of
     * the superclass.
     */
    static Optional<Method> of(RegisteredTool tool) {
        for (Class<?> type = tool.declaringType(); type != null; type = type.getSuperclass()) {
            boolean isOwn = type == tool.declaringType();
            for (Method method : ReflectionUtils.getDeclaredMethods(type)) {
                if (isOwn ? signature(method).equals(tool.method()) : isInherited(method, tool)) {
                    return Optional.of(method);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isInherited(Method method, RegisteredTool tool) {
        return !method.isBridge()
                && method.isAnnotationPresent(AssistantTool.class)
                && tool.method().startsWith(method.getName() + "(")
                && method.getParameterCount() == parameterCount(tool.method());
    }

    private static long parameterCount(String signature) {
        return signature.endsWith("()")
                ? 0
                : 1 + signature.chars().filter(c -> c == ',').count();
    }

    private static String signature(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getTypeName)
                .collect(Collectors.joining(",", method.getName() + "(", ")"));
    }
}
