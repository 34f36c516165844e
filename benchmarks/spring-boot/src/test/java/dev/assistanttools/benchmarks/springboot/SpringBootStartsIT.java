package dev.assistanttools.benchmarks.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** That the application starts with all that is measured; how fast is not judged here. */
class SpringBootStartsIT {

    @Test
    void eachIsStarted() throws Exception {
        ByteArrayOutputStream table = new ByteArrayOutputStream();

        SpringBootStarts.measure(new PrintStream(table, true, StandardCharsets.UTF_8), 0, 1);

        assertThat(table.toString(StandardCharsets.UTF_8).lines()).hasSize(2 + Contestant.values().length);
    }
}
