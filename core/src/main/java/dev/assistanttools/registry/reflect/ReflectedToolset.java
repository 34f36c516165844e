package dev.assistanttools.registry.reflect;

import dev.assistanttools.spi.ArgumentChecks;
import dev.assistanttools.spi.ArgumentReader;
import dev.assistanttools.spi.GeneratedToolset;
import dev.assistanttools.spi.ToolBinding;
import dev.assistanttools.spi.ToolFunction;
import dev.assistanttools.tool.ToolContext;
import dev.assistanttools.tool.ToolDefinition;
import dev.assistanttools.tool.ToolOutput;
import dev.assistanttools.tool.ToolSchema;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The tools of one class, read at run time; all that is needed for calls is made when this is. Thread-safe.
 *
 * @param <T> the class that declares the tools
 */
public final class ReflectedToolset<T> implements GeneratedToolset<T> {

    private final Class<T> beanType;
    private final List<ToolBinding<T>> bindings = new ArrayList<>();
    private final List<String> openTools;
    private final List<String> problems;

    private ReflectedToolset(Class<T> beanType) {
        this.beanType = beanType;
        ToolsetReader reader = new ToolsetReader(beanType);
        List<ToolModel> tools = reader.tools();
        List<String> wrong = ToolRules.check(beanType, reader, tools);
        if (wrong.isEmpty()) {
            ValueReaders readers = new ValueReaders(new DirectCalls());
            tools.stream()
                    .sorted(Comparator.comparing(ToolModel::name))
                    .forEach(tool -> bindings.add(binding(tool, readers)));
            wrong = readers.calls().problems();
        }
        problems = wrong;
        openTools = reader.openTools();
    }

    /** The tools that a class declares itself, or is the first to know the types of. */
    public static <T> ReflectedToolset<T> of(Class<T> beanType) {
        return new ReflectedToolset<>(beanType);
    }

    /** All that prevents the tools from being called, each a sentence with its remedy; if there is anything, there are no tools. */
    public List<String> problems() {
        return problems;
    }

    /** Whether the class has nothing to do with tools. */
    public boolean isEmpty() {
        return bindings.isEmpty() && openTools.isEmpty() && problems.isEmpty();
    }

    @Override
    public Class<T> beanType() {
        return beanType;
    }

    @Override
    public List<ToolBinding<T>> bindings() {
        return problems.isEmpty() ? List.copyOf(bindings) : List.of();
    }

    @Override
    public List<String> openTools() {
        return openTools;
    }

    private ToolBinding<T> binding(ToolModel tool, ValueReaders readers) {
        boolean strict = tool.isStrict();
        ToolSchema schema = new ToolSchema(SchemaWriter.write(tool.parameters(), strict));
        return new ToolBinding<>(
                        new ToolDefinition(tool.name(), tool.description(), schema, strict),
                        tool.signature(),
                        function(tool, readers))
                .withTraits(tool.traits())
                .withResult(ResultForms.of(tool.result()));
    }

    private ToolFunction<T> function(ToolModel tool, ValueReaders readers) {
        ObjectReader object = new ObjectReader(tool.parameters(), readers);
        BiFunction<Object, Object, Object> method = readers.calls().to(tool.method(), beanType);
        List<Integer> contexts = tool.contexts();
        boolean isStatic = Modifier.isStatic(tool.method().getModifiers());
        boolean isVoid = tool.result().erased() == void.class;
        return new ToolFunction<>() {
            @Override
            public @Nullable Object call(Supplier<T> source, ArgumentReader arguments, ToolContext context)
                    throws Exception {
                @Nullable Object[] sent = object.read(arguments, new boolean[object.size()]);
                arguments.finish();
                List<@Nullable Object> values = new ArrayList<>(Arrays.asList(sent));
                contexts.forEach(index -> values.add(index, context));
                Supplier<T> bean =
                        arguments.isToBeChecked() ? ArgumentChecks.check(arguments, source, values.toArray()) : source;
                Object result = method.apply(isStatic ? null : bean.get(), values.toArray());
                return isVoid ? ToolOutput.DONE : result;
            }
        };
    }
}
