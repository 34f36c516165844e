package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests that name the same files in opposite order, at the same time. */
@Timeout(120)
final class LockOrderTest extends ServerTest {

    private static final int CLIENTS = 8;
    private static final int ROUNDS = 15;

    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private String one;
    private String two;

    @BeforeEach
    void upload() {
        one = api.file("a.txt", "One");
        two = api.file("b.txt", "Two");
    }

    @AfterEach
    void stop() {
        clients.shutdownNow();
    }

    private static String message(String file) {
        return "{\"role\":\"user\",\"content\":\"x\",\"attachments\":[{\"file_id\":\"" + file
                + "\",\"tools\":[{\"type\":\"file_search\"}]}]}";
    }

    /** All clients begin each round together: half of them name one file first, the others the other. */
    private void assertAllAnswered(Callable<Api.Answer> oneFirst, Callable<Api.Answer> twoFirst) throws Exception {
        CyclicBarrier together = new CyclicBarrier(CLIENTS);
        Queue<String> refused = new ConcurrentLinkedQueue<>();
        List<Future<?>> all = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            Callable<Api.Answer> asked = client % 2 == 0 ? oneFirst : twoFirst;
            all.add(clients.submit(() -> {
                for (int round = 0; round < ROUNDS; round++) {
                    together.await();
                    Api.Answer answer = asked.call();
                    if (answer.status() != 200) {
                        refused.add(answer.status() + " " + answer.message());
                    }
                }
                return null;
            }));
        }
        for (Future<?> each : all) {
            each.get();
        }
        assertThat(refused).isEmpty();
    }

    @Test
    void messagesOfNewThreads() throws Exception {
        assertAllAnswered(
                () -> api.post("/threads", "{\"messages\":[" + message(one) + "," + message(two) + "]}"),
                () -> api.post("/threads", "{\"messages\":[" + message(two) + "," + message(one) + "]}"));
    }

    @Test
    void storesOfNewThreadsAndTheirMessages() throws Exception {
        assertAllAnswered(() -> api.post("/threads", thread(one, two)), () -> api.post("/threads", thread(two, one)));
    }

    private static String thread(String stored, String attached) {
        return "{\"tool_resources\":{\"file_search\":{\"vector_stores\":[{\"file_ids\":[\"" + stored
                + "\"]}]}},\"messages\":[" + message(attached) + "]}";
    }

    @Test
    void messagesThatComeWithRuns() throws Exception {
        String assistant = api.assistant();
        assertAllAnswered(
                () -> api.post("/threads/" + api.thread("Hi") + "/runs", run(assistant, one, two)),
                () -> api.post("/threads/" + api.thread("Hi") + "/runs", run(assistant, two, one)));
    }

    private static String run(String assistant, String first, String second) {
        return "{\"assistant_id\":\"" + assistant + "\",\"additional_messages\":[" + message(first) + ","
                + message(second) + "]}";
    }
}
