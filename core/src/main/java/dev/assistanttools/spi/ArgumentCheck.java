package dev.assistanttools.spi;

import dev.assistanttools.tool.ArgumentProblem;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Judges the values that were read of a call's arguments, before its tool is called with them. Thread-safe. */
@FunctionalInterface
public interface ArgumentCheck {

    /**
     * All that is wrong with the values, in names of the wire.
     *
     * @param bean gives the bean whose method is about to be called; asked only where a judgment needs it, as asking may make it
     * @param values in the order of the method's parameters, a context of the call among them
     * @return empty if nothing is
     */
    List<ArgumentProblem> problems(Supplier<?> bean, @Nullable Object[] values);
}
