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
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a tool is told of its call. */
@Timeout(60)
class ToolContextTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
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
                    new ToolDefinition("look", "Looks.", schema, true), "look()", Watch_Toolset::look));
        }

        private static Object look(Watch bean, ArgumentReader arguments, ToolContext context) throws Exception {
            if (arguments.beginObject(ObjectShape.empty())) {
                arguments.nextProperty();
            }
            arguments.finish();
            return bean.look().at(context);
        }
    }

    private static ToolDispatcher dispatcher(Duration timeout, Look look) {
        return new ToolDispatcher(
                ToolRegistry.of(new Watch(look)),
                DispatchSettings.defaults().withToolTimeout(timeout),
                Executors.newCachedThreadPool(),
                System::nanoTime,
                () -> NOW,
                () -> "ref");
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
    void tellsAToolThatItsCallWasGivenUp() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        CompletableFuture<Boolean> seen = new CompletableFuture<>();
        CompletableFuture<String> closedBy = new CompletableFuture<>();
        ToolCallResult result = dispatcher(Duration.ofMillis(50), context -> {
                    context.cancellation().onCancel(() -> {
                        throw new IllegalStateException("does no harm to the next");
                    });
                    context.cancellation().onCancel(() -> closedBy.complete("an action"));
                    try {
                        interrupted.await();
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
    void actsAtOnceWhenTheCallWasGivenUpBefore() throws Exception {
        CallCancellation cancellation = new CallCancellation(Runnable::run);
        cancellation.mark();
        cancellation.fire();
        CompletableFuture<String> closed = new CompletableFuture<>();
        cancellation.onCancel(() -> closed.complete("at once"));
        assertThat(closed.getNow("not yet")).isEqualTo("at once");
    }

    @Test
    void isNotGivenUpIfItEndsAtTheLastMoment() {
        CallCancellation cancellation = new CallCancellation(Runnable::run);
        cancellation.mark();
        cancellation.unmark();
        assertThat(cancellation.isCancelled()).isFalse();
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
