package dev.assistanttools.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assistanttools.openai.MessageId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Subscribers to a run's events: none holds up the run, none misses more than it must. */
class EventSubscriptionTest {

    private static final MessageId MESSAGE = new MessageId("msg_1");

    private final Deque<Runnable> handedOver = new ArrayDeque<>();
    private final RunEvents events = new RunEvents(handedOver::add);
    private final Recorded subscriber = new Recorded();
    private TextSoFar text = new TextSoFar();

    @Test
    void givesNoMoreThanIsAskedFor() {
        events.subscribe(subscriber);
        events.add(other(1));
        events.add(other(2));
        subscriber.subscription().request(1);
        handOver();
        assertThat(subscriber.told).containsExactly("unknown 1");
        subscriber.subscription().request(5);
        events.complete();
        handOver();
        assertThat(subscriber.told).containsExactly("unknown 1", "unknown 2", "complete");
    }

    @Test
    void tellsNothingOnTheThreadOfTheRun() {
        events.subscribe(subscriber.withEndlessDemand());
        events.add(other(1));
        assertThat(subscriber.told).isEmpty();
        handOver();
        assertThat(subscriber.told).containsExactly("unknown 1");
    }

    @Test
    void givesTheFirstSubscriberWhatHappenedBefore() {
        events.add(other(1));
        events.complete();
        Recorded late = new Recorded();
        events.subscribe(subscriber.withEndlessDemand());
        events.subscribe(late.withEndlessDemand());
        handOver();
        assertThat(subscriber.told).containsExactly("unknown 1", "complete");
        assertThat(late.told).containsExactly("complete");
    }

    @Test
    void leavesOutTheOldestGrowthAndNothingElse() {
        events.subscribe(subscriber);
        events.add(other(1));
        for (int i = 0; i < RunEvents.KEPT + 100; i++) {
            events.add(grown("x"));
        }
        events.add(other(2));
        events.complete();
        subscriber.subscription().request(Long.MAX_VALUE);
        handOver();
        assertThat(subscriber.told)
                .hasSize(RunEvents.KEPT + 3)
                .startsWith("unknown 1", "text 101")
                .endsWith("unknown 2", "complete");
    }

    @Test
    void tellsOfAFailureAfterAllEvents() {
        events.subscribe(subscriber.withEndlessDemand());
        events.add(other(1));
        events.fail(new IllegalStateException("sorry"));
        handOver();
        assertThat(subscriber.told).containsExactly("unknown 1", "error sorry");
    }

    @Test
    void refusesADemandOfNothing() {
        events.subscribe(subscriber);
        events.add(other(1));
        subscriber.subscription().request(0);
        handOver();
        assertThat(subscriber.told).containsExactly("error A subscriber asks for at least one event, not for 0.");
    }

    @Test
    void tellsNoMoreAfterItWasCancelled() {
        events.subscribe(subscriber.withEndlessDemand());
        events.add(other(1));
        subscriber.subscription().cancel();
        events.add(other(2));
        events.complete();
        handOver();
        assertThat(subscriber.told).isEmpty();
    }

    @Test
    void isNotHarmedByASubscriberThatThrows() {
        events.subscribe(
                new Recorded() {
                    @Override
                    public void onNext(RunEvent event) {
                        throw new IllegalStateException("subscriber");
                    }
                }.withEndlessDemand());
        events.subscribe(subscriber.withEndlessDemand());
        events.add(other(1));
        events.add(other(2));
        handOver();
        assertThat(subscriber.told).containsExactly("unknown 1", "unknown 2");
    }

    @Test
    void isNotHarmedByAnExecutorThatTakesNoMore() {
        RunEvents refused = new RunEvents(work -> {
            throw new RejectedExecutionException("closed");
        });
        refused.subscribe(subscriber.withEndlessDemand());
        refused.add(other(1));
        refused.complete();
        assertThat(subscriber.told).isEmpty();
    }

    @Test
    void letsAThreadTakeEventsAsTheyCome() throws Exception {
        CompletableFuture<List<RunEvent>> taken =
                CompletableFuture.supplyAsync(() -> events.stream().toList());
        events.add(other(1));
        events.add(other(2));
        events.complete();
        assertThat(taken.get(30, TimeUnit.SECONDS)).containsExactly(other(1), other(2));
    }

    @Test
    void endsTheWaitOfAThreadThatIsInterrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> events.stream().findFirst()).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void endsAStreamThatAnotherThreadCloses() throws Exception {
        Stream<RunEvent> stream = events.stream();
        CountDownLatch isRead = new CountDownLatch(1);
        CompletableFuture<List<RunEvent>> taken = CompletableFuture.supplyAsync(
                () -> stream.peek(event -> isRead.countDown()).toList());
        events.add(other(1));
        assertThat(isRead.await(30, TimeUnit.SECONDS)).isTrue();
        stream.close();
        events.add(other(2));
        assertThat(taken.get(30, TimeUnit.SECONDS)).containsExactly(other(1));
    }

    @Test
    void keepsEachMomentOfAText() {
        TextSoFar first = text.with("It ");
        TextSoFar second = first.with("snows");
        assertThat(first).hasToString("It ");
        assertThat(second).hasToString("It snows");
        assertThat(second.length()).isEqualTo(8);
    }

    private void handOver() {
        while (!handedOver.isEmpty()) {
            handedOver.remove().run();
        }
    }

    private static RunEvent other(int number) {
        return new RunEvent.Unknown(String.valueOf(number));
    }

    private RunEvent grown(String delta) {
        text = text.with(delta);
        return new RunEvent.TextDelta(MESSAGE, 0, delta, text);
    }

    private static class Recorded implements Flow.Subscriber<RunEvent> {

        final List<String> told = new ArrayList<>();
        private final CompletableFuture<Flow.Subscription> subscribed = new CompletableFuture<>();
        private boolean isEndless;

        Recorded withEndlessDemand() {
            isEndless = true;
            return this;
        }

        Flow.Subscription subscription() {
            return subscribed.join();
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscribed.complete(subscription);
            if (isEndless) {
                subscription.request(Long.MAX_VALUE);
            }
        }

        @Override
        public void onNext(RunEvent event) {
            told.add(
                    event instanceof RunEvent.TextDelta delta
                            ? "text " + delta.text().length()
                            : "unknown " + ((RunEvent.Unknown) event).name());
        }

        @Override
        public void onError(Throwable failure) {
            told.add("error " + failure.getMessage());
        }

        @Override
        public void onComplete() {
            told.add("complete");
        }
    }
}
