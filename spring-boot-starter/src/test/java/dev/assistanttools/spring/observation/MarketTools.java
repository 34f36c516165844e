package dev.assistanttools.spring.observation;

import dev.assistanttools.AssistantTool;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

/** Tools that meet each other, look something up, fail, and take too long. */
class MarketTools {

    static final String SECRET = "swordfish";

    private final ObservationRegistry registry;
    private final CyclicBarrier together = new CyclicBarrier(3);
    final CountDownLatch isWaiting = new CountDownLatch(1);
    final CountDownLatch isOver = new CountDownLatch(1);

    MarketTools(ObservationRegistry registry) {
        this.registry = registry;
    }

    /**
     * Quotes a price, while two others are being quoted.
     *
     * @param symbol whose
     */
    @AssistantTool
    String quote(String symbol) throws Exception {
        together.await(30, TimeUnit.SECONDS);
        Observation.createNotStarted("query", registry)
                .contextualName("query " + symbol)
                .observe(() -> {});
        return symbol + " 1.00";
    }

    /**
     * Repeats a word.
     *
     * @param word which
     */
    @AssistantTool
    String repeat(String word) {
        return word;
    }

    /**
     * Fails.
     *
     * @param word why
     */
    @AssistantTool
    String fail(String word) {
        throw new IllegalStateException("can't do " + word);
    }

    /** Waits, not heeding an interrupt. */
    @AssistantTool(timeout = "100ms")
    String sleep() {
        await(isOver);
        return "slept";
    }

    /** Waits until its call is given up. */
    @AssistantTool
    String linger() throws InterruptedException {
        isWaiting.countDown();
        isOver.await(60, TimeUnit.SECONDS);
        return "lingered";
    }

    private static void await(CountDownLatch latch) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (latch.getCount() > 0 && System.nanoTime() - end < 0) {
            Thread.onSpinWait();
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                // what it is for
            }
        }
    }
}
