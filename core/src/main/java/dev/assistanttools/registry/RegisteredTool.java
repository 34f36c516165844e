package dev.assistanttools.registry;

import dev.assistanttools.spi.ArgumentReader;
import dev.assistanttools.spi.ResultForm;
import dev.assistanttools.spi.ToolBinding;
import dev.assistanttools.spi.ToolTraits;
import dev.assistanttools.tool.ToolContext;
import dev.assistanttools.tool.ToolDefinition;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A tool of the registry, bound to the bean that it is called on. As thread-safe as the bean. */
public final class RegisteredTool {

    private final ToolDefinition definition;
    private final String owner;
    private final ToolTraits traits;
    private final boolean asksForContext;
    private final Invocation invocation;
    private final ResultForm<?> result;

    /** Calls the tool's method on its bean; hides the bean's type. */
    @FunctionalInterface
    private interface Invocation {

        @Nullable
        Object call(ArgumentReader arguments, ToolContext context) throws Exception;
    }

    private RegisteredTool(
            ToolDefinition definition, String owner, ToolTraits traits, Invocation invocation, ResultForm<?> result) {
        this.definition = definition;
        this.owner = owner;
        this.asksForContext = owner.contains(ToolContext.class.getName());
        this.traits = traits;
        this.invocation = invocation;
        this.result = result;
    }

    /** A tool that asks for its bean on each call, after its definition was found on a class. */
    static <T> RegisteredTool of(Class<T> declaring, ToolBinding<T> binding, Supplier<? extends T> bean) {
        String owner = declaring.getName() + "." + binding.method();
        return new RegisteredTool(
                binding.definition(),
                owner,
                binding.traits(),
                (arguments, context) -> binding.function().call(bean.get(), arguments, context),
                binding.result());
    }

    /** The tool as a model sees it. */
    public ToolDefinition definition() {
        return definition;
    }

    /**
     * The class that declares the tool, and its method with erased parameter types, as in
     * {@code com.acme.WeatherTools.forecast(java.lang.String,int)}.
     */
    public String owner() {
        return owner;
    }

    /** Whether its method has a parameter for the {@link ToolContext}. */
    public boolean asksForContext() {
        return asksForContext;
    }

    /** How it is called. */
    public ToolTraits traits() {
        return traits;
    }

    /**
     * Reads the arguments and calls the tool's method on the bean.
     *
     * @param context what the tool may know of the call
     * @return what the method returned; {@link dev.assistanttools.tool.ToolOutput#DONE} for a method without a result
     * @throws dev.assistanttools.tool.ToolArgumentException if the arguments do not fit; the method was not called
     * @throws Exception whatever the method throws
     */
    public @Nullable Object call(ArgumentReader arguments, ToolContext context) throws Exception {
        return invocation.call(arguments, context);
    }

    /** How what the method returns is written. */
    public ResultForm<?> result() {
        return result;
    }

    /** The tool's name and owner. */
    @Override
    public String toString() {
        return definition.name() + " (" + owner + ")";
    }
}
