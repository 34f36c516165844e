package dev.assistanttools.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assistanttools.openai.ThreadId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnsTest {

    private static final ThreadId THREAD = new ThreadId("thread_1");
    private static final ConversationSettings WAIT = ConversationSettings.defaults();
    private static final ConversationSettings CANCEL = WAIT.withWhenBusy(WhenBusy.CANCEL_AND_RUN);

    private final Turns turns = new Turns();

    @Test
    void grantsTurnsInTheOrderOfAskingThoseThatCancelFirst() {
        Turns.Turn active = turns.enqueue(THREAD, WAIT);
        List<Turns.Turn> line = Stream.of(WAIT, CANCEL, WAIT, CANCEL)
                .map(settings -> turns.enqueue(THREAD, settings))
                .toList();
        active.close();
        for (int place : List.of(1, 3, 0, 2)) {
            assertThat(isGranted(line.get(place))).isTrue();
            line.get(place).close();
        }
        assertThat(turns.size()).isZero();
    }

    @Test
    void countsThoseThatCancelNotAmongThoseThatWait() {
        turns.enqueue(THREAD, WAIT);
        turns.enqueue(THREAD, CANCEL.withMaxWaiting(0));
        turns.enqueue(THREAD, WAIT.withMaxWaiting(1));
        assertThatThrownBy(() -> turns.enqueue(THREAD, WAIT.withMaxWaiting(1))).hasMessageContaining("maxWaiting");
    }

    @Test
    void givesATurnOnThatWasGrantedTooLate() {
        Turns.Turn active = turns.enqueue(THREAD, WAIT);
        Turns.Turn late = turns.enqueue(THREAD, WAIT);
        Turns.Turn next = turns.enqueue(THREAD, WAIT);
        active.close();
        assertThat(late.tooLate(Duration.ofSeconds(1))).hasMessageContaining("turnWait");
        assertThat(isGranted(next)).isTrue();
    }

    @Test
    void leavesOtherThreadsAlone() {
        turns.enqueue(THREAD, WAIT);
        assertThat(isGranted(turns.enqueue(new ThreadId("thread_2"), WAIT))).isTrue();
    }

    /** Whoever leaves, and whenever: there is one holder as long as anybody is there, and nobody is forgotten. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void hasOneHolderWhateverHappens(long seed) {
        Random random = new Random(seed);
        List<Turns.Turn> open = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            if (open.isEmpty() || (open.size() < 20 && random.nextBoolean())) {
                open.add(turns.enqueue(THREAD, random.nextInt(4) == 0 ? CANCEL : WAIT));
            } else {
                Turns.Turn left = open.remove(random.nextInt(open.size()));
                left.close();
                left.close();
            }
            assertThat(open.stream().filter(TurnsTest::isGranted).count()).isEqualTo(open.isEmpty() ? 0 : 1);
            assertThat(turns.waiting(THREAD)).isEqualTo(Math.max(0, open.size() - 1));
        }
        open.forEach(Turns.Turn::close);
        assertThat(turns.size()).isZero();
    }

    private static boolean isGranted(Turns.Turn turn) {
        CompletableFuture<?> granted = turn.granted(Duration.ofHours(1));
        boolean isDone = granted.isDone();
        granted.cancel(false);
        return isDone;
    }
}
