package dev.assistanttools.it.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.assistant.AssistantSpec;
import dev.assistanttools.assistant.AssistantSynchronizer;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.it.wire.Exchange;
import dev.assistanttools.it.wire.ServedApi;
import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.ClientSettings;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.run.RunDriver;
import dev.assistanttools.run.RunEvent;
import dev.assistanttools.run.RunHandle;
import dev.assistanttools.run.RunListener;
import dev.assistanttools.run.RunOutcome;
import dev.assistanttools.run.RunRequest;
import dev.assistanttools.run.RunSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is told of runs at the real server while they go on. */
class RunEventsTest {

    @RegisterExtension
    static final ServedApi API = ServedApi.directive();

    private static final String TEXT = "It snows in New York. Dress warmly, and take the train.";

    private final AssistantsClient client = AssistantsClient.connect(ClientSettings.of(API.baseUrl(), "not-a-secret"));
    private final Workbench tools = new Workbench();
    private final ToolRegistry registry = ToolRegistry.of(tools);
    private final AssistantId assistant = AssistantSynchronizer.of(client)
            .synchronize(AssistantSpec.named("workbench").withModel("gpt-4.1"), registry)
            .assistantId();
    private final RunDriver driver = RunDriver.of(client, ToolDispatcher.of(registry));
    private final List<RunEvent> events = new CopyOnWriteArrayList<>();
    private final RunListener listener = new RunListener() {
        @Override
        public void onEvent(RunEvent event) {
            events.add(event);
        }
    };

    @AfterEach
    void close() {
        tools.release();
        driver.close();
        client.close();
    }

    @Test
    void tellsTheTextWhileItIsWritten() {
        driver.run(request("/say " + TEXT), listener);
        List<RunEvent.TextDelta> deltas = all(RunEvent.TextDelta.class);
        assertThat(deltas).hasSizeGreaterThan(1);
        assertThat(deltas)
                .extracting(RunEvent.TextDelta::delta)
                .satisfies(parts -> assertThat(String.join("", parts)).isEqualTo(TEXT));
        assertThat(deltas.get(deltas.size() - 1).text()).hasToString(TEXT);
        assertThat(all(RunEvent.TextDone.class))
                .singleElement()
                .satisfies(done -> assertThat(done.text().value()).isEqualTo(TEXT));
    }

    @Test
    void asksForNothingThatTheStreamTells() throws InterruptedException {
        RunOutcome outcome = driver.run(request("/call next {\"number\":1}"), listener);
        assertThat(((RunOutcome.Completed) outcome).text()).isEqualTo("next -> 2");
        assertThat(API.exchanges())
                .filteredOn(exchange -> exchange.path().contains("/runs"))
                .hasSize(2)
                .allMatch(Exchange::isStream);
    }

    @Test
    void tellsOfACallFromItsFirstWordToItsOutput() {
        driver.run(request("/call greet {\"name\":\"Ada\"}"), listener);
        assertThat(names())
                .containsSubsequence(
                        "StepCreated",
                        "ToolCallCreated",
                        "ArgumentsDelta",
                        "ToolCallDone",
                        "CallStarted",
                        "CallFinished",
                        "StepDone",
                        "MessageCreated",
                        "TextDelta",
                        "MessageDone",
                        "UsageReported",
                        "Ended");
        assertThat(all(RunEvent.ToolCallDone.class))
                .singleElement()
                .satisfies(done -> assertThat(done.call().arguments()).isEqualTo("{\"name\":\"Ada\"}"));
        assertThat(all(RunEvent.StepDone.class).get(0).step().calls().get(0).output())
                .contains("Hello, Ada!");
    }

    @Test
    void tellsEveryStatusOnce() {
        driver.run(request("/call next {\"number\":1}"), listener);
        assertThat(all(RunEvent.StatusChanged.class))
                .extracting(RunEvent.StatusChanged::statusText)
                .containsExactly("queued", "in_progress", "requires_action", "queued", "in_progress", "completed");
        assertThat(all(RunEvent.Unknown.class)).isEmpty();
    }

    @Test
    void tellsWhatItCanOfARunThatIsNotStreamed() {
        RunSettings polled = RunSettings.defaults().withStreaming(false);
        try (RunDriver looking = RunDriver.of(client, ToolDispatcher.of(registry), polled)) {
            looking.run(request("/call next {\"number\":1}"), listener);
        }
        assertThat(names())
                .containsSubsequence(
                        "StatusChanged", "CallStarted", "CallFinished", "TextDelta", "MessageDone", "Ended");
    }

    @Test
    void isNotHarmedByAListenerThatThrows() {
        RunListener broken = new RunListener() {
            @Override
            public void onEvent(RunEvent event) {
                throw new IllegalStateException("a listener's own fault");
            }
        };
        RunOutcome outcome = driver.run(request("/call next {\"number\":1}"), broken, listener);
        assertThat(((RunOutcome.Completed) outcome).text()).isEqualTo("next -> 2");
        assertThat(names()).contains("CallFinished", "Ended");
    }

    @Test
    void publishesEventsToSubscribers() {
        RunHandle handle = driver.start(request("/say " + TEXT));
        Collector subscriber = new Collector();
        handle.events().subscribe(subscriber);
        List<RunEvent> published =
                subscriber.all.orTimeout(30, TimeUnit.SECONDS).join();
        assertThat(published.get(0)).isInstanceOf(RunEvent.RoundStarted.class);
        assertThat(published.get(1)).isInstanceOf(RunEvent.StatusChanged.class);
        assertThat(published.get(published.size() - 1)).isInstanceOf(RunEvent.Ended.class);
    }

    @Test
    void letsAThreadWaitForEvents() {
        try (Stream<RunEvent> stream = driver.start(request("/say " + TEXT)).stream()) {
            StringBuilder text = new StringBuilder();
            stream.forEach(event -> {
                if (event instanceof RunEvent.TextDelta delta) {
                    text.append(delta.delta());
                }
            });
            assertThat(text).hasToString(TEXT);
        }
    }

    private static final class Collector implements Flow.Subscriber<RunEvent> {

        private final CompletableFuture<List<RunEvent>> all = new CompletableFuture<>();
        private final List<RunEvent> sofar = new ArrayList<>();

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(RunEvent event) {
            sofar.add(event);
        }

        @Override
        public void onError(Throwable failure) {
            all.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            all.complete(List.copyOf(sofar));
        }
    }

    private RunRequest request(String question) {
        ThreadId thread = client.createThread();
        client.addUserMessage(thread, question);
        return RunRequest.of(thread, assistant);
    }

    private List<String> names() {
        return events.stream().map(event -> event.getClass().getSimpleName()).toList();
    }

    private <T extends RunEvent> List<T> all(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
