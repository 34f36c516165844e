package dev.assistanttools.run;

import static dev.assistanttools.fake.FakeAssistantsApi.answer;
import static dev.assistanttools.fake.FakeAssistantsApi.calls;
import static dev.assistanttools.fake.FakeAssistantsApi.inProgress;
import static dev.assistanttools.fake.FakeAssistantsApi.noAnswer;
import static dev.assistanttools.fake.FakeAssistantsApi.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.RunStatus;
import dev.assistanttools.run.RunOutcome.Completed;
import dev.assistanttools.run.RunOutcome.DeadlineExceeded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Runs of random shape over an API that loses requests and answers at random: never a call twice, never a hang. A failure names its
 * seed; {@code -Dassistanttools.test.seed} takes one.
 */
class RandomFaultsTest {

    private static final int RUNS = 2_000 * Integer.getInteger("assistanttools.test.rounds", 1);
    private static final long SEED = Long.getLong("assistanttools.test.seed", System.nanoTime());
    private static final List<String> KINDS =
            List.of("createRun", "retrieveRun", "submit", "cancelRun", "listRunMessages", "listRuns", "event");

    @Test
    void survivesWhateverGetsLost() {
        int completed = 0;
        for (int i = 0; i < RUNS; i++) {
            FaultyRun run = new FaultyRun(new Random(SEED + i));
            assertThat(run).as("seed %d", SEED + i).satisfies(FaultyRun::check);
            completed += run.isCompleted ? 1 : 0;
        }
        assertThat(completed).as("seed %d", SEED).isGreaterThan(RUNS / 2);
    }

    private static final class FaultyRun extends RunDriverFixture {

        private final Random random;
        private final List<String> ids = new ArrayList<>();
        private final RecordedEvents events = new RecordedEvents();
        private final boolean isStreamed;
        private boolean isCompleted;

        FaultyRun(Random random) {
            this.random = random;
            this.isStreamed = random.nextBoolean();
            List<Object> phases = new ArrayList<>();
            for (int round = random.nextInt(4); round > 0; round--) {
                phases.add(inProgress(Duration.ofMillis(random.nextInt(3_000))));
                phases.add(calls(newIds()));
            }
            phases.add(says("Done."));
            api.nextRun(phases.toArray());
            KINDS.forEach(this::breakSome);
        }

        private String[] newIds() {
            List<String> round = new ArrayList<>();
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                ids.add("call_" + ids.size());
                round.add(ids.get(ids.size() - 1) + ":tool");
            }
            return round.toArray(String[]::new);
        }

        private void breakSome(String kind) {
            for (int i = 0; i < 10; i++) {
                api.before(kind, random.nextInt(4) > 0 ? () -> {} : FaultyRun::fail);
                api.after(kind, random.nextInt(4) > 0 ? () -> {} : FaultyRun::fail);
            }
            if (random.nextInt(4) == 0) {
                api.before(kind, () -> {
                    throw answer(random.nextBoolean() ? 429 : 503, "busy");
                });
            }
        }

        private static void fail() {
            throw noAnswer();
        }

        void check() {
            try {
                RunOutcome outcome = driver(SETTINGS.withStreaming(isStreamed)).run(request, events);
                assertThat(outcome).isInstanceOfAny(Completed.class, DeadlineExceeded.class);
                if (outcome instanceof Completed completed) {
                    isCompleted = true;
                    assertThat(completed.text()).isEqualTo("Done.");
                    assertThat(called).isEqualTo(ids);
                    assertThat(api.lastRunStatus(thread)).isEqualTo(RunStatus.COMPLETED);
                    assertThat(events.text()).isEqualTo("Done.");
                }
            } catch (AssistantApiException e) {
                // Thrown is only a start that can't be made, or a text that can't be read.
                boolean hasEnded = api.lastRunStatus(thread).isTerminal();
                assertThat(called).isEqualTo(hasEnded ? ids : List.of());
            }
            assertThat(called).doesNotHaveDuplicates();
            assertThat(time.passed())
                    .isLessThan(SETTINGS.deadline().plus(SETTINGS.cancelWait()).plus(SETTINGS.cancelWait()));
        }
    }
}
