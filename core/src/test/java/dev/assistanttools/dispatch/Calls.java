package dev.assistanttools.dispatch;

import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Calls of the tools of an {@link Office}. */
final class Calls {

    private Calls() {}

    static ToolDispatcher.Builder to(Action action) {
        return ToolDispatcher.builder(ToolRegistry.of(new Office(action)));
    }

    /** Each is a tool's name and a task, as in {@code work:a}. */
    static List<ToolCall> of(String... toolsAndTasks) {
        List<ToolCall> calls = new ArrayList<>();
        for (String one : toolsAndTasks) {
            int colon = one.indexOf(':');
            calls.add(new ToolCall(
                    "call_" + calls.size(),
                    one.substring(0, colon),
                    "{\"task\":\"" + one.substring(colon + 1) + "\"}"));
        }
        return calls;
    }

    static ToolCall call(String toolAndTask) {
        return of(toolAndTask).get(0);
    }

    static List<String> outputs(List<ToolCallResult> results) {
        return results.stream().map(ToolCallResult::output).toList();
    }

    /** Waits like code that knows no interrupts. */
    static void awaitDeaf(CountDownLatch released) {
        boolean isReleased = false;
        while (!isReleased) {
            try {
                released.await();
                isReleased = true;
            } catch (InterruptedException e) {
                isReleased = released.getCount() == 0; // deaf: this is what the test is about
            }
        }
    }
}
