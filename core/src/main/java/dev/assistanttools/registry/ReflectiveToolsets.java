package dev.assistanttools.registry;

import dev.assistanttools.registry.reflect.ReflectedToolset;
import dev.assistanttools.spi.GeneratedToolset;
import java.util.List;
import java.util.Optional;

/** Reads the tools of classes that the annotation processor never saw, when their beans are registered. */
final class ReflectiveToolsets {

    private ReflectiveToolsets() {}

    /**
     * The toolset that the processor wrote beside a class or, where it wrote none, one that is read now.
     *
     * @throws ToolRegistrationException if the class has tools that can't be used
     */
    static <T> Optional<GeneratedToolset<T>> of(Class<T> type) {
        Optional<GeneratedToolset<T>> generated = GeneratedToolsets.of(type);
        return generated.isPresent() || type.getClassLoader() == null || repeatsOthers(type) ? generated : read(type);
    }

    /** A proxy or mock may repeat the annotations of the methods that it stands for. */
    private static boolean repeatsOthers(Class<?> type) {
        if (!BeanTools.isMadeAtRunTime(type)) {
            return false;
        }
        List<String> above = BeanTypes.nearestFirst(type).stream()
                .filter(other -> other != type)
                .flatMap(other -> AnnotatedMethods.declaredBy(other).stream())
                .toList();
        return above.containsAll(AnnotatedMethods.declaredBy(type));
    }

    private static <T> Optional<GeneratedToolset<T>> read(Class<T> type) {
        ReflectedToolset<T> toolset;
        try {
            toolset = ReflectedToolset.of(type);
        } catch (NoClassDefFoundError e) {
            throw new ToolRegistrationException(missing(type, String.valueOf(e.getMessage())), e);
        }
        if (!toolset.problems().isEmpty()) {
            throw new ToolRegistrationException("The tools of " + type.getName() + " can't be registered. "
                    + String.join("\n", toolset.problems()));
        }
        return toolset.isEmpty() ? Optional.empty() : Optional.of(toolset);
    }

    private static String missing(Class<?> type, String missing) {
        return missing.startsWith("net/bytebuddy")
                ? "The tools of " + type.getName()
                        + " were not generated, and reading them at run time needs ByteBuddy:"
                        + " add net.bytebuddy:byte-buddy, or compile the class with the annotation processor."
                : "The tools of " + type.getName() + " can't be read: the class " + missing.replace('/', '.')
                        + ", which they refer to, is not on the class path.";
    }
}
