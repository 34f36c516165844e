package dev.assistanttools.benchmarks;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.assistanttools.benchmarks.call.Calls;
import dev.assistanttools.benchmarks.call.Workload;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That everyone on this class path does the same work; what it costs is not judged here. */
class CallsTest {

    static Stream<Calls> contestants() {
        return Arrays.stream(Calls.values())
                .filter(contestant -> contestant.module().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("contestants")
    void answersAsAllDo(Calls contestant) {
        for (Workload workload : Workload.values()) {
            assertThatCode(() -> contestant.checked(workload)).doesNotThrowAnyException();
        }
    }
}
