package dev.assistanttools.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolCallResult.Failed;
import dev.assistanttools.tool.ToolCallResult.Rejected;
import dev.assistanttools.tool.ToolCallResult.Succeeded;
import dev.assistanttools.tool.ToolVisibleException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RepeatedCallInterceptorTest {

    private static final Optional<String> RUN = Optional.of("run_1");
    private static final String CALL = "{\"task\":\"it\"}";

    private final HandClock clock = new HandClock();

    private RepeatedCallInterceptor after(int times) {
        return new RepeatedCallInterceptor(times, new RepeatedCalls(3, Duration.ofHours(1), 5), clock);
    }

    private Invocations breaking(int times) {
        return new Invocations(after(times), clock);
    }

    @Test
    void answersFromMemoryOnceAndThenRefuses() {
        Invocations calls = breaking(2);
        assertThat(calls.call(RUN, CALL)).isEqualTo(new Succeeded("did it"));
        assertThat(calls.call(RUN, CALL)).isEqualTo(new Succeeded("did it"));
        assertThat(calls.call(RUN, CALL))
                .isEqualTo(new Succeeded(
                        "did it\n(The same call was made 2 times already; this is its last output. Use it,"
                                + " or call with other arguments.)"));
        assertThat(calls.call(RUN, CALL))
                .isEqualTo(new Rejected(
                        "The tool was not called: the same call was made 2 times already. Use its output, or call with"
                                + " other arguments.",
                        List.of()));
        assertThat(calls.made()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {" { \"task\" : \"it\" } ", "{\"t\\u0061sk\":\"\\u0069t\"}"})
    void argumentsThatMeanTheSameAreTheSame(String other) {
        Invocations calls = breaking(1);
        calls.call(RUN, CALL);
        assertThat(calls.call(RUN, other).output()).contains("made once already");
        assertThat(calls.made()).isEqualTo(1);
    }

    @Test
    void otherCallsAreOthers() {
        Invocations calls = breaking(1);
        calls.call(RUN, CALL);
        assertThat(calls.call(RUN, "{\"task\":\"other\"}")).isEqualTo(new Succeeded("did other"));
        assertThat(calls.call(Optional.of("run_2"), CALL)).isEqualTo(new Succeeded("did it"));
    }

    @Test
    void callsOutsideOfARunAreLeftAlone() {
        Invocations calls = breaking(1);
        assertThat(calls.task("it")).isEqualTo(calls.task("it")).isEqualTo(calls.task("it"));
        assertThat(calls.made()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"task\":[]}", "{\"a\":1e99999,\"a\":1}"})
    void whatIsWrongIsRepeatedToo(String arguments) {
        Invocations calls = breaking(1);
        ToolCallResult first = calls.call(RUN, arguments);
        assertThat(first).isInstanceOf(Rejected.class);
        assertThat(calls.call(RUN, arguments).output())
                .startsWith(first.output())
                .contains("made once already");
        assertThat(calls.call(RUN, arguments).output()).startsWith("The tool was not called: ");
    }

    @Test
    void aFailureIsRecordedAsOne() {
        Invocations calls = new Invocations(after(1), clock, task -> {
            throw new ToolVisibleException("Closed.");
        });
        calls.call(RUN, CALL);
        assertThat(calls.call(RUN, CALL))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.output()).startsWith("Closed.\n(The same call"));
    }

    @Test
    void ofACallThatWasGivenUpTheModelIsToldWhatItWasTold() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        ToolDispatcher dispatcher = ToolDispatcher.builder(ToolRegistry.of(new Desk(task -> {
                    clock.pass(Duration.ofSeconds(30));
                    Calls.awaitDeaf(released);
                    return "late";
                })))
                .clock(clock)
                .referenceIds(() -> "ref")
                .interceptor(after(1))
                .executor(call -> new Thread(() -> {
                            call.run();
                            ended.countDown();
                        })
                        .start())
                .build();
        ToolCall call = new ToolCall("call_1", "work", CALL);
        CallScope run = CallScope.ofRun("r", "t", "a");
        assertThat(dispatcher.dispatch(call, run).output()).startsWith("The tool timed out after 30 s.");
        released.countDown();
        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(dispatcher.dispatch(call, run).output())
                .startsWith("The tool timed out after 30 s. Reference id: ref\n(The same call was made once already");
    }

    @Test
    void aLongOutputIsNotKept() {
        Invocations calls = new Invocations(after(1), clock, task -> "x".repeat(10_001));
        calls.call(RUN, CALL);
        assertThat(calls.call(RUN, CALL)).isInstanceOf(Rejected.class);
    }

    @Test
    void callsOfOneRoundAreCountedAlike() {
        CountDownLatch running = new CountDownLatch(3);
        AtomicInteger made = new AtomicInteger();
        ToolDispatcher dispatcher = ToolDispatcher.builder(ToolRegistry.of(new Desk(task -> {
                    made.incrementAndGet();
                    running.countDown();
                    running.await();
                    return "did it";
                })))
                .interceptor(after(3))
                .build();
        List<ToolCallResult> results = dispatcher.dispatchAll(
                Collections.nCopies(10, new ToolCall("call_1", "work", CALL)), CallScope.ofRun("r", "t", "a"));
        assertThat(made).hasValue(3);
        assertThat(results).filteredOn(new Succeeded("did it")::equals).hasSize(3);
        assertThat(results)
                .filteredOn(result -> !result.equals(new Succeeded("did it")))
                .hasSize(7)
                .allMatch(result -> result.output().contains("the same call was made 3 times already")
                        || result.output().contains("The same call was made 3 times already"));
    }

    @Test
    void anOlderOutputIsNotTheLastWhileTheSameCallRuns() {
        AtomicInteger made = new AtomicInteger();
        CountDownLatch othersAreAnswered = new CountDownLatch(2);
        ToolDispatcher dispatcher = ToolDispatcher.builder(ToolRegistry.of(new Desk(task -> {
                    if (made.incrementAndGet() == 1) {
                        return "queued";
                    }
                    othersAreAnswered.await();
                    return "done";
                })))
                .interceptor(call -> {
                    ToolCallResult result = call.proceed();
                    othersAreAnswered.countDown();
                    return result;
                })
                .interceptor(after(2))
                .build();
        ToolCall call = new ToolCall("call_1", "work", CALL);
        CallScope run = CallScope.ofRun("r", "t", "a");
        assertThat(dispatcher.dispatch(call, run).output()).isEqualTo("queued");
        assertThat(dispatcher.dispatchAll(List.of(call, call), run))
                .contains(new Succeeded("done"))
                .noneMatch(result -> result.output().contains("queued"));
    }

    @Test
    void remembersSoManyRunsAndCalls() {
        RepeatedCalls calls = new RepeatedCalls(3, Duration.ofHours(1), 2);
        for (int i = 0; i < 10; i++) {
            assertThat(calls.find("run_" + i, "a", i)).isNotNull();
        }
        assertThat(calls.size()).isEqualTo(3);
        assertThat(calls.find("run_9", "b", 10)).isNotNull();
        assertThat(calls.find("run_9", "c", 10)).isNull();
        assertThat(calls.find("run_9", "a", 10)).isSameAs(calls.find("run_9", "a", 11));
    }

    @Test
    void forgetsARunThatIsLongOver() {
        Invocations calls = breaking(1);
        calls.call(RUN, CALL);
        clock.pass(Duration.ofMinutes(59));
        assertThat(calls.call(RUN, CALL).output()).contains("made once already");
        clock.pass(Duration.ofMinutes(61));
        assertThat(calls.call(RUN, CALL)).isEqualTo(new Succeeded("did it"));
    }

    @Test
    void refusesBoundsThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> RepeatedCallInterceptor.after(0));
        RepeatedCallInterceptor breaker = RepeatedCallInterceptor.after(1);
        assertThatIllegalArgumentException().isThrownBy(() -> breaker.withMemory(0, Duration.ofDays(1), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> breaker.withMemory(1, Duration.ZERO, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> breaker.withMemory(1, Duration.ofDays(1), 0));
    }
}
