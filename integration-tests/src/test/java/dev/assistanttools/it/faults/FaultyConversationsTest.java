package dev.assistanttools.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.conversation.Answer;
import dev.assistanttools.conversation.Assistant;
import dev.assistanttools.conversation.ConversationBusyException;
import dev.assistanttools.conversation.ConversationSettings;
import dev.assistanttools.conversation.UnansweredException;
import dev.assistanttools.conversation.WhenBusy;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.ClientSettings;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.run.RunDriver;
import dev.assistanttools.run.RunSettings;
import dev.assistanttools.run.StreamSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Questions that are asked at the same time in the same conversations, by two assistants that know nothing of each other. */
@Execution(ExecutionMode.CONCURRENT)
class FaultyConversationsTest {

    private static final int CONVERSATIONS = 20 * Integer.getInteger("assistanttools.test.rounds", 1);
    private static final long SEED = Long.getLong("assistanttools.test.seed", System.nanoTime());
    private static final int AT_ONCE = 5;
    private static final int QUESTIONS = 5;
    private static final Duration HANG = Duration.ofMillis(500);
    private static final Duration TURN_WAIT = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final RunSettings RUNS = RunSettings.defaults()
            .withDeadline(Duration.ofMinutes(2))
            .withCancelWait(Duration.ofSeconds(30))
            .withPollIntervals(Duration.ofMillis(1), Duration.ofMillis(10))
            .withStreaming(StreamSettings.defaults().withMaxSilence(HANG))
            .withStartRetries(20)
            .withSubmitRetries(5);

    private final Notes notes = new Notes();
    private final FaultCounts counts = new FaultCounts();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Integer> endings = new TreeMap<>();
    private FaultServer server;
    private AssistantsClient client;

    @BeforeEach
    void start() throws Exception {
        server = new FaultServer();
        client = AssistantsClient.connect(
                ClientSettings.of(server.baseUrl(), "none").withTimeout(HANG).withMaxRetries(0));
    }

    @AfterEach
    void stop() throws Exception {
        threads.shutdownNow();
        client.close();
        server.close();
    }

    @Test
    void questionsOfTwoProcessesSurvive() throws Exception {
        try (Assistant here = assistant(TURN_WAIT);
                Assistant there = assistant(TURN_WAIT)) {
            ask(List.of(here, there), WhenBusy.values());
        }
        System.out.printf("%d conversations with faults, seed %d: %s%n", CONVERSATIONS, SEED, endings);
        assertThat(endings.getOrDefault("Answer", 0)).as("seed %d", SEED).isGreaterThan(CONVERSATIONS / 2);
    }

    @Test
    void questionsOfOneProcessNeverMeetTheLock() throws Exception {
        try (Assistant assistant = assistant(PATIENCE)) {
            FaultyThread thread = server.add(new FaultyThread("thread_1", FaultPlan.none(counts), RunScript::plain));
            List<CompletableFuture<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < QUESTIONS; i++) {
                answers.add(CompletableFuture.supplyAsync(
                        () -> assistant.conversation(new ThreadId("thread_1")).ask("?"), threads));
            }
            for (CompletableFuture<Answer> answer : answers) {
                assertThat(answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                                .text())
                        .isEqualTo(ScriptedRun.ANSWER);
            }
            assertThat(thread.refusals()).isZero();
            assertThat(thread.runs()).hasSize(QUESTIONS);
        }
    }

    private Assistant assistant(Duration turnWait) {
        RunDriver driver = RunDriver.of(client, ToolDispatcher.of(ToolRegistry.of(notes)), RUNS);
        return Assistant.over(
                client,
                new AssistantId("asst_1"),
                driver,
                ConversationSettings.defaults().withTurnWait(turnWait));
    }

    private void ask(List<Assistant> assistants, WhenBusy[] policies) throws Exception {
        for (int number = 0; number < CONVERSATIONS; number += AT_ONCE) {
            Map<FaultyThread, List<CompletableFuture<Answer>>> asked = new HashMap<>();
            for (int i = number; i < number + AT_ONCE; i++) {
                Random random = new Random(SEED + i);
                FaultyThread thread =
                        server.add(new FaultyThread("thread_" + i, FaultPlan.random(random, counts), RunScript::any));
                List<CompletableFuture<Answer>> answers = new ArrayList<>();
                for (int question = 0; question < QUESTIONS; question++) {
                    Assistant assistant = assistants.get(random.nextInt(assistants.size()));
                    WhenBusy policy = policies[random.nextInt(policies.length)];
                    answers.add(CompletableFuture.supplyAsync(
                            () -> assistant
                                    .conversation(new ThreadId(thread.id()))
                                    .whenBusy(policy)
                                    .ask("?"),
                            threads));
                }
                asked.put(thread, answers);
            }
            for (Map.Entry<FaultyThread, List<CompletableFuture<Answer>>> entry : asked.entrySet()) {
                check(entry.getKey(), entry.getValue());
            }
        }
    }

    private void check(FaultyThread thread, List<CompletableFuture<Answer>> answers) throws Exception {
        String as = thread.id() + " of seed " + SEED;
        List<String> answered = new ArrayList<>();
        for (CompletableFuture<Answer> asked : answers) {
            try {
                Answer answer = asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                assertThat(answer.text()).as(as).isEqualTo(ScriptedRun.ANSWER);
                answered.add(answer.runId().value());
                endings.merge("Answer", 1, Integer::sum);
            } catch (ExecutionException e) {
                Throwable reason = e.getCause() == null ? e : e.getCause();
                assertThat(reason)
                        .as(as)
                        .isInstanceOfAny(
                                UnansweredException.class,
                                ConversationBusyException.class,
                                AssistantApiException.class);
                endings.merge(reason.getClass().getSimpleName(), 1, Integer::sum);
            }
        }
        synchronized (thread) {
            assertThat(answered)
                    .as(as)
                    .doesNotHaveDuplicates()
                    .isSubsetOf(thread.runs().stream()
                            .filter(run -> run.status().equals("completed"))
                            .map(ScriptedRun::id)
                            .toList());
            thread.runs().forEach(run -> FaultyRun.checkCalls(run, notes, as));
        }
        server.forget(thread);
    }
}
