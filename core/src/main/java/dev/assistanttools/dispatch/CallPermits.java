package dev.assistanttools.dispatch;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Bounds how many calls of all rounds run at the same time; rounds wait for their turn in the order in which they came. A
 * semaphore that is waited for together with other things: the thread that waits is unparked. Without locks. Thread-safe.
 */
final class CallPermits {

    /** Where there is no bound, nothing is counted: threads that share a counter hold each other up. */
    private final boolean isBounded;

    private final AtomicInteger free;
    private final Queue<Turn> waiting;

    CallPermits(int most) {
        this.isBounded = most != Integer.MAX_VALUE;
        this.free = new AtomicInteger(most);
        this.waiting = isBounded ? new ConcurrentLinkedQueue<>() : new ArrayDeque<>(0); // which nobody uses
    }

    /** A thread's wish for one permit. */
    final class Turn {

        private static final int WAITING = 0;
        private static final int GRANTED = 1;
        private static final int GONE = 2;

        private final AtomicInteger state = new AtomicInteger(WAITING);
        private final Thread thread = Thread.currentThread();

        /** Whether there is a permit for it, which is to be released later. */
        boolean isGranted() {
            return state.get() == GRANTED;
        }

        /** Waits no longer; a permit that has come meanwhile is passed on. */
        void leave() {
            if (state.compareAndSet(WAITING, GONE)) {
                waiting.remove(this);
            } else {
                release();
            }
        }

        private boolean grant() {
            boolean isWanted = state.compareAndSet(WAITING, GRANTED);
            if (isWanted) {
                LockSupport.unpark(thread);
            }
            return isWanted;
        }
    }

    /** Takes a permit if there is one and nobody waits for it. */
    boolean tryAcquire() {
        return !isBounded || (waiting.isEmpty() && take());
    }

    /** Asks for a permit; the current thread is unparked when there is one. */
    Turn enqueue() {
        Turn turn = new Turn();
        waiting.add(turn);
        grantFree();
        return turn;
    }

    void release() {
        if (isBounded) {
            free.incrementAndGet();
            grantFree();
        }
    }

    /** What is free goes to those who wait, the longest first; whoever adds to either side looks for the other. */
    private void grantFree() {
        while (!waiting.isEmpty() && take()) {
            Turn next = waiting.poll();
            if (next == null || !next.grant()) {
                free.incrementAndGet();
            }
        }
    }

    private boolean take() {
        int now = free.get();
        while (now > 0) {
            if (free.compareAndSet(now, now - 1)) {
                return true;
            }
            now = free.get();
        }
        return false;
    }
}
