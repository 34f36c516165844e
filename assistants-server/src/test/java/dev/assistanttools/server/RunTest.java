package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RunTest extends ServerTest {

    @Test
    void aRunAnswersTheUsersMessage() {
        model.then(FakeModel.text("Rain."));
        String thread = api.thread("Weather?");

        String run = api.run(thread, api.assistant());

        Api.Answer done = api.await(thread, run, "completed");
        assertThat(done.body().at("/usage/total_tokens").intValue()).isEqualTo(18);
        assertThat(done.body().get("expires_at").isNull()).isTrue();
        Api.Answer messages = api.get("/threads/" + thread + "/messages?run_id=" + run);
        assertThat(messages.text("/data/0/content/0/text/value")).isEqualTo("Rain.");
        assertThat(model.lastAsked().turns()).containsExactly(new ModelRequest.UserTurn("Weather?"));
    }
}
