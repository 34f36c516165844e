package dev.assistanttools.spi;

import dev.assistanttools.tool.ToolContext;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the arguments of a call and calls the method.
 *
 * @param <T> the class that declares the tool
 */
@FunctionalInterface
public interface ToolFunction<T> {

    /**
     * Calls the method once, after all arguments were read without a problem.
     *
     * @param bean gives the bean; asked at most once, and only when the arguments stand, as asking may make it: for a static
     *     method never, and before the arguments are known to be valid only by a check that needs it
     * @param context what the tool may know of the call; for a method that declares a parameter of that type
     * @return what the method returned; {@link dev.assistanttools.tool.ToolOutput#DONE} for a method without a result
     * @throws dev.assistanttools.tool.ToolArgumentException if the arguments do not fit; the method was not called
     * @throws Exception whatever the method throws
     */
    @Nullable
    Object call(Supplier<T> bean, ArgumentReader arguments, ToolContext context) throws Exception;
}
