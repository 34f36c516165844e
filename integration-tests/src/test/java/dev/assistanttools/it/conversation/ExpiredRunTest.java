package dev.assistanttools.it.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.assistant.AssistantSpec;
import dev.assistanttools.conversation.Assistant;
import dev.assistanttools.conversation.UnansweredException;
import dev.assistanttools.it.wire.AdjustableClock;
import dev.assistanttools.it.wire.Exchange;
import dev.assistanttools.it.wire.ServedApi;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.ClientSettings;
import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.RunStatus;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.run.RunOutcome;
import dev.assistanttools.run.RunSettings;
import dev.assistanttools.server.AssistantsServer;
import dev.assistanttools.server.Model;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A tool takes longer than the API gives a run. */
class ExpiredRunTest {

    private static final AdjustableClock CLOCK = new AdjustableClock();

    @RegisterExtension
    static final ServedApi API = ServedApi.startedBy(() -> AssistantsServer.builder()
            .port(0)
            .model(Model.directive())
            .clock(CLOCK)
            .expiryCheck(Duration.ofMillis(20))
            .build()
            .start());

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void endsExpiredWithTheCallsThatWereMade(boolean isStreamed) throws InterruptedException {
        Workbench tools = new Workbench();
        try (AssistantsClient client = AssistantsClient.connect(ClientSettings.of(API.baseUrl(), "not-a-secret"));
                Assistant assistant = Assistant.builder(
                                client, AssistantSpec.named("workbench").withModel("gpt-4.1"), ToolRegistry.of(tools))
                        .runSettings(RunSettings.defaults().withStreaming(isStreamed))
                        .create()) {
            CompletableFuture<RunOutcome> outcome = CompletableFuture.supplyAsync(() -> Assertions.catchThrowableOfType(
                            UnansweredException.class, () -> assistant.ask("/call hold {}"))
                    .outcome());
            tools.awaitHold();
            Exchange started =
                    API.await(exchange -> exchange.isWrite() && exchange.path().endsWith("/runs"));
            CLOCK.advance(Duration.ofMinutes(11));
            String run = isStreamed ? started.events().get(0).data() : started.body();
            awaitExpired(client, new JsonMapper().readTree(run));
            tools.release();
            assertThat(outcome.orTimeout(30, TimeUnit.SECONDS).join())
                    .isInstanceOfSatisfying(
                            RunOutcome.Expired.class,
                            expired -> assertThat(expired.calls()).hasSize(1));
        }
    }

    private static void awaitExpired(AssistantsClient client, JsonNode run) throws InterruptedException {
        ThreadId thread = new ThreadId(run.path("thread_id").asString());
        RunId id = new RunId(run.path("id").asString());
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (client.retrieveRun(thread, id).status() != RunStatus.EXPIRED) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            Thread.sleep(10);
        }
    }
}
