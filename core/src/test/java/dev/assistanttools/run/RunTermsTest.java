package dev.assistanttools.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunTermsTest {

    private static final RunSettings SETTINGS = RunSettings.defaults()
            .withPollIntervals(Duration.ofMillis(250), Duration.ofSeconds(1))
            .withPollGrowth(2);

    @Test
    void growsIntervalsUpToTheirMaximum() {
        RunTerms terms = terms(new Random(1));
        float second = terms.longer(terms.firstInterval());
        assertThat(terms.firstInterval()).isEqualTo(0.25f);
        assertThat(second).isEqualTo(0.5f);
        assertThat(terms.longer(second)).isEqualTo(1f);
        assertThat(terms.longer(terms.longer(second))).isEqualTo(1f);
    }

    /** Full jitter: from nothing to the whole interval, all parts of it as often. */
    @Test
    void drawsAnyPartOfAnInterval() {
        RunTerms terms = terms(new Random(1));
        int[] tenths = new int[10];
        for (int i = 0; i < 10_000; i++) {
            tenths[(int) (terms.pause(1) / 100_000_000)]++;
        }
        assertThat(IntStream.of(tenths).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(800, 1_200));
    }

    @Test
    void takesNoWaitForLongerThanADay() {
        assertThat(RunTerms.nanos(Duration.ofSeconds(Long.MAX_VALUE)))
                .isEqualTo(Duration.ofDays(1).toNanos());
        assertThat(RunTerms.nanos(Duration.ofMinutes(10)))
                .isEqualTo(Duration.ofMinutes(10).toNanos());
    }

    private static RunTerms terms(RandomGenerator random) {
        return new RunTerms(SETTINGS, () -> random, () -> Instant.EPOCH);
    }
}
