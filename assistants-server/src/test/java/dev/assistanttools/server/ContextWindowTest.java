package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ContextWindowTest {

    private static ModelRequest request(ModelRequest.Turn... turns) {
        return new ModelRequest("m", "", List.of(turns), List.of(), ModelRequest.Settings.defaults());
    }

    private static ModelRequest.Turn user(String text) {
        return new ModelRequest.UserTurn(text);
    }

    private static ModelRequest.Turn assistant(String text) {
        return new ModelRequest.AssistantTurn(text);
    }

    private static final ModelRequest.Turn CALLS =
            new ModelRequest.CallsTurn(List.of(new ModelRequest.FunctionCall("call_1", "f", "{}")));
    private static final ModelRequest.Turn OUTPUT = new ModelRequest.OutputTurn("call_1", "x".repeat(400));

    @Test
    void estimatesATokenForFourBytes() {
        assertThat(TokenEstimate.of(request(user("x".repeat(400))))).isEqualTo(104);
        assertThat(TokenEstimate.of(request(user("€".repeat(400))))).isEqualTo(304);
        assertThat(TokenEstimate.of(request(
                        new ModelRequest.UserTurn(List.of(new ModelRequest.Image("data:x".repeat(9_000), null))))))
                .isEqualTo(769);
    }

    @Test
    void countsCallsAndWhatIsKeptOfThemOnce() {
        List<ModelRequest.FunctionCall> calls =
                List.of(new ModelRequest.FunctionCall("call_1", "name", "x".repeat(400)));

        assertThat(TokenEstimate.of(new ModelRequest.CallsTurn(calls))).isEqualTo(109);
        assertThat(TokenEstimate.of(new ModelRequest.CallsTurn(calls, "{}"))).isEqualTo(109);
        assertThat(TokenEstimate.of(new ModelRequest.CallsTurn(calls, "y".repeat(800))))
                .isEqualTo(204);
    }

    @Test
    void leavesARequestThatFitsAsItIs() {
        ModelRequest request = request(user("a"), assistant("b"), user("c"));

        assertThat(ContextWindow.fitted(request, 1_000)).isSameAs(request);
    }

    @Test
    void leavesOutTheMiddleFirstAndTheThreadsFirstMessageLast() {
        ModelRequest request =
                request(user("a".repeat(40)), assistant("b".repeat(40)), user("c".repeat(40)), user("d"));

        assertThat(ContextWindow.fitted(request, 34).turns())
                .containsExactly(user("a".repeat(40)), user("c".repeat(40)), user("d"));
        assertThat(ContextWindow.fitted(request, 20).turns()).containsExactly(user("a".repeat(40)), user("d"));
        assertThat(ContextWindow.fitted(request, 1).turns()).containsExactly(user("d"));
    }

    @Test
    void keepsTheRoundsOfTheRun() {
        ModelRequest request = request(user("a"), user("b"), assistant("c"), CALLS, OUTPUT);

        assertThat(ContextWindow.fitted(request, 1).turns()).containsExactly(user("b"), assistant("c"), CALLS, OUTPUT);
    }

    @Test
    void shortensByHalfUntilNothingMayBeLeftOut() {
        Optional<ModelRequest> first =
                ContextWindow.shortened(request(user("a"), user("b"), user("c"), user("d"), user("e"), CALLS, OUTPUT));
        Optional<ModelRequest> second = ContextWindow.shortened(first.orElseThrow());
        Optional<ModelRequest> third = ContextWindow.shortened(second.orElseThrow());

        assertThat(first.get().turns()).containsExactly(user("a"), user("d"), user("e"), CALLS, OUTPUT);
        assertThat(second.get().turns()).containsExactly(user("a"), user("e"), CALLS, OUTPUT);
        assertThat(third.orElseThrow().turns()).containsExactly(user("e"), CALLS, OUTPUT);
        assertThat(ContextWindow.shortened(third.get())).isEmpty();
    }
}
