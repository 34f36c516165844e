package dev.assistanttools.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Events, demand, cancelling and the end come from different threads at the same time. */
@Timeout(120)
class EventSubscriptionThreadsTest {

    private static final int ROUNDS = 300;
    private static final int EVENTS = 200;
    private static final int NEVER = -1;

    private final ExecutorService threads = Executors.newFixedThreadPool(8);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void tellsAllInOrderOneAtATimeAndNeverMoreThanIsAskedFor() throws Exception {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Judge judge = run(new Random(seed), NEVER);
            assertThat(judge.ended.get(60, TimeUnit.SECONDS)).isEqualTo("complete");
            assertThat(judge.told)
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(
                            IntStream.range(0, EVENTS).mapToObj(String::valueOf).toList());
            assertThat(judge.faults).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void tellsOneThatCancelsWhatCameBeforeAndNothingAfterItsLastEvent() throws Exception {
        for (int seed = 0; seed < ROUNDS; seed++) {
            int last = new Random(seed).nextInt(EVENTS);
            Judge judge = run(new Random(seed), last);
            assertThat(judge.ended.get(60, TimeUnit.SECONDS)).isEqualTo("cancelled");
            threads.submit(() -> {}).get(60, TimeUnit.SECONDS);
            assertThat(judge.told).as("seed %d", seed).hasSize(last + 1).last().isEqualTo(String.valueOf(last));
            assertThat(judge.faults).as("seed %d", seed).isEmpty();
        }
    }

    /** One thread tells, another one asks for more while the subscriber itself asks for some. */
    private Judge run(Random random, int cancelsAt) {
        RunEvents events = new RunEvents(threads);
        Judge judge = new Judge(random.nextInt(3), cancelsAt);
        int early = random.nextInt(10);
        add(events, 0, early);
        events.subscribe(judge);
        threads.execute(() -> {
            add(events, early, EVENTS);
            events.complete();
        });
        long seed = random.nextLong();
        threads.execute(() -> judge.askFor(EVENTS, new Random(seed)));
        return judge;
    }

    private static void add(RunEvents events, int from, int to) {
        IntStream.range(from, to).forEach(i -> events.add(new RunEvent.Unknown(String.valueOf(i))));
    }

    /** Asks, and looks whether the rules of publishers are kept (Reactive Streams 1.0.4, rules 1.1, 1.3, 1.7 and 2.8). */
    private static final class Judge implements Flow.Subscriber<RunEvent> {

        final List<String> told = new ArrayList<>();
        final List<String> faults = new ArrayList<>();
        final CompletableFuture<String> ended = new CompletableFuture<>();
        private final AtomicLong asked = new AtomicLong();
        private final AtomicBoolean isTold = new AtomicBoolean();
        private final int asksWithin;
        private final int cancelsAt;
        private Flow.@Nullable Subscription subscription;

        Judge(int asksWithin, int cancelsAt) {
            this.asksWithin = asksWithin;
            this.cancelsAt = cancelsAt;
        }

        void askFor(int all, Random random) {
            for (int left = all; left > 0; ) {
                int some = 1 + random.nextInt(Math.min(left, 7));
                ask(some);
                left -= some;
            }
        }

        private void ask(int n) {
            asked.addAndGet(n);
            if (subscription != null && n > 0) {
                subscription.request(n);
            }
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
        }

        @Override
        public void onNext(RunEvent event) {
            if (!isTold.compareAndSet(false, true)) {
                faults.add("two at a time");
            }
            told.add(((RunEvent.Unknown) event).name());
            if (told.size() > asked.get()) {
                faults.add("more than was asked for");
            }
            if (ended.isDone()) {
                faults.add("told after the end");
            }
            ask(asksWithin);
            if (told.size() == cancelsAt + 1 && subscription != null) {
                subscription.cancel();
                ended.complete("cancelled");
            }
            isTold.set(false);
        }

        @Override
        public void onError(Throwable failure) {
            end("error " + failure);
        }

        @Override
        public void onComplete() {
            end("complete");
        }

        private void end(String how) {
            if (!ended.complete(how)) {
                faults.add("ended twice: " + how);
            }
        }
    }
}
