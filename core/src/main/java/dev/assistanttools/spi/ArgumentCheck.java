package dev.assistanttools.spi;

import dev.assistanttools.tool.ArgumentProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges the values that were read of a call's arguments, before its tool is called with them. Thread-safe. */
@FunctionalInterface
public interface ArgumentCheck {

    /**
     * All that is wrong with the values, in names of the wire.
     *
     * @param bean whose method is about to be called
     * @param values in the order of the method's parameters, a context of the call among them
     * @return empty if nothing is
     */
    List<ArgumentProblem> problems(Object bean, @Nullable Object[] values);
}
