package dev.assistanttools.conversation;

import static dev.assistanttools.fake.FakeAssistantsApi.answer;
import static dev.assistanttools.fake.FakeAssistantsApi.inProgress;
import static dev.assistanttools.fake.FakeAssistantsApi.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assistanttools.fake.FakeAssistantsApi;
import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.RunOptions;
import dev.assistanttools.openai.ThreadId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** On fake time, which passes by waiting alone. */
class ThreadLockTest {

    private static final RandomGenerator LARGEST = () -> -1L;
    private static final RandomGenerator SMALLEST = () -> 0L;

    private final FakeAssistantsApi api = new FakeAssistantsApi();
    private final ThreadId thread = api.createThread();
    private final List<Long> waits = new ArrayList<>();
    private long now;

    @Test
    void waitsLongerAndLongerUpToThreeSeconds() {
        lock(Duration.ofSeconds(60), LARGEST).clear(refusal(8), false, ThreadLockTest::isWanted);
        assertThat(waits).containsExactly(199L, 299L, 449L, 674L, 1012L, 1518L, 2278L, 2999L);
    }

    @Test
    void waitsATenthOfATimeAtLeast() {
        lock(Duration.ofSeconds(60), SMALLEST).clear(refusal(2), false, ThreadLockTest::isWanted);
        assertThat(waits).containsExactly(20L, 30L);
    }

    @Test
    void endsWithItsTimeAndWaitsNoLonger() {
        ThreadLock lock = lock(Duration.ofMillis(600), LARGEST);
        AssistantApiException refusal = refusal(100);
        assertThatThrownBy(() -> lock.clear(refusal, true, ThreadLockTest::isWanted))
                .isInstanceOf(ConversationBusyException.class)
                .hasMessageContaining("PT0.6S")
                .hasMessageContaining("stands in the thread");
        assertThat(Duration.ofNanos(now)).isEqualTo(Duration.ofMillis(600));
    }

    @Test
    void looksAtMostOnceAfterItIsNotWantedAnyMore() {
        ThreadLock lock = lock(Duration.ofSeconds(60), LARGEST);
        AssistantApiException refusal = refusal(100);
        assertThatThrownBy(() -> lock.clear(refusal, false, () -> {
                    if (waits.size() == 2) {
                        throw ConversationBusyException.replaced(thread, false);
                    }
                }))
                .hasMessageContaining("A later question");
        assertThat(waits).hasSize(2);
    }

    @Test
    void outlastsLooksThatFail() {
        api.loses("retrieveRun", answer(503, "busy")).loses("retrieveRun", answer(429, "slow down"));
        lock(Duration.ofSeconds(60), LARGEST).clear(refusal(1), false, ThreadLockTest::isWanted);
        assertThat(waits).hasSize(3);
    }

    @Test
    void passesOnWhatIsNoLock() {
        ThreadLock lock = lock(Duration.ofSeconds(60), LARGEST);
        assertThatThrownBy(() -> lock.clear(answer(401, "wrong key"), false, ThreadLockTest::isWanted))
                .isInstanceOf(AssistantApiException.class);
        assertThat(waits).isEmpty();
    }

    private static void isWanted() {}

    /** Because of a run that ends with the look of this number. */
    private AssistantApiException refusal(int looks) {
        List<Object> phases = new ArrayList<>();
        for (int i = 1; i < looks; i++) {
            phases.add(inProgress());
        }
        phases.add(says("Theirs."));
        api.nextRun(phases.toArray());
        String run = api.createRun(thread, new AssistantId("asst_other"), RunOptions.defaults())
                .id()
                .value();
        return answer(400, "Thread " + thread + " already has an active run " + run + ".");
    }

    private ThreadLock lock(Duration turnWait, RandomGenerator random) {
        ThreadLock.Sleeper sleeper = (millis, nanos) -> {
            waits.add(millis);
            now += millis * 1_000_000 + nanos;
        };
        ThreadLock.Clock clock = new ThreadLock.Clock(() -> now, sleeper, (time, executor, act) -> {}, () -> random);
        return new ThreadLock(api, thread, ConversationSettings.defaults().withTurnWait(turnWait), clock);
    }
}
