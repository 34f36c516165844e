package dev.assistanttools.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.json.AdversarialJson;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a model writes, its tool is called once with what it wrote, or not at all. Seeded;
 * {@code -Dassistanttools.test.rounds=10} makes it ten times as long.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DispatchFuzzTest {

    private static final int CALLS_PER_SEED = 5000 * Integer.getInteger("assistanttools.test.rounds", 1);

    private final List<String> tasks = new ArrayList<>();
    private final ToolDispatcher dispatcher = ToolDispatcher.of(ToolRegistry.of(new Desk(task -> {
        tasks.add(task);
        return task;
    })));

    @ParameterizedTest
    @ValueSource(longs = {9, 20260125})
    void noCallIsMadeInPart(long seed) {
        AdversarialJson source = new AdversarialJson(new Random(seed));
        int calls = 0;
        for (int i = 0; i < CALLS_PER_SEED; i++) {
            String text = source.text();
            String arguments = i % 2 == 0 ? text : "{\"task\":" + text + "}";
            ToolCallResult result = dispatcher.dispatch(new ToolCall("call_" + i, "work", arguments));
            if (result instanceof ToolCallResult.Succeeded) {
                assertThat(tasks).as(arguments).containsExactly(result.output());
                calls++;
            } else {
                assertThat(result).as(arguments).isInstanceOf(ToolCallResult.Rejected.class);
                assertThat(tasks).as(arguments).isEmpty();
            }
            tasks.clear();
        }
        assertThat(calls).isBetween(CALLS_PER_SEED / 50, CALLS_PER_SEED / 2);
    }
}
