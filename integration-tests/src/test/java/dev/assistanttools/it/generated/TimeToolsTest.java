package dev.assistanttools.it.generated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimeToolsTest {

    private final Calls calls = Calls.of(new TimeTools());

    @Test
    void whatIsWrittenIsReadAgain() {
        String times = """
                {"day":"3. M\u00e4rz 2026","days":["3 Mar 2026","20 Jan 2026"],"start":"20.01.2026 09:30","month":"12/2026"}""";

        assertThat(calls.output("echo_times", "{\"times\":" + times + "}")).isEqualTo(times);
    }

    @Test
    void aPatternMayTakeAnyCase() {
        assertThat(calls.output("print_time", "{\"time\":\"10:15 pm\"}")).isEqualTo("22:15 Optional.empty");
        assertThat(calls.output("print_time", "{\"time\":\"10:15 PM\",\"day\":\"20.01.2026\"}"))
                .isEqualTo("22:15 Optional[2026-01-20]");
    }

    @Test
    void aDefaultHasThePattern() {
        assertThat(calls.output("print_time", "{}")).isEqualTo("09:30 Optional.empty");
    }

    @Test
    void anotherFormIsRefusedWithAnExample() {
        assertThat(calls.result("print_time", "{\"day\":\"2026-01-20\"}").output())
                .contains("/day", "expected a text such as \"20.01.2026\" (dd.MM.yyyy), but got \"2026-01-20\"");
    }

    @Test
    void aDayThatItsMonthDoesNotHaveIsRefused() {
        assertThat(calls.mistakes("print_time", "{\"day\":\"30.02.2026\"}")).containsExactly("/day");
    }
}
