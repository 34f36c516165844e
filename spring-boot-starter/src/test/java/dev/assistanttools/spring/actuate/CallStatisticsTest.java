package dev.assistanttools.spring.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallStatisticsTest {

    private final CallStatistics statistics = new CallStatistics("known"::equals);

    @Test
    void countsByResultAndKnowsTheMeanAndTheLongest() {
        finished("known", new ToolCallResult.Succeeded("a"), 10);
        finished("known", new ToolCallResult.Rejected("b", List.of()), 20);
        finished("known", new ToolCallResult.Failed("c", "id", new IllegalStateException()), 60);
        assertThat(statistics.of("known"))
                .isEqualTo(new CallStatistics.Calls(1, 1, 1, Duration.ofMillis(30), Duration.ofMillis(60)));
    }

    @Test
    void remembersNoToolThatThereIsNot() {
        finished("invented", new ToolCallResult.Rejected("b", List.of()), 20);
        assertThat(statistics.of("invented")).isEqualTo(CallStatistics.Calls.NONE);
    }

    private void finished(String tool, ToolCallResult result, int millis) {
        statistics.finished(new ToolCall("call_1", tool, "{}"), CallScope.none(), result, Duration.ofMillis(millis));
    }
}
