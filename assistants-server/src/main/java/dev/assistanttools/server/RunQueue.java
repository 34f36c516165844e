package dev.assistanttools.server;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Map<String, Turn> turns = new ConcurrentHashMap<>();

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
        Turn turn = new Turn(runId, round);
        turns.put(runId, turn);
        try {
            pool.execute(turn);
        } catch (RejectedExecutionException e) {
            LOG.debug("The server closes; run {} stays queued.", runId, e);
        }
    }

    /** The run has ended: who comes next gets its place, if it waits for a turn. */
    void forget(String runId) {
        Turn turn = turns.remove(runId);
        if (turn != null) {
            pool.remove(turn);
        }
    }

    /** A run's turn, which is known until it comes. */
    private final class Turn implements Runnable {

        private final String runId;
        private final Runnable round;

        Turn(String runId, Runnable round) {
            this.runId = runId;
            this.round = round;
        }

        @Override
        public void run() {
            turns.remove(runId, this);
            round.run();
        }
    }
}
