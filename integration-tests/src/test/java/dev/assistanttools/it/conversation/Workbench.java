package dev.assistanttools.it.conversation;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.tool.ToolContext;
import java.math.BigDecimal;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tools whose moments and faults a test decides. */
public class Workbench {

    private static final int PATIENCE_SECONDS = 30;

    private final CountDownLatch bothAreHere = new CountDownLatch(2);
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    /**
     * Adds two amounts.
     *
     * @param left the one
     * @param right the other
     */
    @AssistantTool
    BigDecimal add(BigDecimal left, BigDecimal right) {
        return left.add(right);
    }

    /** Tells who asks, and in which run. */
    @AssistantTool
    String origin(ToolContext context) {
        return context.attribute("user", String.class).orElse("nobody") + " in "
                + context.runId().orElse("no run");
    }

    /**
     * Tells the number that follows another.
     *
     * @param number the number before
     */
    @AssistantTool
    long next(long number) {
        return Math.addExact(number, 1);
    }

    /**
     * Says hello.
     *
     * @param name whom to greet
     */
    @AssistantTool
    String greet(String name) {
        return "Hello, " + name + "!";
    }

    /** Always breaks. */
    @AssistantTool
    String breakDown() {
        throw new IllegalStateException("password=hunter2");
    }

    /**
     * Comes back when two calls are here at the same time, and not before.
     *
     * @param name who comes
     */
    @AssistantTool
    String meet(String name) throws InterruptedException {
        bothAreHere.countDown();
        return bothAreHere.await(PATIENCE_SECONDS, TimeUnit.SECONDS)
                ? name + " met somebody"
                : name + " waited in vain";
    }

    /** Comes back when the test lets it. */
    @AssistantTool
    String hold() throws InterruptedException {
        held.countDown();
        return released.await(PATIENCE_SECONDS, TimeUnit.SECONDS) ? "released" : "forgotten";
    }

    /** Waits until {@link #hold()} is under way. */
    void awaitHold() throws InterruptedException {
        if (!held.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("hold was not called");
        }
    }

    /** Lets {@link #hold()} come back. */
    void release() {
        released.countDown();
    }
}
