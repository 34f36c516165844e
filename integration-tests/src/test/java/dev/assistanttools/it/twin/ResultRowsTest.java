package dev.assistanttools.it.twin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.json.JsonCodec;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What generated code writes is what the codec writes, to the character, and what is written at run time. */
class ResultRowsTest {

    private static final int VALUES = 200;
    private static final long SEED = Long.getLong("results.seed", new Random().nextLong());

    private static final Twins TWINS = Twins.of(ResultRows.class);
    private static final ToolDispatcher CALLS = ToolDispatcher.of(ToolRegistry.of(new ResultRows()));

    static Stream<Method> tools() {
        return Arrays.stream(ResultRows.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(AssistantTool.class));
    }

    @ParameterizedTest
    @MethodSource("tools")
    void generatedCodeWritesWhatTheCodecWrites(Method tool) {
        Random random = new Random(SEED);
        for (int i = 0; i < VALUES; i++) {
            int seed = random.nextInt();
            @Nullable
            Object value = tool.getName().equals("laterNothing")
                    ? null
                    : RandomValue.result(ResultRows.class, tool.getName(), seed);
            assertThat(CALLS.dispatch(call(tool, seed)).output())
                    .as("-Dresults.seed=%s, %s", SEED, seed)
                    .isEqualTo(expected(value, tool.getGenericReturnType()));
        }
    }

    @ParameterizedTest
    @MethodSource("tools")
    void theRunTimeTwinWritesTheSame(Method tool) {
        Random random = new Random(SEED);
        for (int i = 0; i < VALUES; i++) {
            ToolCall call = call(tool, random.nextInt());
            assertThat(TWINS.reflected(call.name(), call.arguments()))
                    .as("-Dresults.seed=%s, %s", SEED, call.arguments())
                    .isEqualTo(TWINS.generated(call.name(), call.arguments()));
        }
    }

    private static ToolCall call(Method tool, int seed) {
        return new ToolCall("call_1", RunTimeTwinTest.toolName(tool), "{\"seed\":" + seed + "}");
    }

    /** As the codec has it, after the awaiting and unpacking that is not its own. */
    private static String expected(@Nullable Object value, Type type) {
        @Nullable Object inside = value;
        Type inner = type;
        while (inner instanceof ParameterizedType parameterized && isUnpacked((Class<?>) parameterized.getRawType())) {
            inside = inside == null ? null : unpacked(inside);
            inner = parameterized.getActualTypeArguments()[0];
        }
        if (inside == null) {
            return inner == Void.class ? "{\"status\":\"ok\"}" : "null";
        }
        if (inside instanceof String text) {
            return text;
        }
        if (inside instanceof Optional<?> optional) {
            return expected(optional.orElse(null), Object.class);
        }
        return inner instanceof Class<?> || inner.getTypeName().equals("?")
                ? JsonCodec.standard().write(inside)
                : JsonCodec.standard().write(inside, inner);
    }

    private static boolean isUnpacked(Class<?> type) {
        return type == Optional.class || CompletionStage.class.isAssignableFrom(type) || type == Future.class;
    }

    private static @Nullable Object unpacked(Object value) {
        return value instanceof Optional<?> optional
                ? optional.orElse(null)
                : ((CompletionStage<?>) value).toCompletableFuture().join();
    }

    @Test
    void definitionsAreTheSame() {
        assertThat(TWINS.reflected()).isEqualTo(TWINS.generated());
        assertThat(TWINS.generated()).extracting(ToolDefinition::name).hasSize((int) tools().count());
    }

    /** Else the test would prove nothing. */
    @Test
    void mostOfItIsWrittenByGeneratedCode() throws IOException {
        try (InputStream source = ResultRows.class.getResourceAsStream("ResultRows_Toolset.class")) {
            String names = new String(source.readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(names)
                    .contains("writePrimitives", "writeBoxes", "writeTimes", "writeDay", "writeContainers", "writeTree")
                    .contains("writeNamed", "writePage", "writeOrdering", "writePlainMethods", "writeUneven")
                    .doesNotContain("writeCircle", "writeGetters", "writeHidden", "writeWithoutNulls", "writeEntry");
        }
    }
}
