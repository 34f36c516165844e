package dev.assistanttools.spring.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.openai.TokenUsage;
import dev.assistanttools.run.RunEvent;
import dev.assistanttools.run.RunListener;
import dev.assistanttools.run.RunOutcome;
import dev.assistanttools.tool.ToolCall;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecentRunsTest {

    private static final ThreadId THREAD = new ThreadId("thread_1");
    private static final RunId RUN = new RunId("run_1");

    private final RecentRuns runs = new RecentRuns(2, Set.of("first", "second", "third")::contains, Clock.systemUTC());

    @ParameterizedTest
    @CsvSource({"rate_limit_exceeded, rate_limit_exceeded", "Key sk-1 of Ada is wrong, _OTHER"})
    void showsACodeThatIsOne(String code, String shown) {
        tell(new RunEvent.Ended(new RunOutcome.Failed(RUN, THREAD, TokenUsage.NONE, List.of(), code, "swordfish")));

        assertThat(runs.find("run_1").orElseThrow())
                .satisfies(run -> assertThat(run.error()).isEqualTo(shown))
                .satisfies(run -> assertThat(run.toString()).doesNotContain("swordfish"));
    }

    @Test
    void countsTheCallsOfEachToolInTheOrderOfTheirNames() {
        tell(call("third"), call("invented by a model"), call("first"), call("third"), call("second"));

        assertThat(runs.all().get(0).calls()).hasToString("{_OTHER=1, first=1, second=1, third=2}");
    }

    @Test
    void remembersTheLatestAlone() {
        for (String tool : List.of("first", "second", "third")) {
            tell(call(tool));
        }

        assertThat(runs.all())
                .extracting(run -> run.calls().keySet())
                .containsExactly(Set.of("third"), Set.of("second"));
    }

    private static RunEvent call(String tool) {
        return new RunEvent.CallStarted(new ToolCall("call_1", tool, "{}"), 1);
    }

    private void tell(RunEvent... events) {
        RunListener listener = runs.listenerOf(THREAD, RUN);
        for (RunEvent event : events) {
            listener.onEvent(event);
            event.tell(listener);
        }
    }
}
