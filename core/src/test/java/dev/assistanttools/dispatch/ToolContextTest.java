package dev.assistanttools.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.spi.ArgumentReader;
import dev.assistanttools.spi.GeneratedToolset;
import dev.assistanttools.spi.ObjectShape;
import dev.assistanttools.spi.ToolBinding;
import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolContext;
import dev.assistanttools.tool.ToolDefinition;
import dev.assistanttools.tool.ToolSchema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a tool is told of its call. */
@Timeout(60)
class ToolContextTest {

    private final HandClock clock = new HandClock();
    private static final ToolCall CALL = new ToolCall("call_1", "look", "{}");

    /** What a test does with the context. */
    @FunctionalInterface
    interface Look {

        Object at(ToolContext context) throws Exception;
    }

    record Watch(Look look) {}

    /** As the annotation processor writes it. */
    public static final class Watch_Toolset implements GeneratedToolset<Watch> {

        @Override
        public Class<Watch> beanType() {
            return Watch.class;
        }

        @Override
        public List<ToolBinding<Watch>> bindings() {
            ToolSchema schema = new ToolSchema(
                    "{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}");
            return List.of(new ToolBinding<>(
                    new ToolDefinition("look", "Looks.", schema, true),
                    "look(dev.assistanttools.tool.ToolContext)",
                    Watch_Toolset::look));
        }

        private static Object look(Supplier<Watch> bean, ArgumentReader arguments, ToolContext context)
                throws Exception {
            if (arguments.beginObject(ObjectShape.empty())) {
                arguments.nextProperty();
            }
            arguments.finish();
            return bean.get().look().at(context);
        }
    }

    private ToolDispatcher dispatcher(Duration timeout, Look look) {
        return ToolDispatcher.builder(ToolRegistry.of(new Watch(look)))
                .settings(DispatchSettings.defaults().withToolTimeout(timeout))
                .clock(clock)
                .build();
    }

    @Test
    void hasTheCallsIdAndDeadline() {
        ToolDispatcher dispatcher =
                dispatcher(Duration.ofSeconds(30), context -> context.callId() + " until " + context.deadline());
        assertThat(dispatcher.dispatch(CALL).output()).isEqualTo("call_1 until 2026-11-21T10:00:30Z");
    }

    @Test
    void hasTheRunAndItsAttributes() {
        CallScope scope = CallScope.ofRun("run_1", "thread_1", "asst_1").withAttribute("user", "ada");
        ToolDispatcher dispatcher = dispatcher(
                Duration.ofSeconds(30),
                context -> List.of(
                        context.runId().orElseThrow(),
                        context.threadId().orElseThrow(),
                        context.assistantId().orElseThrow(),
                        context.attribute("user", String.class).orElseThrow()));
        assertThat(dispatcher.dispatch(CALL, scope).output()).isEqualTo("[\"run_1\",\"thread_1\",\"asst_1\",\"ada\"]");
    }

    @Test
    void isOfNoRunOutsideOfOne() {
        ToolDispatcher dispatcher = dispatcher(
                Duration.ofSeconds(30),
                context -> context.runId().isEmpty() && context.attributes().isEmpty());
        assertThat(dispatcher.dispatch(CALL).output()).isEqualTo("true");
    }

    @Test
    void endsWithItsRunIfThatIsEarlier() {
        CallScope scope = CallScope.none().withDeadline(HandClock.START.plusSeconds(7));
        ToolDispatcher dispatcher = dispatcher(Duration.ofSeconds(30), ToolContext::deadline);
        assertThat(dispatcher.dispatch(CALL, scope).output()).isEqualTo("\"2026-11-21T10:00:07Z\"");
    }

    @Test
    void keepsItsDeadlineWhileTimePasses() {
        ToolDispatcher dispatcher = dispatcher(Duration.ofSeconds(30), context -> {
            clock.pass(Duration.ofSeconds(7));
            return context.deadline();
        });
        assertThat(dispatcher.dispatch(CALL).output()).isEqualTo("\"2026-11-21T10:00:30Z\"");
    }

    @Test
    void tellsAToolThatItsCallWasGivenUp() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        CompletableFuture<Boolean> seen = new CompletableFuture<>();
        CompletableFuture<String> closedBy = new CompletableFuture<>();
        ToolCallResult result = dispatcher(Duration.ofSeconds(1), context -> {
                    context.cancellation().onCancel(() -> {
                        throw new IllegalStateException("does no harm to the next");
                    });
                    context.cancellation().onCancel(() -> closedBy.complete("an action"));
                    clock.pass(Duration.ofSeconds(1));
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        seen.complete(context.cancellation().isCancelled());
                    }
                    return "late";
                })
                .dispatch(CALL);
        assertThat(result).isInstanceOf(ToolCallResult.Failed.class);
        assertThat(seen.get(30, TimeUnit.SECONDS)).isTrue();
        assertThat(closedBy.get(30, TimeUnit.SECONDS)).isEqualTo("an action");
    }

    @Test
    void actsAtOnceWhenTheCallWasGivenUpBefore() {
        CallCancellation cancellation = new CallCancellation(() -> true, () -> false, Runnable::run);
        cancellation.fire();
        List<String> closed = new ArrayList<>();
        cancellation.onCancel(() -> closed.add("at once"));
        assertThat(closed).containsExactly("at once");
    }

    @Test
    void doesEachActionOnceInTheirOrder() {
        AtomicBoolean isGivenUp = new AtomicBoolean();
        CallCancellation cancellation = new CallCancellation(isGivenUp::get, () -> false, Runnable::run);
        List<Integer> done = new ArrayList<>();
        cancellation.onCancel(() -> done.add(1));
        cancellation.onCancel(() -> done.add(2));
        assertThat(done).isEmpty();
        isGivenUp.set(true);
        cancellation.fire();
        cancellation.fire();
        assertThat(done).containsExactly(1, 2);
    }

    @Test
    void isCancelledWhenItsTimeIsOverAndStaysSo() {
        AtomicBoolean isOverdue = new AtomicBoolean();
        CallCancellation cancellation = new CallCancellation(() -> false, isOverdue::get, Runnable::run);
        assertThat(cancellation.isCancelled()).isFalse();
        isOverdue.set(true);
        assertThat(cancellation.isCancelled()).isTrue();
        isOverdue.set(false);
        assertThat(cancellation.isCancelled()).isTrue();
    }

    @Test
    void isNeverCancelledWhenItsCallEndsInTime() {
        CompletableFuture<ToolContext> given = new CompletableFuture<>();
        dispatcher(Duration.ofSeconds(30), context -> given.complete(context)).dispatch(CALL);
        assertThat(given.join().cancellation().isCancelled()).isFalse();
    }

    @Test
    void showsNoValueOfAnAttribute() {
        CallScope scope = CallScope.none().withAttribute("token", "s3cret");
        assertThat(ToolContext.of("call_1", scope).toString()).contains("token").doesNotContain("s3cret");
    }

    @Test
    void refusesAnAttributeOfAnotherType() {
        ToolContext context = ToolContext.of("call_1", CallScope.none().withAttribute("user", 7));
        assertThat(context.attribute("tenant", String.class)).isEmpty();
        assertThatThrownBy(() -> context.attribute("user", String.class)).isInstanceOf(ClassCastException.class);
    }
}
