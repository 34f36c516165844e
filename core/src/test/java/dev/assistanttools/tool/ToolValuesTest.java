package dev.assistanttools.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToolValuesTest {

    private static final ArgumentProblem TOO_LARGE = new ArgumentProblem("/days", "expected less");

    @Test
    void aDefinitionHasALegalName() {
        ToolSchema schema = new ToolSchema("{}");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new ToolDefinition("two words", "", schema, true));
    }

    @Test
    void aSchemasFingerprintFollowsItsText() {
        // SHA-256 of "{}", as sha256sum prints it.
        assertThat(new ToolSchema("{}").fingerprint())
                .isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
        assertThat(new ToolSchema("{} ").fingerprint()).isNotEqualTo(new ToolSchema("{}").fingerprint());
    }

    @Test
    void aRejectionKeepsItsProblems() {
        List<ArgumentProblem> problems = new ArrayList<>(List.of(TOO_LARGE));
        ToolCallResult.Rejected rejected = new ToolCallResult.Rejected("no", problems);
        problems.clear();
        assertThat(rejected.problems()).containsExactly(TOO_LARGE);
    }

    @Test
    void anArgumentExceptionSaysAllInItsMessage() {
        ArgumentProblem whole = new ArgumentProblem("", "expected an object, but got 1");
        assertThat(new ToolArgumentException(List.of(whole, TOO_LARGE)))
                .hasMessage("The arguments were not accepted; the tool was not called.\n"
                        + "expected an object, but got 1\n/days: expected less");
        assertThat(new ToolArgumentException(List.of(TOO_LARGE), 3, null)).hasMessageEndingWith("\nand 3 more");
    }
}
