package dev.assistanttools.spring.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ToolOutputsTest {

    private final ToolOutputs outputs = new ToolOutputs(List.of(
            new ToolOutputs.Output("one", "first"),
            new ToolOutputs.Output("two", "{\"a/b\":[1e2,\"text\",{\"c\":null}]}"),
            new ToolOutputs.Output("one", "last")));

    @Test
    void theLastOutputOfAToolCounts() {
        assertThat(outputs.of("one")).isEqualTo("last");
        assertThat(outputs.all()).hasSize(3).startsWith("first");
    }

    @Test
    void valuesAreFoundByPointers() {
        assertThat(outputs.of("two", "/a~1b/0")).isEqualTo("100");
        assertThat(outputs.of("two", "/a~1b/1")).isEqualTo("text");
        assertThat(outputs.of("two", "/a~1b/2")).isEqualTo("{\"c\":null}");
        assertThat(outputs.of("two", "")).startsWith("{\"a/b\":[100,");
    }

    @Test
    void saysWhatIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> outputs.of("three"))
                .withMessage("The script asks for an output of three, but its run has called one, two so far.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> outputs.of("one", "/a"))
                .withMessage("The script asks for /a of the output of one, which is no JSON: last");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> outputs.of("two", "/a~1b/3"))
                .withMessageStartingWith("The script asks for /a~1b/3 of the output of two, where there is none: ");
    }
}
