package dev.assistanttools.registry;

import dev.assistanttools.spi.ArgumentCheck;
import dev.assistanttools.spi.ArgumentChecks;
import dev.assistanttools.spi.ArgumentReader;
import dev.assistanttools.spi.ResultForm;
import dev.assistanttools.spi.ToolBinding;
import dev.assistanttools.spi.ToolFunction;
import dev.assistanttools.spi.ToolTraits;
import dev.assistanttools.tool.ArgumentProblem;
import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolContext;
import dev.assistanttools.tool.ToolDefinition;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A tool of the registry, bound to the bean that it is called on. As thread-safe as the bean. */
public final class RegisteredTool {

    private final ToolDefinition definition;
    private final Class<?> declaring;
    private final String method;
    private final ToolTraits traits;
    private final boolean asksForContext;
    private final ToolFunction<Object> function;
    private final Supplier<Object> bean;
    private final ResultForm<?> result;

    /** Read when it is first needed; read twice in a race, which does no harm as it is immutable. */
    private @Nullable ToolValidation validation;

    private RegisteredTool(
            ToolDefinition definition,
            Class<?> declaring,
            String method,
            ToolTraits traits,
            ToolFunction<Object> function,
            Supplier<Object> bean,
            ResultForm<?> result) {
        this.definition = definition;
        this.declaring = declaring;
        this.method = method;
        this.asksForContext = method.contains(ToolContext.class.getName());
        this.traits = traits;
        this.function = function;
        this.bean = bean;
        this.result = result;
    }

    /** A tool that asks for its bean on each call that reaches it. */
    @SuppressWarnings("unchecked") // the supplier gives what the function takes
    static <T> RegisteredTool of(Class<T> declaring, ToolBinding<T> binding, Supplier<T> bean) {
        return new RegisteredTool(
                binding.definition(),
                declaring,
                binding.method(),
                binding.traits(),
                (ToolFunction<Object>) binding.function(),
                (Supplier<Object>) bean,
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
        return declaring.getName() + "." + method;
    }

    /** The class or interface that declares the tool: that of its bean, or a supertype. */
    public Class<?> declaringType() {
        return declaring;
    }

    /** Its method with erased parameter types, as in {@code forecast(java.lang.String,int)}. */
    public String method() {
        return method;
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
     * Reads the arguments and, if they fit, asks for the bean and calls the tool's method on it.
     *
     * @param context what the tool may know of the call
     * @return what the method returned; {@link dev.assistanttools.tool.ToolOutput#DONE} for a method without a result
     * @throws dev.assistanttools.tool.ToolArgumentException if the arguments do not fit; the method was not called
     * @throws Exception whatever the method throws
     */
    public @Nullable Object call(ArgumentReader arguments, ToolContext context) throws Exception {
        return function.call(bean, arguments, context);
    }

    /**
     * Reads the arguments and has them checked as {@link #call} does, and stops where the method would be called.
     *
     * @param check of this tool, as {@link #checkBy} makes it, if there is one; nobody else may ask for the bean
     * @throws dev.assistanttools.tool.ToolArgumentException if the arguments do not fit
     * @throws Exception whatever the reading throws
     */
    public void read(ArgumentReader arguments, Optional<ArgumentCheck> check) throws Exception {
        ArgumentChecks.by(arguments, (any, values) -> {
            List<ArgumentProblem> problems =
                    check.isEmpty() ? List.of() : check.get().problems(bean, values);
            if (problems.isEmpty()) {
                throw new ReadToItsEnd();
            }
            return problems;
        });
        Supplier<Object> noBean = () -> {
            throw new ReadToItsEnd(); // by a toolset that was written by hand, and asks for no check
        };
        try {
            function.call(noBean, arguments, ToolContext.of("", CallScope.none()));
        } catch (ReadToItsEnd e) {
            // All that was wanted.
        }
    }

    /** How what the method returns is written. */
    public ResultForm<?> result() {
        return result;
    }

    /**
     * A check of what Jakarta Validation's annotations demand of the arguments; made by reflection, so once and not for each call.
     *
     * @param validator a {@code jakarta.validation.Validator}
     * @return empty if nothing is demanded
     */
    public Optional<ArgumentCheck> checkBy(Validator validator) {
        return validation().checkBy(validator);
    }

    /** What an exception that the tool threw says, if it is of Jakarta Validation. */
    public Optional<ThrownViolations> violations(Throwable thrown) {
        // By name, as the class need not be there.
        for (Class<?> type = thrown.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().equals("jakarta.validation.ConstraintViolationException")) {
                return Optional.of(validation().violations(thrown));
            }
        }
        return Optional.empty();
    }

    private ToolValidation validation() {
        ToolValidation known = validation;
        if (known == null) {
            known = ReflectiveToolsets.validation(declaring, method, definition);
            validation = known;
        }
        return known;
    }

    /** The tool's name and owner. */
    @Override
    public String toString() {
        return definition.name() + " (" + owner() + ")";
    }

    /** Leaves a toolset where it would call its method. */
    private static final class ReadToItsEnd extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ReadToItsEnd() {
            super(null, null, false, false);
        }
    }
}
