package dev.assistanttools.run;

import static dev.assistanttools.fake.FakeAssistantsApi.calls;
import static dev.assistanttools.fake.FakeAssistantsApi.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.dispatch.ContextCarrier;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.fake.FakeAssistantsApi;
import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.HostedTool;
import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.RunOptions;
import dev.assistanttools.openai.RunTools;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.openai.TooManyRunToolsException;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.tool.ToolDefinition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tools {@code build} and {@code raze} of a yard; a run is waited for, streamed or not. */
@ParameterizedClass
@ValueSource(booleans = {true, false})
class ToolVisibilityTest {

    private static final ThreadLocal<String> USER = new ThreadLocal<>();

    private final FakeAssistantsApi api = new FakeAssistantsApi();
    private final ThreadId thread = api.createThread();
    private final RunRequest request = RunRequest.of(thread, new AssistantId("asst_1"));
    private final Yard yard = new Yard();
    private final RunSettings settings;

    ToolVisibilityTest(boolean isStreamed) {
        settings = RunSettings.defaults()
                .withPollIntervals(Duration.ofMillis(1), Duration.ofMillis(5))
                .withStreaming(isStreamed);
    }

    @AfterEach
    void forgetUser() {
        USER.remove();
    }

    @Test
    void changesNothingWhereAllToolsAreVisible() {
        run((tool, asked) -> true);
        assertThat(api.lastRunOptions(thread).tools()).isEmpty();
    }

    @Test
    void offersWhatIsVisibleAndTheAssistantsHostedTools() {
        run((tool, asked) -> tool.name().equals("build"));
        RunTools offered = api.lastRunOptions(thread).tools().orElseThrow();
        assertThat(offered.functions()).extracting(ToolDefinition::name).containsExactly("build");
        assertThat(offered.hostedTools()).containsExactly(HostedTool.codeInterpreter());
    }

    @Test
    void offersWhatAllAgreeOn() {
        api.nextRun(says("Done."));
        try (RunDriver driver = driver().visibility((tool, asked) -> tool.name().equals("build"))
                .visibility((tool, asked) -> tool.name().equals("raze"))
                .hostedTools(List::of)
                .build()) {
            driver.run(request);
        }
        assertThat(api.lastRunOptions(thread).tools()).contains(RunTools.of(List.of()));
    }

    @Test
    void narrowsTheListThatTheCallerGave() {
        RunOptions options = RunOptions.defaults()
                .withTools(new RunTools(definitions(), List.of(HostedTool.fileSearch())))
                .withInstructions("Be brief.");
        api.nextRun(says("Done."));
        try (RunDriver driver =
                driver().visibility((tool, asked) -> tool.name().equals("raze")).build()) {
            driver.run(request.withOptions(options));
        }
        RunOptions sent = api.lastRunOptions(thread);
        assertThat(sent.tools().orElseThrow().functions())
                .extracting(ToolDefinition::name)
                .containsExactly("raze");
        assertThat(sent.tools().orElseThrow().hostedTools()).containsExactly(HostedTool.fileSearch());
        assertThat(sent.instructions()).contains("Be brief.");
    }

    @Test
    void knowsWhoAsksByTheRequest() {
        try (RunDriver driver = driver().visibility((tool, asked) ->
                        asked.attributes().containsKey("admin") || tool.name().equals("build"))
                .build()) {
            assertThat(offered(driver, request.withAttributes(Map.of("admin", true))))
                    .isEmpty();
            assertThat(offered(driver, request).orElseThrow().functions()).hasSize(1);
        }
    }

    @Test
    void neverMakesACallOfAToolThatWasNotOffered() {
        RunOutcome outcome = run((tool, asked) -> tool.name().equals("build"), calls("call_1:raze", "call_2:build"));
        assertThat(outcome.calls())
                .extracting(call -> call.result().output())
                .containsExactly("There is no tool \"raze\". The tools are: \"build\".", "built");
        assertThat(yard.razed).isFalse();
    }

    @Test
    void neverMakesACallBesideTheListThatTheCallerGave() {
        api.nextRun(calls("call_1:raze"), says("Done."));
        try (RunDriver driver = driver().build()) {
            RunOutcome outcome = driver.run(request.withOptions(
                    RunOptions.defaults().withTools(RunTools.of(definitions().subList(0, 1)))));
            assertThat(outcome.calls().get(0).result().output()).startsWith("There is no tool \"raze\".");
        }
        assertThat(yard.razed).isFalse();
    }

    @Test
    void takesWhatAResumedRunOffersFromTheRun() {
        api.nextRun(calls("call_1:raze"), says("Done."));
        RunOptions options =
                RunOptions.defaults().withTools(RunTools.of(definitions().subList(0, 1)));
        RunId started = api.createRun(thread, request.assistantId(), options).id();
        try (RunDriver driver = driver().build()) {
            RunOutcome outcome = driver.resume(thread, started).await();
            assertThat(outcome.calls().get(0).result().output()).startsWith("There is no tool \"raze\".");
        }
        assertThat(yard.razed).isFalse();
    }

    @Test
    void refusesMoreThanARunMayOfferBeforeAnythingIsSent() {
        ToolDefinition one = definitions().get(0);
        ToolDefinition hidden = definitions().get(1);
        List<ToolDefinition> all = new ArrayList<>(Collections.nCopies(20, one));
        all.add(hidden);
        ToolOffer offer = new ToolOffer(
                all, () -> List.of(HostedTool.fileSearch()), List.of((tool, asked) -> !tool.equals(hidden)));
        assertThatExceptionOfType(TooManyRunToolsException.class)
                .isThrownBy(() -> offer.to(request))
                .withMessageStartingWith("The run would offer 20 function tools and 1 hosted ones; the API allows 20");
    }

    @Test
    void tellsWhoAsksWhatTheDecisionFailedOf() {
        IllegalStateException reason = new IllegalStateException("no rules");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> run((tool, asked) -> {
                    throw reason;
                }))
                .isSameAs(reason);
        assertThat(api.requests("createRun")).isEmpty();
    }

    @Test
    void startsNoRunForWhomNobodyCanTell() {
        IllegalArgumentException reason = new IllegalArgumentException("no context");
        ToolDispatcher dispatcher = ToolDispatcher.builder(registry(yard))
                .carrier(() -> {
                    throw reason;
                })
                .build();
        try (RunDriver driver = RunDriver.builder(api, dispatcher)
                .visibility((tool, asked) -> true)
                .build()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> driver.prepare(request))
                    .withMessage("The context of the asking thread could not be carried.")
                    .withCause(reason);
        }
        assertThat(api.requests("createRun")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "start", "prepare", "starter"})
    void isAskedInTheContextOfWhoAsks(String way) {
        USER.set("ada");
        try (RunDriver driver = driver().visibility(
                        (tool, asked) -> "ada".equals(USER.get()) && tool.name().equals("build"))
                .build()) {
            api.nextRun(says("Done."));
            assertThat(way(way, driver).apply(request)).isInstanceOf(RunOutcome.Completed.class);
        }
        assertThat(api.lastRunOptions(thread).tools().orElseThrow().functions()).hasSize(1);
    }

    private static Function<RunRequest, RunOutcome> way(String way, RunDriver driver) {
        RunStarter starter = driver.withContextOfThisThread();
        return switch (way) {
            case "run" -> driver::run;
            case "start" -> asked -> driver.start(asked).await();
            case "prepare" -> asked -> driver.prepare(asked).run(handle -> {});
            default ->
                asked -> CompletableFuture.supplyAsync(() -> starter.start(asked))
                        .thenApply(RunHandle::await)
                        .join();
        };
    }

    private RunOutcome run(ToolVisibility visibility, Object... phases) {
        Object[] all = Arrays.copyOf(phases, phases.length + 1);
        all[phases.length] = says("Done.");
        api.nextRun(all);
        try (RunDriver driver = driver().visibility(visibility).build()) {
            return driver.run(request);
        }
    }

    private Optional<RunTools> offered(RunDriver driver, RunRequest asked) {
        return driver.prepare(asked).request().options().tools();
    }

    private RunDriver.Builder driver() {
        ToolDispatcher dispatcher =
                ToolDispatcher.builder(registry(yard)).carrier(carrierOfUser()).build();
        return RunDriver.builder(api, dispatcher)
                .settings(settings)
                .hostedTools(() -> List.of(HostedTool.codeInterpreter()));
    }

    private static ContextCarrier carrierOfUser() {
        return () -> {
            String user = USER.get();
            return () -> {
                String before = USER.get();
                USER.set(user);
                return () -> USER.set(before);
            };
        };
    }

    private static List<ToolDefinition> definitions() {
        return registry(new Yard()).definitions();
    }

    private static ToolRegistry registry(Yard yard) {
        return ToolRegistry.builder().reflective(yard).build();
    }

    /** Where there is something to break. */
    static final class Yard {

        private volatile boolean razed;

        @AssistantTool
        String build() {
            return "built";
        }

        @AssistantTool
        String raze() {
            razed = true;
            return "razed";
        }
    }
}
