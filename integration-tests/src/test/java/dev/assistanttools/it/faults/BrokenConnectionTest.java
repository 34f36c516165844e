package dev.assistanttools.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.it.wire.ServedApi;
import dev.assistanttools.openai.AssistantDraft;
import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.ClientSettings;
import dev.assistanttools.openai.Sampling;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.run.RunDriver;
import dev.assistanttools.run.RunOutcome;
import dev.assistanttools.run.RunRequest;
import dev.assistanttools.run.RunSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real server behind connections that break: the run is picked up where it is, and everything happens and is told once. */
class BrokenConnectionTest {

    @RegisterExtension
    static final ServedApi API = ServedApi.directive();

    private static final RunSettings SETTINGS =
            RunSettings.defaults().withPollIntervals(Duration.ofMillis(1), Duration.ofMillis(50));

    private final Notes notes = new Notes();
    private final ToolRegistry registry = ToolRegistry.of(notes);
    private final AssistantsClient direct = AssistantsClient.connect(ClientSettings.of(API.baseUrl(), "none"));
    private final AssistantId assistant = direct.createAssistant(new AssistantDraft(
                    "notes", "gpt-4.1", "", "", registry.definitions(), List.of(), Map.of(), Sampling.unset()))
            .id();
    private int calls;

    @AfterEach
    void close() {
        direct.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 100, 900, 1_700, 2_500, 3_300, 4_100})
    void aStreamThatBreaksIsMadeGood(int bytes) throws Exception {
        for (int request = 0; request < 3; request++) {
            survive(request, bytes, SETTINGS);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 100})
    void anAnswerThatIsLostIsAskedForAgain(int bytes) throws Exception {
        int request = 0;
        while (survive(request, bytes, SETTINGS.withStreaming(false))) {
            request++;
        }
        assertThat(request).as("requests of a run, each of which was lost once").isGreaterThan(3);
    }

    /** Whether there was such a request. */
    private boolean survive(int request, int bytes, RunSettings settings) throws Exception {
        String as = "request " + request + ", byte " + bytes;
        List<String> ids = List.of("c" + calls++, "c" + calls++, "c" + calls++);
        ThreadId thread = direct.createThread();
        direct.addUserMessage(thread, call(ids.get(0)) + "\n" + call(ids.get(1)) + "\n/then\n" + call(ids.get(2)));
        ToldEvents told = new ToldEvents();
        try (CuttingProxy proxy = new CuttingProxy(API.baseUrl(), request, bytes);
                AssistantsClient client = AssistantsClient.connect(ClientSettings.of(proxy.baseUrl(), "none"));
                RunDriver driver = RunDriver.of(client, ToolDispatcher.of(registry), settings)) {
            RunOutcome outcome = driver.run(RunRequest.of(thread, assistant), told);
            assertThat(outcome).as(as).isInstanceOf(RunOutcome.Completed.class);
            assertThat(outcome.calls()).as(as).hasSize(3);
            assertThat(ids).as(as).allSatisfy(id -> assertThat(notes.said(id)).hasSize(1));
            String answer = ids.stream()
                    .map(id -> "note -> " + notes.said(id).element())
                    .collect(Collectors.joining("\n"));
            assertThat(((RunOutcome.Completed) outcome).text()).as(as).isEqualTo(answer);
            assertThat(told.problems()).as(as).isEmpty();
            assertThat(direct.listRuns(thread)).as(as).hasSize(1);
            return proxy.hasCut();
        }
    }

    private static String call(String id) {
        return "/call note {\"call\":\"" + id + "\"}";
    }
}
