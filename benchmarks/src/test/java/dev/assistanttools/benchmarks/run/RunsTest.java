package dev.assistanttools.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** That what is measured of runs does its work; what it costs is not judged here. */
class RunsTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream output = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void everyContestantGetsTheAnswer() throws Exception {
        RunCost.measureOnce(output);
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("| polled |")
                .contains("| streamed |");
    }

    @Test
    void runsWait() throws Exception {
        WaitingRuns.print(output, Waiters.DRIVER, 10, 0);
        WaitingRuns.print(output, Waiters.THREAD, 10, 0);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("| 10 | the driver |", "| 10 | a platform thread");
    }
}
