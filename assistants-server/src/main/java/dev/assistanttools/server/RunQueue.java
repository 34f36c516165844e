package dev.assistanttools.server;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs that wait for their turn, and the threads that take them. Thread-safe. */
final class RunQueue {

    private static final Logger LOG = LoggerFactory.getLogger(RunQueue.class);

    private final ThreadPoolExecutor pool;
    private final IntSupplier onTheWay;
    private final int most;

    /**
     * A queue before these threads.
     *
     * @param onTheWay how many runs wait elsewhere before they come into the queue
     * @param most how many may wait, here and there, before it is full
     */
    RunQueue(ThreadPoolExecutor pool, IntSupplier onTheWay, int most) {
        this.pool = pool;
        this.onTheWay = onTheWay;
        this.most = most;
    }

    /** Whether a new run may come. Rounds of runs that were let in before are taken even if not: nobody's outputs shall be in vain. */
    boolean hasRoom() {
        return pool.getQueue().size() + onTheWay.getAsInt() < most;
    }

    void add(String runId, Runnable round) {
        try {
            pool.execute(round);
        } catch (RejectedExecutionException e) {
            LOG.debug("The server closes; run {} stays queued.", runId, e);
        }
    }
}
