package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RunMachineTest {

    private static final ModelReply.Usage USED = new ModelReply.Usage(2, 3);

    @ParameterizedTest
    @EnumSource(
            value = RunStatus.class,
            names = {"CANCELLED", "FAILED", "COMPLETED", "INCOMPLETE", "EXPIRED"})
    void fromAnEndNothingLeadsOn(RunStatus end) {
        assertThat(end.isEnd()).isTrue();
        assertThat(Arrays.stream(RunStatus.values()).filter(to -> RunMachine.allows(end, to)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = RunStatus.class,
            names = {"QUEUED", "IN_PROGRESS", "REQUIRES_ACTION"})
    void untilItsEndARunCanBeCancelledAndExpire(RunStatus status) {
        assertThat(RunMachine.allows(status, RunStatus.CANCELLING)).isTrue();
        assertThat(RunMachine.allows(status, RunStatus.EXPIRED)).isTrue();
    }

    @Test
    void anIllegalMoveIsRefused() {
        RunState queued = RunState.queued(600);

        assertThatThrownBy(() -> RunMachine.complete(queued, USED, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A run can't go from queued to completed.");
    }

    @Test
    void usageAddsUpOverRoundsAndTheCallsGoWithTheSubmission() {
        RunState waiting = RunMachine.requireAction(RunMachine.start(RunState.queued(600), 1), Json.array(), USED);
        assertThat(waiting.requiredCalls()).isNotNull();

        RunState done = RunMachine.complete(RunMachine.start(RunMachine.resume(waiting), 5), USED, 9);

        assertThat(done)
                .isEqualTo(new RunState(
                        RunStatus.COMPLETED, 600, 5L, null, null, 9L, null, null, null, new ModelReply.Usage(4, 6)));
    }
}
