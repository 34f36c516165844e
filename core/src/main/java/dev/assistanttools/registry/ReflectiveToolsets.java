package dev.assistanttools.registry;

import dev.assistanttools.json.JsonLimits;
import dev.assistanttools.json.JsonReader;
import dev.assistanttools.json.UnreadableJsonException;
import dev.assistanttools.registry.reflect.ReflectedToolset;
import dev.assistanttools.registry.reflect.ToolConstraints;
import dev.assistanttools.spi.ArgumentCheck;
import dev.assistanttools.spi.GeneratedToolset;
import dev.assistanttools.tool.ToolDefinition;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the tools of classes that the annotation processor never saw, when their beans are registered. */
final class ReflectiveToolsets implements BeanTools.Toolsets {

    static final ReflectiveToolsets INSTANCE = new ReflectiveToolsets();

    private ReflectiveToolsets() {}

    @Override
    public <T> Optional<GeneratedToolset<T>> find(Class<T> type) {
        return of(type);
    }

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

    /** What Jakarta Validation's annotations demand of a tool's arguments; without ByteBuddy nobody knows. */
    static ToolValidation validation(Class<?> declaring, String signature, ToolDefinition definition) {
        try {
            return new KnownConstraints(ToolConstraints.of(
                    declaring, signature, names(definition.schema().json())));
        } catch (NoClassDefFoundError e) {
            if (String.valueOf(e.getMessage()).startsWith("net/bytebuddy")) {
                return new UnknownConstraints(declaring, e);
            }
            throw e;
        }
    }

    private record KnownConstraints(Optional<ToolConstraints> constraints) implements ToolValidation {

        @Override
        public Optional<ArgumentCheck> checkBy(Validator validator) {
            return constraints.flatMap(known -> known.checkBy(validator));
        }

        @Override
        public ThrownViolations violations(Throwable thrown) {
            ConstraintViolationException violations = (ConstraintViolationException) thrown;
            return new ThrownViolations(
                    constraints.flatMap(known -> known.problems(violations)).orElse(List.of()),
                    ToolConstraints.messages(violations));
        }
    }

    private record UnknownConstraints(Class<?> declaring, Throwable cause) implements ToolValidation {

        @Override
        public Optional<ArgumentCheck> checkBy(Validator validator) {
            throw new ToolRegistrationException(
                    "The arguments of the tools of " + declaring.getName() + " can't be checked by a validator:"
                            + " reading their constraints needs ByteBuddy. Add net.bytebuddy:byte-buddy,"
                            + " or build the dispatcher without a validator.",
                    cause);
        }

        /** The messages alone, as nobody knows the places. */
        @Override
        public ThrownViolations violations(Throwable thrown) {
            return new ThrownViolations(List.of(), ToolConstraints.messages((ConstraintViolationException) thrown));
        }
    }

    /** The parameters on the wire stand in the schema in the order of the source. */
    private static List<String> names(String schema) {
        List<String> names = new ArrayList<>();
        JsonReader json = JsonReader.of(
                schema, JsonLimits.defaults().withMaxLength(Integer.MAX_VALUE), UnreadableJsonException::new);
        json.beginObject();
        while (json.nextName()) {
            if (json.value().equals("properties")) {
                json.beginObject();
                while (json.nextName()) {
                    names.add(json.value());
                    json.pass();
                }
            } else {
                json.pass();
            }
        }
        return names;
    }
}
