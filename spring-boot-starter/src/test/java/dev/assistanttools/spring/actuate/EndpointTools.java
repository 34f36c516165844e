package dev.assistanttools.spring.actuate;

import dev.assistanttools.AssistantTool;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tools for an endpoint to show. */
class EndpointTools {

    final CountDownLatch isWaiting = new CountDownLatch(1);
    final CountDownLatch isOver = new CountDownLatch(1);

    /**
     * Repeats a word.
     *
     * @param word which
     */
    @AssistantTool(timeout = "30s", sequential = true)
    String repeat(String word) {
        if (word.equals("swordfish")) {
            throw new IllegalStateException(word);
        }
        return word;
    }

    /** Waits until it may go on. */
    @AssistantTool
    String linger() throws InterruptedException {
        isWaiting.countDown();
        return isOver.await(60, TimeUnit.SECONDS) ? "over" : "too late";
    }
}
