package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class ExpiryTest extends ServerTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-01-20T12:00:00Z"));

    @Override
    AssistantsServer.Builder configured(AssistantsServer.Builder builder) {
        return builder.clock(clock).expiryCheck(Duration.ofMillis(20));
    }

    @Test
    void aRunWithoutOutputsExpiresAfterTenMinutes() {
        model.then(FakeModel.calls(FakeModel.call("call_A", "f", "{}")));
        String thread = api.thread("Hi");
        String run = api.run(thread, api.assistant());
        api.await(thread, run, "requires_action");

        clock.pass(Duration.ofMinutes(10));

        Api.Answer expired = api.await(thread, run, "expired");
        assertThat(expired.body().get("expires_at").longValue())
                .isEqualTo(clock.instant().getEpochSecond());
        Api.Answer steps = api.get("/threads/" + thread + "/runs/" + run + "/steps");
        assertThat(steps.text("/data/0/status")).isEqualTo("expired");
        assertThat(steps.body().at("/data/0/expired_at").longValue())
                .isEqualTo(clock.instant().getEpochSecond());
        assertThat(api.post(
                                "/threads/" + thread + "/runs/" + run + "/submit_tool_outputs",
                                "{\"tool_outputs\":[{\"tool_call_id\":\"call_A\",\"output\":\"x\"}]}")
                        .message())
                .isEqualTo("Runs in status \"expired\" do not accept tool outputs.");
    }

    @Test
    void aSlowModelsRunExpiresToo() {
        model.thenWaiting(new CountDownLatch(1), "Hm");
        String thread = api.thread("Hi");
        String run = api.run(thread, api.assistant());
        api.await(
                "/threads/" + thread + "/messages",
                list -> list.text("/data/0/role").equals("assistant"));

        clock.pass(Duration.ofSeconds(601));

        api.await(thread, run, "expired");
        assertThat(api.get("/threads/" + thread + "/messages").text("/data/0/incomplete_details/reason"))
                .isEqualTo("run_expired");
    }

    @Test
    void anExpiredRunLeavesItsThreadFree() {
        model.then(FakeModel.calls(FakeModel.call("call_A", "f", "{}")));
        String thread = api.thread("Hi");
        String run = api.run(thread, api.assistant());
        api.await(thread, run, "requires_action");
        clock.pass(Duration.ofMinutes(10));
        api.await(thread, run, "expired");

        assertThat(api.post("/threads/" + thread + "/messages", "{\"role\":\"user\",\"content\":\"x\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void eachRoundSetsTheStartAnewAndTheExpiryStays() {
        model.then(FakeModel.calls(FakeModel.call("call_A", "f", "{}")));
        CountDownLatch latch = new CountDownLatch(1);
        model.thenWaiting(latch, "Hm");
        String thread = api.thread("Hi");
        String run = api.run(thread, api.assistant());
        Api.Answer waiting = api.await(thread, run, "requires_action");

        clock.pass(Duration.ofSeconds(30));
        api.post(
                "/threads/" + thread + "/runs/" + run + "/submit_tool_outputs",
                "{\"tool_outputs\":[{\"tool_call_id\":\"call_A\",\"output\":\"x\"}]}");

        Api.Answer going = api.await(thread, run, "in_progress");
        assertThat(going.body().get("started_at").longValue())
                .isEqualTo(waiting.body().get("started_at").longValue() + 30);
        assertThat(going.body().get("expires_at")).isEqualTo(waiting.body().get("expires_at"));
        latch.countDown();
    }
}
