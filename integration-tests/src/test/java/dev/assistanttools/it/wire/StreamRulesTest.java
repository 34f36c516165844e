package dev.assistanttools.it.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.it.wire.StreamRules.Start;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The judge of streams finds what it says it finds. */
class StreamRulesTest {

    private static final String TEXT_RUN = """
            thread.run.created {"id":"run_1","status":"queued"}
            thread.run.queued {"id":"run_1","status":"queued"}
            thread.run.in_progress {"id":"run_1","status":"in_progress"}
            thread.run.step.created {"id":"step_1","type":"message_creation","step_details":{"message_creation":{"message_id":"msg_1"}}}
            thread.run.step.in_progress {"id":"step_1"}
            thread.message.created {"id":"msg_1","content":[]}
            thread.message.in_progress {"id":"msg_1"}
            thread.message.delta {"id":"msg_1","delta":{"content":[{"index":0,"type":"text","text":{"value":"It ","annotations":[]}}]}}
            thread.message.delta {"id":"msg_1","delta":{"content":[{"index":0,"type":"text","text":{"value":"snows"}}]}}
            thread.message.completed {"id":"msg_1","content":[{"type":"text","text":{"value":"It snows"}}]}
            thread.run.step.completed {"id":"step_1"}
            thread.run.completed {"id":"run_1","status":"completed"}
            done [DONE]
            """;

    private static final String CALL_RUN = """
            thread.run.created {"id":"run_1","status":"queued"}
            thread.run.queued {"id":"run_1","status":"queued"}
            thread.run.in_progress {"id":"run_1","status":"in_progress"}
            thread.run.step.created {"id":"step_1","type":"tool_calls","step_details":{"tool_calls":[]}}
            thread.run.step.in_progress {"id":"step_1"}
            thread.run.step.delta {"id":"step_1","delta":{"step_details":{"tool_calls":[{"index":0,"id":"call_1","function":{"name":"f","arguments":"","output":null}}]}}}
            thread.run.step.delta {"id":"step_1","delta":{"step_details":{"tool_calls":[{"index":0,"function":{"arguments":"{}"}}]}}}
            thread.run.step.delta {"id":"step_1","delta":{"step_details":{"tool_calls":[{"index":1,"id":"call_2","function":{"name":"g","arguments":"","output":null}}]}}}
            thread.run.requires_action {"id":"run_1","status":"requires_action","required_action":{"submit_tool_outputs":{"tool_calls":[{"id":"call_1","function":{"name":"f","arguments":"{}"}},{"id":"call_2","function":{"name":"g","arguments":""}}]}}}
            done [DONE]
            """;

    @Test
    void acceptsARunThatAnswersWithText() {
        assertThat(judge(Start.RUN, TEXT_RUN)).isEmpty();
    }

    @Test
    void acceptsARunThatAsksForTwoCalls() {
        assertThat(judge(Start.RUN, CALL_RUN)).isEmpty();
    }

    @Test
    void acceptsASubmitThatBeginsWithTheStep() {
        String submit =
                "thread.run.step.completed {\"id\":\"step_0\",\"type\":\"tool_calls\"}\n" + without(TEXT_RUN, 0);
        assertThat(judge(Start.SUBMIT, submit)).isEmpty();
    }

    @Test
    void refusesASubmitThatForgetsTheStep() {
        assertThat(judge(Start.SUBMIT, without(TEXT_RUN, 0))).isNotEmpty();
    }

    @Test
    void missesEachEventOfATextRunButItsDeltas() {
        for (int i : List.of(0, 1, 2, 3, 4, 5, 6, 9, 10, 11, 12)) {
            assertThat(judge(Start.RUN, without(TEXT_RUN, i)))
                    .as("without event " + i)
                    .isNotEmpty();
        }
    }

    @Test
    void comparesTheDeltasWithTheWhole() {
        assertThat(judge(Start.RUN, without(TEXT_RUN, 8)))
                .singleElement()
                .asString()
                .contains("add up");
        assertThat(judge(Start.RUN, without(CALL_RUN, 6)))
                .singleElement()
                .asString()
                .contains("add up");
        assertThat(judge(Start.RUN, without(CALL_RUN, 7)))
                .singleElement()
                .asString()
                .contains("streamed 1 calls of 2");
    }

    @Test
    void refusesAKeyNamedErrorInAnyEvent() {
        String events = TEXT_RUN.replace(
                "{\"id\":\"run_1\",\"status\":\"completed\"",
                "{\"error\":null,\"id\":\"run_1\",\"status\":\"completed\"");
        assertThat(judge(Start.RUN, events)).singleElement().asString().contains("key error");
    }

    @Test
    void refusesASecondOpenStep() {
        String second =
                "thread.run.step.created {\"id\":\"step_2\",\"type\":\"tool_calls\",\"step_details\":{\"tool_calls\":[]}}\n";
        assertThat(judge(
                        Start.RUN,
                        TEXT_RUN.replace("thread.run.step.in_progress", second + "thread.run.step.in_progress")))
                .first()
                .asString()
                .contains("second step");
    }

    @Test
    void judgesNoEndOfAStreamThatTheClientLeft() {
        List<ServerSentEvent> events = events(TEXT_RUN).subList(0, 8);
        assertThat(StreamRules.problems(Start.RUN, events, false)).isEmpty();
        assertThat(StreamRules.problems(Start.RUN, events, true)).isNotEmpty();
    }

    private static List<String> judge(Start start, String events) {
        return StreamRules.problems(start, events(events), true);
    }

    private static List<ServerSentEvent> events(String text) {
        return text.lines()
                .map(line -> line.split(" ", 2))
                .map(parts -> new ServerSentEvent(parts[0], parts[1]))
                .toList();
    }

    private static String without(String text, int line) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        lines.remove(line);
        return String.join("\n", lines);
    }
}
