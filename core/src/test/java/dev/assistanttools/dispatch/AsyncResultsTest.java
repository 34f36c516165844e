package dev.assistanttools.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.tool.ArgumentProblem;
import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolArgumentException;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolCallResult.Failed;
import dev.assistanttools.tool.ToolCallResult.Succeeded;
import dev.assistanttools.tool.ToolOutput;
import dev.assistanttools.tool.ToolVisibleException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Results that are not there yet when the tool returns. */
@Timeout(60)
class AsyncResultsTest {

    private static final DispatchSettings SHORT = DispatchSettings.defaults().withToolTimeout(Duration.ofMillis(50));

    private static ToolCallResult dispatch(@Nullable Object result, DispatchSettings settings) {
        ToolDispatcher dispatcher = ToolDispatcher.of(ToolRegistry.of(new Desk(task -> result)), settings);
        return dispatcher.dispatch(new ToolCall("call_1", "work", "{\"task\":\"a\"}"));
    }

    private static String outputOf(@Nullable Object result) {
        ToolCallResult dispatched = dispatch(result, DispatchSettings.defaults());
        assertThat(dispatched).isInstanceOf(Succeeded.class);
        return dispatched.output();
    }

    private static Failed failureOf(@Nullable Object result, DispatchSettings settings) {
        ToolCallResult dispatched = dispatch(result, settings);
        assertThat(dispatched).isInstanceOf(Failed.class);
        return (Failed) dispatched;
    }

    @Test
    void awaitsAStage() {
        CompletableFuture<List<Integer>> later = CompletableFuture.supplyAsync(
                () -> List.of(1), CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS));
        assertThat(outputOf(later)).isEqualTo("[1]");
        assertThat(outputOf(CompletableFuture.completedStage("a \"b\""))).isEqualTo("a \"b\"");
        assertThat(outputOf(CompletableFuture.completedFuture(null))).isEqualTo("null");
        assertThat(outputOf(CompletableFuture.completedFuture(new ToolOutput("done"))))
                .isEqualTo("done");
    }

    @Test
    void awaitsAFuture() {
        FutureTask<String> future = new FutureTask<>(() -> "there");
        new Thread(future).start();
        assertThat(outputOf(future)).isEqualTo("there");
    }

    @Test
    void awaitsWhatIsInsideOfEachOther() {
        CompletionStage<String> stage = CompletableFuture.completedStage("a");
        assertThat(outputOf(Optional.of(stage))).isEqualTo("a");
        assertThat(outputOf(CompletableFuture.completedFuture(Optional.of(stage))))
                .isEqualTo("a");
        assertThat(outputOf(CompletableFuture.completedFuture(Optional.empty())))
                .isEqualTo("null");
        assertThat(outputOf(Mono.just(Flux.just(1, 2)))).isEqualTo("[1,2]");
    }

    @Test
    void aPublisherOfOneValueGivesIt() {
        assertThat(outputOf(Mono.just("Rome"))).isEqualTo("Rome");
        assertThat(outputOf(Mono.delay(Duration.ofMillis(20)).map(tick -> List.of(tick))))
                .isEqualTo("[0]");
        assertThat(outputOf(Mono.empty())).isEqualTo("null");
    }

    @Test
    void aPublisherOfManyValuesGivesAListOfThem() throws Exception {
        assertThat(outputOf(Flux.just("a", "b"))).isEqualTo("[\"a\",\"b\"]");
        assertThat(outputOf(Flux.just("a"))).isEqualTo("[\"a\"]");
        assertThat(outputOf(Flux.empty())).isEqualTo("[]");
        assertThat(outputOf(JdkFlowAdapter.publisherToFlowPublisher(Flux.range(1, 3))))
                .isEqualTo("[1,2,3]");
        SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>();
        CompletableFuture<String> output =
                CompletableFuture.supplyAsync(() -> outputOf(publisher), waiting -> new Thread(waiting).start());
        while (!publisher.hasSubscribers()) {
            Thread.onSpinWait();
        }
        publisher.submit(7);
        publisher.close();
        assertThat(output.get(30, TimeUnit.SECONDS)).isEqualTo("[7]");
    }

    @Test
    void aPublisherThatNeverEndsIsCancelledWhenItsValuesFillTheResult() {
        AtomicInteger published = new AtomicInteger();
        Flux<Integer> endless = Flux.generate(sink -> {
            published.incrementAndGet();
            sink.next(1);
        });
        ToolCallResult result = dispatch(endless, DispatchSettings.defaults().withMaxResultBytes(200));
        assertThat(result.output()).startsWith("[1,1,1").contains("1]\n[Cut here: ");
        assertThat(published.get()).isBetween(101, 1000);
    }

    @Test
    void showsWhatAStageFailedWithAndNotItsWrapping() {
        ToolVisibleException cause = new ToolVisibleException("No forecast beyond seven days.");
        List<Object> failed = List.of(
                CompletableFuture.failedFuture(cause),
                CompletableFuture.failedFuture(new CompletionException(new CompletionException(cause))),
                CompletableFuture.completedFuture(1).thenApply(one -> {
                    throw cause;
                }),
                CompletableFuture.failedStage(cause),
                Mono.error(cause),
                Flux.concat(Flux.just(1), Flux.error(cause)));
        assertThat(failed).allSatisfy(result -> {
            Failed failure = failureOf(result, DispatchSettings.defaults());
            assertThat(failure.output()).isEqualTo("No forecast beyond seven days.");
            assertThat(failure.cause()).isSameAs(cause);
        });
    }

    @Test
    @SuppressWarnings("FutureReturnValueIgnored") // the dispatcher waits for them
    void whatIsThrownLaterIsToldLikeWhatIsThrownAtOnce() {
        for (RuntimeException thrown : List.of(
                new ToolVisibleException("Closed."),
                new ToolArgumentException(List.of(new ArgumentProblem("/secret", "is wrong"))),
                new IllegalStateException("secret"))) {
            String atOnce = outputOfFailure(task -> {
                throw thrown;
            });
            assertThat(outputOfFailure(task -> CompletableFuture.failedFuture(thrown)))
                    .isEqualTo(atOnce);
            assertThat(outputOfFailure(task -> Optional.of(Mono.error(thrown)))).isEqualTo(atOnce);
        }
    }

    private static String outputOfFailure(Action action) {
        return ToolDispatcher.builder(ToolRegistry.of(new Desk(action)))
                .referenceIds(() -> "ref")
                .build()
                .dispatch(new ToolCall("call_1", "work", "{\"task\":\"a\"}"))
                .output();
    }

    @Test
    void aStageThatWasCancelledIsAFailure() {
        CompletableFuture<String> cancelled = new CompletableFuture<>();
        cancelled.cancel(true);
        assertThat(failureOf(cancelled, DispatchSettings.defaults()).output()).startsWith("The tool failed.");
    }

    @Test
    void anErrorInAStageIsAFailure() {
        Failed failure =
                failureOf(CompletableFuture.failedFuture(new StackOverflowError()), DispatchSettings.defaults());
        assertThat(failure.cause()).isInstanceOf(StackOverflowError.class);
    }

    @Test
    void cancelsWhatIsNotThereInTime() throws Exception {
        CompletableFuture<String> never = new CompletableFuture<>();
        assertThat(failureOf(never, SHORT).output()).startsWith("The tool timed out after 0.05 s.");
        assertThat(isTrueSoon(never::isCancelled)).isTrue();
        CountDownLatch cancelled = new CountDownLatch(1);
        Flow.Publisher<Object> silent =
                JdkFlowAdapter.publisherToFlowPublisher(Flux.never().doOnCancel(cancelled::countDown));
        assertThat(failureOf(silent, SHORT).output()).startsWith("The tool timed out after 0.05 s.");
        assertThat(cancelled.await(30, TimeUnit.SECONDS)).isTrue();
    }

    private static boolean isTrueSoon(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(1);
        }
        return condition.getAsBoolean();
    }

    @Test
    void theWaitEndsInTimeWhereNobodyInterruptsIt() {
        CompletableFuture<String> never = new CompletableFuture<>();
        ToolDispatcher onThisThread = ToolDispatcher.builder(ToolRegistry.of(new Desk(task -> never)))
                .settings(SHORT)
                .executor(Runnable::run)
                .build();
        ToolCallResult result = onThisThread.dispatch(new ToolCall("call_1", "work", "{\"task\":\"a\"}"));
        assertThat(result.output()).startsWith("The tool timed out after 0.05 s. Reference id: ");
        assertThat(never).isCancelled();
    }

    @Test
    void settingTheTimeOfDayChangesNothingAboutTheWait() {
        for (Duration by : List.of(Duration.ofHours(1), Duration.ofHours(-1))) {
            HandClock clock = new HandClock();
            CompletableFuture<String> never = new CompletableFuture<>();
            ToolDispatcher dispatcher = ToolDispatcher.builder(ToolRegistry.of(new Desk(task -> {
                        clock.set(by);
                        return task.equals("never")
                                ? never
                                : CompletableFuture.supplyAsync(
                                        () -> task, CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS));
                    })))
                    .clock(clock)
                    .executor(Runnable::run)
                    .build();
            assertThat(outputOf(dispatcher, "soon", Duration.ofSeconds(20))).isEqualTo("soon");
            clock.set(Duration.ZERO);
            assertThat(outputOf(dispatcher, "never", Duration.ofMillis(50))).contains("the time of the run is over");
            assertThat(never).isCancelled();
        }
    }

    private static String outputOf(ToolDispatcher dispatcher, String task, Duration runHas) {
        CallScope run = CallScope.ofRun("r", "t", "a").withDeadline(HandClock.START.plus(runHas));
        return dispatcher
                .dispatch(new ToolCall("call_1", "work", "{\"task\":\"" + task + "\"}"), run)
                .output();
    }

    @Test
    void anInterruptOfTheCallerEndsTheWait() throws Exception {
        CompletableFuture<String> never = new CompletableFuture<>();
        CompletableFuture<ToolCallResult> result = new CompletableFuture<>();
        CountDownLatch isRunning = new CountDownLatch(1);
        ToolDispatcher dispatcher = ToolDispatcher.of(ToolRegistry.of(new Desk(task -> {
            isRunning.countDown();
            return Optional.of(never);
        })));
        Thread caller = new Thread(
                () -> result.complete(dispatcher.dispatch(new ToolCall("call_1", "work", "{\"task\":\"a\"}"))));
        caller.start();
        assertThat(isRunning.await(30, TimeUnit.SECONDS)).isTrue();
        caller.interrupt();
        assertThat(result.get(30, TimeUnit.SECONDS).output()).isEqualTo("The tool was interrupted before it finished.");
        assertThat(isTrueSoon(never::isCancelled)).isTrue();
    }
}
