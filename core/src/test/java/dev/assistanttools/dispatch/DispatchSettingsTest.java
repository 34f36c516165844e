package dev.assistanttools.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.assistanttools.json.JsonLimits;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DispatchSettingsTest {

    @Test
    void eachSettingIsChangedAlone() {
        JsonLimits limits = JsonLimits.defaults().withMaxDepth(5);
        assertThat(DispatchSettings.defaults()
                        .withToolTimeout(Duration.ofSeconds(1))
                        .withMaxParallelCalls(2)
                        .withMaxRunningCalls(4)
                        .withMaxResultBytes(3)
                        .withArgumentLimits(limits)
                        .withUnknownArguments(UnknownArguments.FAIL)
                        .withRepairArguments(false))
                .isEqualTo(new DispatchSettings(Duration.ofSeconds(1), 2, 4, 3, limits, UnknownArguments.FAIL, false));
    }

    @Test
    void refusesBoundsThatAreNone() {
        DispatchSettings settings = DispatchSettings.defaults();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.withToolTimeout(Duration.ZERO))
                .withMessage("toolTimeout must be more than zero and at most a day, not PT0S.");
        assertThatIllegalArgumentException().isThrownBy(() -> settings.withToolTimeout(Duration.ofDays(2)));
        assertThatIllegalArgumentException().isThrownBy(() -> settings.withMaxParallelCalls(0));
        assertThatIllegalArgumentException().isThrownBy(() -> settings.withMaxRunningCalls(0));
        assertThatIllegalArgumentException().isThrownBy(() -> settings.withMaxResultBytes(0));
    }
}
