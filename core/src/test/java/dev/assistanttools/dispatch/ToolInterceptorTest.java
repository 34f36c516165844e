package dev.assistanttools.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolCallResult.Failed;
import dev.assistanttools.tool.ToolCallResult.Rejected;
import dev.assistanttools.tool.ToolCallResult.Succeeded;
import dev.assistanttools.tool.ToolVisibleException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ToolInterceptorTest {

    private final List<String> happened = new ArrayList<>();

    private ToolCallResult dispatch(String arguments, ToolInterceptor... interceptors) {
        return dispatch(DispatchSettings.defaults(), arguments, interceptors);
    }

    private ToolCallResult dispatch(DispatchSettings settings, String arguments, ToolInterceptor... interceptors) {
        Action action = task -> {
            happened.add(task);
            if (task.equals("fail")) {
                throw new IOException("s3cret");
            }
            return "did " + task;
        };
        ToolDispatcher.Builder builder = ToolDispatcher.builder(ToolRegistry.of(new Desk(action)))
                .executor(Runnable::run)
                .settings(settings);
        for (ToolInterceptor interceptor : interceptors) {
            builder.interceptor(interceptor);
        }
        return builder.build().dispatch(new ToolCall("call_1", "work", arguments), CallScope.ofRun("r", "t", "a"));
    }

    private ToolInterceptor noting(String name) {
        return call -> {
            happened.add(name + " before");
            ToolCallResult result = call.proceed();
            happened.add(name + " after");
            return result;
        };
    }

    @Test
    void theFirstIsTheOutermost() {
        assertThat(dispatch("{\"task\":\"it\"}", noting("a"), noting("b"))).isEqualTo(new Succeeded("did it"));
        assertThat(happened).containsExactly("a before", "b before", "it", "b after", "a after");
    }

    @Test
    void seesTheCallItsToolAndItsContext() {
        dispatch("{\"task\":\"it\"}", call -> {
            happened.add(call.call().arguments());
            happened.add(call.definition().description());
            happened.add(call.context().callId() + call.context().runId().orElse(""));
            return call.proceed();
        });
        assertThat(happened).containsExactly("{\"task\":\"it\"}", "Works on a task.", "call_1r", "it");
    }

    @Test
    void mayAnswerInTheToolsPlace() {
        assertThat(dispatch("{\"task\":\"it\"}", call -> new Succeeded("known"), noting("b")))
                .isEqualTo(new Succeeded("known"));
        assertThat(happened).isEmpty();
    }

    @Test
    void mayPassOtherArgumentsOn() {
        ToolInterceptor other = call -> call.proceed("{'task':'other'}");
        ToolInterceptor seen = call -> {
            happened.add(call.call().id() + call.call().arguments());
            return call.proceed();
        };
        assertThat(dispatch("{\"task\":\"it\"}", other, seen)).isEqualTo(new Succeeded("did other"));
        assertThat(happened).containsExactly("call_1{'task':'other'}", "other");
        assertThat(dispatch("{\"task\":\"it\"}", call -> call.proceed("{}"))).isInstanceOf(Rejected.class);
    }

    @Test
    void mayChangeTheOutput() {
        ToolInterceptor louder = call -> new Succeeded(call.proceed().output() + "!");
        assertThat(dispatch("{\"task\":\"it\"}", louder, louder)).isEqualTo(new Succeeded("did it!!"));
    }

    @Test
    void whateverItSaysIsCutLikeTheResultOfATool() {
        DispatchSettings small = DispatchSettings.defaults().withMaxResultBytes(200);
        String words = "x".repeat(1000);
        String json = "[" + "12,".repeat(300) + "3]";
        List<ToolInterceptor> talkative = List.of(
                call -> new Succeeded(words),
                call -> new Rejected(words, List.of()),
                call -> new Failed(words, "ref", new IllegalStateException()),
                call -> {
                    throw new ToolVisibleException(words);
                });
        assertThat(talkative)
                .allSatisfy(interceptor -> assertThat(dispatch(small, "{\"task\":\"it\"}", interceptor)
                                .output())
                        .hasSizeLessThanOrEqualTo(200)
                        .endsWith("the whole result has 1000 bytes, more than the limit of 200. Ask for less.]"));
        assertThat(dispatch(small, "{\"task\":\"it\"}", call -> new Succeeded(json))
                        .output())
                .contains("12]\n[Cut here");
    }

    @Test
    void seesTheWholeResult() {
        DispatchSettings small = DispatchSettings.defaults().withMaxResultBytes(200);
        String task = "x".repeat(300);
        ToolInterceptor shortening =
                call -> new Succeeded(call.proceed().output().length() + "");
        assertThat(dispatch(small, "{\"task\":\"" + task + "\"}", shortening)).isEqualTo(new Succeeded("304"));
    }

    @Test
    void mayAskForWhatTheModelIsToldInTheEnd() {
        DispatchSettings small = DispatchSettings.defaults().withMaxResultBytes(100);
        List<ToolCallResult> told = new ArrayList<>();
        ToolInterceptor outer = call -> new Succeeded(call.proceed().output() + "!".repeat(200));
        ToolInterceptor asking = call -> {
            assertThat(call.onAnswer(answer -> {
                        throw new IllegalStateException("is only logged");
                    }))
                    .isTrue();
            assertThat(call.onAnswer(told::add)).isTrue();
            return call.proceed();
        };
        ToolCallResult result = dispatch(small, "{\"task\":\"it\"}", outer, asking);
        assertThat(result.output()).hasSizeLessThanOrEqualTo(100);
        assertThat(told).containsExactly(result);
    }

    @Test
    void learnsThatItAsksTooLateForWhatTheModelIsTold() throws Exception {
        CountDownLatch isAnswered = new CountDownLatch(1);
        CompletableFuture<Boolean> isAwaited = new CompletableFuture<>();
        ToolInterceptor late = call -> {
            boolean isFirstAwaited = call.onAnswer(answer -> {});
            while (!await(isAnswered)) {}
            isAwaited.complete(isFirstAwaited && call.onAnswer(answer -> {}));
            return call.proceed();
        };
        ToolDispatcher dispatcher = ToolDispatcher.builder(ToolRegistry.of(new Desk(task -> "did " + task)))
                .settings(DispatchSettings.defaults().withToolTimeout(Duration.ofMillis(1)))
                .interceptor(late)
                .build();
        assertThat(dispatcher.dispatch(new ToolCall("call_1", "work", "{\"task\":\"it\"}")))
                .isInstanceOf(Failed.class);
        isAnswered.countDown();
        assertThat(isAwaited.get(60, TimeUnit.SECONDS)).isFalse();
    }

    /** False if it is interrupted, as the thread of a call that is given up is. */
    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Test
    void seesRejectedArgumentsAndFailuresAsResults() {
        List<ToolCallResult> seen = new ArrayList<>();
        ToolInterceptor noting = call -> {
            seen.add(call.proceed());
            return new Succeeded("never mind");
        };
        assertThat(dispatch("{}", noting)).isEqualTo(new Succeeded("never mind"));
        assertThat(dispatch("{\"task\":\"fail\"}", noting)).isEqualTo(new Succeeded("never mind"));
        assertThat(seen.get(0)).isInstanceOf(Rejected.class);
        assertThat(seen.get(1))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.cause()).hasMessage("s3cret"));
    }

    @Test
    void whatItThrowsIsAFailureOfTheCall() {
        ToolCallResult result = dispatch("{\"task\":\"it\"}", noting("a"), call -> {
            throw new IOException("s3cret");
        });
        assertThat(result).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.output()).isEqualTo("The tool failed. Reference id: " + failed.referenceId());
            assertThat(failed.cause()).hasMessage("s3cret");
        });
        assertThat(happened).containsExactly("a before", "a after");
    }

    @Test
    void aMessageForTheModelIsShownToIt() {
        ToolInterceptor closed = call -> {
            throw new ToolVisibleException("Closed on Sundays.");
        };
        assertThat(dispatch("{\"task\":\"it\"}", closed).output()).isEqualTo("Closed on Sundays.");
    }

    /** As written by someone whose compiler knows nothing of null. */
    @SuppressWarnings("NullAway")
    private static final class Forgetful implements ToolInterceptor {

        @Override
        public ToolCallResult intercept(ToolInvocation call) {
            return null;
        }
    }

    @Test
    void oneThatReturnsNullIsNamedInTheLog() {
        assertThat(dispatch("{\"task\":\"it\"}", new Forgetful())).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.output()).doesNotContain("Forgetful");
            assertThat(failed.cause()).hasMessageStartingWith(Forgetful.class.getName() + " returned null");
        });
    }

    @Test
    void aToolNeverRunsTwice() {
        ToolCallResult result = dispatch("{\"task\":\"it\"}", call -> {
            call.proceed();
            return call.proceed();
        });
        assertThat(result)
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.cause())
                                .isInstanceOf(IllegalStateException.class)
                                .hasMessageContaining("a tool never runs twice"));
        assertThat(happened).containsExactly("it");
    }

    @Test
    void doesNotGoOnAfterItsAnswer() {
        List<ToolInvocation> kept = new ArrayList<>();
        dispatch("{\"task\":\"it\"}", call -> {
            kept.add(call);
            return new Succeeded("known");
        });
        assertThatIllegalStateException().isThrownBy(() -> kept.get(0).proceed());
        assertThat(happened).isEmpty();
    }

    @Test
    void aTextOfACallHasNoArguments() {
        dispatch("{\"task\":\"s3cret\"}", call -> {
            happened.add(call.toString());
            return call.proceed();
        });
        assertThat(happened).containsExactly("ToolInvocation[\"work\", \"call_1\"]", "s3cret");
    }
}
