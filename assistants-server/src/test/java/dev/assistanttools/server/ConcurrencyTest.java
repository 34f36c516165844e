package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ConcurrencyTest extends ServerTest {

    private static final int MODELS = 3;
    private static final int STREAMS = 60;

    private final CountDownLatch latch = new CountDownLatch(1);

    @Override
    AssistantsServer.Builder configured(AssistantsServer.Builder builder) {
        return builder.maxConcurrentRuns(MODELS);
    }

    @Test
    void noMoreModelsAnswerAtOnceThanAllowed() {
        AtomicInteger answering = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        String assistant = api.assistant();
        List<String[]> runs = new ArrayList<>();
        for (int i = 0; i < 4 * MODELS; i++) {
            model.then((request, deltas) -> {
                most.accumulateAndGet(answering.incrementAndGet(), Math::max);
                latch.await();
                answering.decrementAndGet();
                return FakeModel.text("fine");
            });
            String thread = api.thread("Hi");
            runs.add(new String[] {thread, api.run(thread, assistant)});
        }
        Api.await(() -> answering.get() == MODELS);
        latch.countDown();

        runs.forEach(run -> api.await(run[0], run[1], "completed"));

        assertThat(most).hasValue(MODELS);
    }

    @Test
    void openStreamsLeaveTheServerFreeForOtherRequests() {
        for (int i = 0; i < MODELS; i++) {
            model.thenWaiting(latch, "Hm");
        }
        String body = "{\"assistant_id\":\"" + api.assistant() + "\",\"stream\":true}";
        List<Stream<String>> streams = new ArrayList<>();
        for (int i = 0; i < STREAMS; i++) {
            streams.add(api.openStream("/threads/" + api.thread("Hi") + "/runs", body)
                    .body());
        }

        assertThat(api.get("/assistants").status()).isEqualTo(200);

        latch.countDown();
        assertThat(streams).allSatisfy(stream -> assertThat(stream).contains("event: done"));
    }
}
