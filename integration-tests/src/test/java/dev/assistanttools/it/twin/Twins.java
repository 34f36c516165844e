package dev.assistanttools.it.twin;

import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.spi.ToolTraits;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolDefinition;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tools of a class, as the processor wrote them and as they are read at run time. */
final class Twins {

    private final ToolRegistry generated;
    private final ToolRegistry reflected;
    private final ToolDispatcher generatedCalls;
    private final ToolDispatcher reflectedCalls;

    private Twins(ToolRegistry generated, ToolRegistry reflected) {
        this.generated = generated;
        this.reflected = reflected;
        this.generatedCalls = ToolDispatcher.of(generated);
        this.reflectedCalls = ToolDispatcher.of(reflected);
    }

    static Twins of(Class<?> type) {
        return new Twins(
                ToolRegistry.of(beanOf(type)),
                ToolRegistry.builder()
                        .reflective(beanOf(new UnprocessedClasses().of(type)))
                        .build());
    }

    private static Object beanOf(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    List<ToolDefinition> generated() {
        return generated.definitions();
    }

    List<ToolDefinition> reflected() {
        return reflected.definitions();
    }

    /** Of each tool by its name, how generated code says that it is called, and how it is said at run time. */
    Map<String, List<ToolTraits>> traits() {
        return generated.definitions().stream()
                .map(ToolDefinition::name)
                .collect(Collectors.toMap(
                        name -> name,
                        name -> Stream.of(generated, reflected)
                                .map(registry ->
                                        registry.find(name).orElseThrow().traits())
                                .toList()));
    }

    /** What comes of a call of generated code. */
    String generated(String tool, String arguments) {
        return shown(generatedCalls.dispatch(new ToolCall("call_1", tool, arguments)));
    }

    /** What comes of the same call at run time. */
    String reflected(String tool, String arguments) {
        return shown(reflectedCalls.dispatch(new ToolCall("call_1", tool, arguments)));
    }

    /** All of a result but the reference ids, and causes, which are of different loaders. */
    private static String shown(ToolCallResult result) {
        if (result instanceof ToolCallResult.Failed failed) {
            return "Failed " + failed.cause() + " " + failed.output().replace(failed.referenceId(), "ID");
        }
        return result.toString();
    }
}
