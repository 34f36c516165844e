package dev.assistanttools.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RunSettingsTest {

    private static final RunSettings DEFAULTS = RunSettings.defaults();
    private static final Duration ENDLESS = Duration.ofSeconds(Long.MAX_VALUE);

    @Test
    void refusesTimesThatNoMachineCanCount() {
        assertRefused("deadline", () -> DEFAULTS.withDeadline(ENDLESS));
        assertRefused("maxInterval", () -> DEFAULTS.withPollIntervals(Duration.ofMillis(1), ENDLESS));
        assertRefused("cancelWait", () -> DEFAULTS.withCancelWait(ENDLESS));
        assertRefused("expiryMargin", () -> DEFAULTS.withExpiryMargin(ENDLESS));
    }

    @Test
    void streamsUnlessToldNotTo() {
        assertThat(DEFAULTS.streaming().isOn()).isTrue();
        assertThat(DEFAULTS.withStreaming(false).streaming().isOn()).isFalse();
    }

    @Test
    void refusesTimesThatAreNone() {
        assertRefused("deadline", () -> DEFAULTS.withDeadline(Duration.ZERO));
        assertRefused("firstInterval", () -> DEFAULTS.withPollIntervals(Duration.ZERO, Duration.ofSeconds(1)));
        assertRefused("expiryMargin", () -> DEFAULTS.withExpiryMargin(Duration.ofMillis(-1)));
        assertThat(DEFAULTS.withExpiryMargin(Duration.ZERO).expiryMargin()).isZero();
    }

    @Test
    void refusesCountsOutOfTheirRange() {
        assertRefused("startRetries", () -> DEFAULTS.withStartRetries(-1));
        assertRefused("submitRetries", () -> DEFAULTS.withSubmitRetries(-1));
        assertRefused("submitRetries", () -> DEFAULTS.withSubmitRetries(101));
        assertRefused("growth", () -> DEFAULTS.withPollGrowth(Double.NaN));
        assertRefused("maxRequests", () -> DEFAULTS.withMaxRequests(0));
    }

    private static void assertRefused(String what, Supplier<RunSettings> settings) {
        assertThatThrownBy(settings::get)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(what);
    }
}
