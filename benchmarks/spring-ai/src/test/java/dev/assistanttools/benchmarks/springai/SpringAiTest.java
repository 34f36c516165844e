package dev.assistanttools.benchmarks.springai;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.assistanttools.benchmarks.call.Calls;
import dev.assistanttools.benchmarks.call.Workload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That the peer does the same work as all, but for what is known of it; what it costs is not judged here. */
class SpringAiTest {

    @ParameterizedTest
    @EnumSource(Workload.class)
    void answersAsItIsKnownFor(Workload workload) {
        assertThatCode(() -> Calls.SPRING_AI.checked(workload)).doesNotThrowAnyException();
    }
}
