package dev.assistanttools.benchmarks.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** That the programs that are started do what they are started for; how fast is not judged here. */
class StartTablesTest {

    @Test
    void ourProgramAnswersAsTheOneWrittenByHand() throws Exception {
        List<String> answers = StartTables.startOnce(List.of(Starts.HAND_WRITTEN, Starts.GENERATED));
        assertThat(answers).allSatisfy(answer -> assertThat(answer).isEqualToIgnoringNewLines(DeskSources.ANSWER));
    }

    @Test
    void ourProgramLinksNoLambdaAndLooksForNoLogger() throws Exception {
        assertThat(StartTables.loadedBy(Starts.GENERATED))
                .anyMatch(type -> type.startsWith("desks.Desk0_Toolset "))
                .noneMatch(type -> type.contains("$$Lambda"))
                .noneMatch(type -> type.startsWith("java.lang.invoke.BootstrapMethodInvoker"))
                .noneMatch(type -> type.startsWith("org.slf4j."));
    }

    @Test
    void ourProgramDoesNoWorkOnSchemas() throws Exception {
        assertThat(StartTables.loadedBy(Starts.GENERATED))
                .noneMatch(type -> type.contains("victools"))
                .noneMatch(type -> type.startsWith("dev.assistanttools.registry.reflect."))
                .noneMatch(type -> type.startsWith("dev.assistanttools.tool.Fingerprint"))
                .noneMatch(type -> type.contains("jackson"));
    }
}
