package dev.assistanttools.spi;

import dev.assistanttools.tool.ToolContext;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The tools that one class declares, as the annotation processor wrote them down. Implementations are generated, have a public
 * constructor without parameters and no state.
 *
 * @param <T> the class that declares the tools
 */
public interface GeneratedToolset<T> {

    /** The class that declares the tools. */
    Class<T> beanType();

    /** The tools, in the order of their names. */
    List<ToolBinding<T>> bindings();

    /**
     * Reads the arguments of a call and calls the method of one tool, as a {@link ToolFunction} does. One method for all tools of
     * a class, as a lambda for each costs a start more than all else that is done for it.
     *
     * @param tool the number by which a binding {@linkplain ToolBinding#of names} this tool
     * @throws Exception whatever the method throws
     */
    default @Nullable Object call(int tool, Supplier<T> bean, ArgumentReader arguments, ToolContext context)
            throws Exception {
        throw new IllegalArgumentException("There is no tool " + tool + ".");
    }

    /**
     * Writes a result, as an {@link ElementWriter} does.
     *
     * @param form the number by which a binding's {@linkplain ResultForm#of(GeneratedToolset, int) form} names this way to write
     * @throws ClassCastException if the result is not what such a tool returns
     */
    default void write(int form, ResultWriter writer, @Nullable Object result) {
        throw new IllegalArgumentException("There is no form " + form + ".");
    }

    /**
     * The signatures, in the form of {@link ToolBinding#method()}, of tools whose types depend on type variables of the class:
     * they are not among the bindings, but among those of the subclass that says what the variables are.
     */
    default List<String> openTools() {
        return List.of();
    }
}
