package dev.assistanttools.it.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.openai.errors.BadRequestException;
import com.openai.models.beta.assistants.Assistant;
import com.openai.models.beta.threads.runs.Run;
import com.openai.models.beta.threads.runs.RunStatus;
import dev.assistanttools.it.wire.ServedApi;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A thread has one active run, also when many ask at once. */
@SuppressWarnings("deprecation") // The SDK marks the whole Assistants API so: it is the subject.
class ThreadLockTest {

    @RegisterExtension
    static final ServedApi API = ServedApi.directive();

    private static final int CLIENTS = 12;

    private final JavaClient client = new JavaClient(API.baseUrl());
    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);

    @AfterEach
    void close() {
        threads.shutdownNow();
        client.close();
    }

    @Test
    void startsOneRunOfAllThatAreAskedForAtOnce() throws Exception {
        Assistant assistant = client.assistant("forecast");
        String thread = client.thread("/call forecast {\"place\":\"Oslo\"}");
        Results<Run> results = atOnce(() -> client.start(assistant, thread, params -> params));
        assertThat(results.values()).hasSize(1);
        assertThat(results.refusals())
                .hasSize(CLIENTS - 1)
                .containsOnly("400: Thread " + thread + " already has an active run "
                        + results.values().get(0).id() + ".");
    }

    @Test
    void takesTheOutputsOfOneSubmitOnly() throws Exception {
        Run waiting = client.await(client.start(
                client.assistant("forecast"),
                "/call forecast {\"place\":\"Oslo\"}\n/then\n/call forecast {\"place\":\"Rome\"}"));
        atOnce(() -> client.submit(waiting, JavaClient.outputs(waiting)));
        Run second = client.await(waiting, RunStatus.REQUIRES_ACTION);
        assertThat(JavaClient.requiredCalls(second))
                .singleElement()
                .satisfies(call -> assertThat(call.function().arguments()).contains("Rome"));
        client.await(client.submit(second, JavaClient.outputs(second)), RunStatus.COMPLETED);
        assertThat(client.answer(second))
                .isEqualTo("forecast -> [{\"place\":\"Oslo\"}]\nforecast -> [{\"place\":\"Rome\"}]");
    }

    @Test
    void cancelsOnceHoweverManyAsk() throws Exception {
        Run run = client.start(client.assistant(), "/sleep 60000");
        Results<Run> results = atOnce(() -> client.cancel(run));
        assertThat(results.values()).isNotEmpty();
        assertThat(client.await(run, RunStatus.CANCELLED).cancelledAt()).isPresent();
    }

    @Test
    void runsManyThreadsAtTheSameTime() throws Exception {
        Assistant assistant = client.assistant("forecast");
        Results<String> results = atOnce(() -> {
            Run waiting = client.await(client.start(assistant, "/call forecast {\"place\":\"Oslo\"}"));
            return client.answer(client.await(client.submit(waiting, JavaClient.outputs(waiting))));
        });
        assertThat(results.values()).hasSize(CLIENTS).containsOnly("forecast -> [{\"place\":\"Oslo\"}]");
    }

    private <T> Results<T> atOnce(Callable<T> request) throws Exception {
        CyclicBarrier together = new CyclicBarrier(CLIENTS);
        Callable<T> timed = () -> {
            together.await(30, TimeUnit.SECONDS);
            return request.call();
        };
        List<Future<T>> futures =
                IntStream.range(0, CLIENTS).mapToObj(i -> threads.submit(timed)).toList();
        List<T> values = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        for (Future<T> future : futures) {
            try {
                values.add(future.get(60, TimeUnit.SECONDS));
            } catch (ExecutionException e) {
                assertThat(e.getCause())
                        .isInstanceOfSatisfying(
                                BadRequestException.class, refusal -> refusals.add(refusal.getMessage()));
            }
        }
        return new Results<>(values, refusals);
    }

    private record Results<T>(List<T> values, List<String> refusals) {}
}
