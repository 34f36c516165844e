package dev.assistanttools.run;

import dev.assistanttools.dispatch.RoundDispatcher;
import dev.assistanttools.dispatch.ToolCallListener;
import dev.assistanttools.fake.FakeAssistantsApi;
import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** A driver over the fake API, on fake time, whose tools answer {@code NAME ok} and remember that they were called. */
class RunDriverFixture {

    /** Draws the largest number, so that waits are as long as they can be. */
    static final RandomGenerator LARGEST = () -> -1L;

    static final RunSettings SETTINGS = RunSettings.defaults()
            .withDeadline(Duration.ofSeconds(60))
            .withPollIntervals(Duration.ofSeconds(1), Duration.ofSeconds(4))
            .withPollGrowth(2)
            .withCancelWait(Duration.ofSeconds(10))
            .withStreaming(false);

    final FakeAssistantsApi api = new FakeAssistantsApi();
    final FakeTime time = new FakeTime();
    final List<String> called = new ArrayList<>();
    final List<CallScope> scopes = new ArrayList<>();
    final ThreadId thread = api.createThread();
    final RunRequest request = RunRequest.of(thread, new AssistantId("asst_1"));

    RunDriver driver() {
        return driver(SETTINGS);
    }

    RunDriver driver(RunSettings settings) {
        return driver(this::call, settings);
    }

    /** Does everything on the thread that asks. */
    RunDriver driver(RoundDispatcher tools, RunSettings settings) {
        return new RunDriver(
                api,
                () -> tools,
                settings,
                time,
                () -> LARGEST,
                new Workers(Runnable::run, Runnable::run),
                RunAudience.of(),
                ToolOffer.unlimited());
    }

    RunOutcome run() {
        return driver().run(request);
    }

    List<ToolCallResult> call(List<ToolCall> calls, CallScope scope, ToolCallListener listener) {
        scopes.add(scope);
        calls.forEach(call -> listener.started(call, scope));
        return calls.stream()
                .map(call -> {
                    called.add(call.id());
                    ToolCallResult result = new ToolCallResult.Succeeded(call.name() + " ok");
                    listener.finished(call, scope, result, Duration.ZERO);
                    return result;
                })
                .toList();
    }
}
