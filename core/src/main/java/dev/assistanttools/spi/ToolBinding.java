package dev.assistanttools.spi;

import dev.assistanttools.tool.ToolContext;
import dev.assistanttools.tool.ToolDefinition;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A tool, and how to call it on a bean.
 *
 * @param definition the tool as a model sees it
 * @param method the method's name and erased parameter types, as in {@code forecast(java.lang.String,int)}: two declarations
 *     with the same signature in a class and its supertypes are one method, and the nearest wins
 * @param function reads the arguments and calls the method
 * @param traits how it is called
 * @param result how its results are written
 * @param <T> the class that declares the tool
 */
public record ToolBinding<T>(
        ToolDefinition definition, String method, ToolFunction<T> function, ToolTraits traits, ResultForm<?> result) {

    /** Refuses null components. */
    public ToolBinding {
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(function, "function");
        Objects.requireNonNull(traits, "traits");
        Objects.requireNonNull(result, "result");
    }

    /** A tool without traits, whose results are written by what their class is. */
    public ToolBinding(ToolDefinition definition, String method, ToolFunction<T> function) {
        this(definition, method, function, ToolTraits.none(), ResultForm.byClass());
    }

    /**
     * A tool that its toolset {@linkplain GeneratedToolset#call calls} by a number; without traits, and with results that are
     * written by what their class is.
     *
     * @param method as in {@link #method()}
     */
    public static <T> ToolBinding<T> of(
            ToolDefinition definition, String method, GeneratedToolset<T> toolset, int tool) {
        return new ToolBinding<>(definition, method, new NumberedFunction<>(toolset, tool));
    }

    private record NumberedFunction<T>(GeneratedToolset<T> toolset, int tool) implements ToolFunction<T> {

        @Override
        public @Nullable Object call(Supplier<T> bean, ArgumentReader arguments, ToolContext context) throws Exception {
            return toolset.call(tool, bean, arguments, context);
        }
    }

    /** This tool, called like that. */
    public ToolBinding<T> withTraits(ToolTraits newTraits) {
        return new ToolBinding<>(definition, method, function, newTraits, result);
    }

    /** This tool, whose results are written like that. */
    public ToolBinding<T> withResult(ResultForm<?> newResult) {
        return new ToolBinding<>(definition, method, function, traits, newResult);
    }
}
