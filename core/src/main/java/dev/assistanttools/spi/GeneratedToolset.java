package dev.assistanttools.spi;

import java.util.List;

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
     * The signatures, in the form of {@link ToolBinding#method()}, of tools whose types depend on type variables of the class:
     * they are not among the bindings, but among those of the subclass that says what the variables are.
     */
    default List<String> openTools() {
        return List.of();
    }
}
