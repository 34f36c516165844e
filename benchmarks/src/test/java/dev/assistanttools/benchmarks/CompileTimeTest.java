package dev.assistanttools.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That the benchmark compiles what it says; what it measures is not judged here. */
class CompileTimeTest {

    @Test
    void measuresBothWaysOfCompiling() throws Exception {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        CompileTime.measureOnce(new PrintStream(output, true, StandardCharsets.UTF_8), List.of(20));
        assertThat(output.toString(StandardCharsets.UTF_8).lines())
                .hasSize(4)
                .anyMatch(line -> line.matches("\\| forked \\| 20 \\|.*\\| \\d+\\.\\d\\d \\|.*"))
                .anyMatch(line -> line.matches("\\| daemon \\| 20 \\|.*\\| \\d+\\.\\d\\d \\|.*"));
    }
}
