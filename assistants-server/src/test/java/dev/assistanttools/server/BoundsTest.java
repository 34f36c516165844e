package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that has all it can do. */
@Timeout(120)
final class BoundsTest extends ServerTest {

    private final CountDownLatch testIsOver = new CountDownLatch(1);

    @Override
    AssistantsServer.Builder configured(AssistantsServer.Builder builder) {
        return builder.maxConcurrentRuns(1).maxQueuedRuns(1).maxStreams(1);
    }

    private static void assertRefused(Api.Answer answer, String what) {
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.response().headers().firstValue("retry-after")).contains("1");
        assertThat(answer.message())
                .isEqualTo("Rate limit reached: too many " + what + " at the same time. Please try again in 1s.");
        assertThat(answer.text("/error/code")).isEqualTo("rate_limit_exceeded");
    }

    @Test
    void aRunThatFindsTheQueueFullIsRefusedAndOutputsAreTaken() {
        model.then(FakeModel.calls(FakeModel.call("call_A", "f", "{}")));
        String assistant = api.assistant();
        String acting = api.thread("Hi");
        String action = api.run(acting, assistant);
        api.await(acting, action, "requires_action");
        model.thenWaiting(testIsOver, "Hm");
        String busy = api.thread("Hi");
        api.await(busy, api.run(busy, assistant), "in_progress");
        String waiting = api.thread("Hi");
        api.run(waiting, assistant);
        String thread = api.thread("Hi");

        assertRefused(
                api.post("/threads/" + thread + "/runs", "{\"assistant_id\":\"" + assistant + "\"}"),
                "runs are queued");
        assertRefused(api.post("/threads/runs", "{\"assistant_id\":\"" + assistant + "\"}"), "runs are queued");
        assertThat(api.get("/threads/" + thread + "/runs").body().get("data")).isEmpty();
        assertThat(api.post(
                                "/threads/" + acting + "/runs/" + action + "/submit_tool_outputs",
                                "{\"tool_outputs\":[{\"tool_call_id\":\"call_A\",\"output\":\"x\"}]}")
                        .status())
                .isEqualTo(200);
        testIsOver.countDown();
        api.await(acting, action, "completed");
        api.await(thread, api.run(thread, assistant), "completed");
    }

    /** Who gives up and asks again must not fill the queue with what nobody waits for. */
    @Test
    void aRunThatIsCancelledInTheQueueGivesItsPlaceBack() {
        model.thenWaiting(testIsOver, "Hm").then(FakeModel.text("Yes."));
        String assistant = api.assistant();
        String busy = api.thread("Hi");
        api.await(busy, api.run(busy, assistant), "in_progress");
        String thread = api.thread("Hi");
        String run = "{\"assistant_id\":\"" + assistant + "\"}";
        for (int i = 0; i < 3; i++) {
            String queued = api.run(thread, assistant);
            assertRefused(api.post("/threads/runs", run), "runs are queued");
            api.post("/threads/" + thread + "/runs/" + queued + "/cancel", "");
        }

        String last = api.run(thread, assistant);
        testIsOver.countDown();

        api.await(thread, last, "completed");
    }

    @Test
    void aStreamTooManyIsRefusedAndItsRunIsNotMade() {
        model.thenWaiting(testIsOver, "Hm");
        String body = "{\"stream\":true,\"assistant_id\":\"" + api.assistant() + "\"}";
        HttpResponse<Stream<String>> first = api.openStream("/threads/" + api.thread("Hi") + "/runs", body);
        assertThat(first.statusCode()).isEqualTo(200);
        String thread = api.thread("Hi");

        assertRefused(api.post("/threads/" + thread + "/runs", body), "streams are open");

        assertThat(api.get("/threads/" + thread + "/runs").body().get("data")).isEmpty();
        testIsOver.countDown();
        first.body().close();
        Api.await(() -> api.openStream("/threads/" + thread + "/runs", body).statusCode() == 200);
    }

    @Test
    void aRefusedRunGivesItsStreamBack() {
        String refused = "{\"stream\":true,\"assistant_id\":\"asst_none\"}";
        String thread = api.thread("Hi");

        for (int i = 0; i < 3; i++) {
            assertThat(api.post("/threads/" + thread + "/runs", refused).status())
                    .isEqualTo(404);
        }
        List<Api.Event> events = api.stream(
                "/threads/" + thread + "/runs", "{\"stream\":true,\"assistant_id\":\"" + api.assistant() + "\"}");
        assertThat(events).last().extracting(Api.Event::name).isEqualTo("done");
    }

    @Test
    void aStreamOutlivesTheIdleTimeoutByItsHeartbeats() {
        Duration heartbeat = Duration.ofMillis(300);
        model.then((request, deltas) -> {
            deltas.text("Hm");
            // Well beyond the three heartbeats after which a silent connection is closed.
            Thread.sleep(heartbeat.multipliedBy(5).toMillis());
            return FakeModel.text("Hm");
        });
        try (AssistantsServer quiet = AssistantsServer.builder()
                .model(model)
                .heartbeat(heartbeat)
                .idleTimeout(Duration.ofMillis(1))
                .build()
                .start()) {
            Api its = new Api(quiet);

            List<Api.Event> events = its.stream(
                    "/threads/" + its.thread("Hi") + "/runs",
                    "{\"stream\":true,\"assistant_id\":\"" + its.assistant() + "\"}");

            assertThat(events).last().extracting(Api.Event::name).isEqualTo("done");
        }
    }
}
