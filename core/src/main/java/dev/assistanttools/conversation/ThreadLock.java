package dev.assistanttools.conversation;

import dev.assistanttools.openai.ApiErrorKind;
import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.RunSnapshot;
import dev.assistanttools.openai.ThreadId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Deals with a thread that is kept by a run of somebody else: another process, or another program. Waits on the thread that asks,
 * no longer than the settings say.
 */
final class ThreadLock {

    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);
    private static final double GROWTH = 1.5;
    private static final Duration SHORTEST_REQUEST = Duration.ofMillis(100);

    private final AssistantsClient client;
    private final ThreadId threadId;
    private final ConversationSettings settings;
    private final Clock clock;
    private final long end;

    /** Waits. */
    interface Sleeper {

        void sleep(long millis, int nanos) throws InterruptedException;
    }

    /** Time, the one way to wait, and chance. */
    record Clock(LongSupplier nanoTime, Sleeper sleeper, Supplier<RandomGenerator> random) {}

    /** The machine's own. */
    static final Clock SYSTEM = new Clock(System::nanoTime, Thread::sleep, ThreadLocalRandom::current);

    ThreadLock(AssistantsClient client, ThreadId threadId, ConversationSettings settings, Clock clock) {
        this.client = client;
        this.threadId = threadId;
        this.settings = settings;
        this.clock = clock;
        this.end = clock.nanoTime().getAsLong() + settings.turnWait().toNanos();
    }

    /**
     * Comes back when the thread may be free, if the settings allow that.
     *
     * @param isAdded whether the question stands in the thread already
     * @throws AssistantApiException the refusal, if it has another reason
     * @throws ConversationBusyException if the thread is not free in time, or the settings don't let the question wait
     */
    void clear(AssistantApiException refusal, boolean isAdded) {
        if (refusal.kind() != ApiErrorKind.THREAD_LOCKED) {
            throw refusal;
        }
        Optional<RunId> run = refusal.activeRun();
        if (settings.whenBusy() == WhenBusy.FAIL) {
            throw ConversationBusyException.locked(threadId, run, isAdded, "and questions are not to wait", refusal);
        }
        Duration wait = FIRST_WAIT;
        boolean isToCancel = settings.whenBusy() == WhenBusy.CANCEL_AND_RUN;
        do {
            if (isOver()) {
                String why = "and was so for " + settings.turnWait();
                throw ConversationBusyException.locked(threadId, run, isAdded, why, refusal);
            }
            if (isToCancel && run.isPresent()) {
                isToCancel = !isAskedToCancel(run.get());
            }
            pause(wait);
            wait = longer(wait);
        } while (run.isPresent() && !hasEnded(run.get()));
    }

    private boolean isOver() {
        return clock.nanoTime().getAsLong() - end >= 0;
    }

    /** A refusal means that it has ended most likely, which a look will show. */
    private boolean isAskedToCancel(RunId run) {
        try {
            once().cancelRun(threadId, run);
            return true;
        } catch (AssistantApiException e) {
            return !e.isTransient();
        }
    }

    private boolean hasEnded(RunId run) {
        try {
            RunSnapshot seen = once().retrieveRun(threadId, run);
            return seen.status().isTerminal();
        } catch (AssistantApiException e) {
            if (e.isTransient()) {
                return false;
            }
            if (e.kind() == ApiErrorKind.NOT_FOUND) {
                return true;
            }
            throw e;
        }
    }

    private AssistantsClient once() {
        Duration left = Duration.ofNanos(end - clock.nanoTime().getAsLong());
        return client.once(left.compareTo(SHORTEST_REQUEST) < 0 ? SHORTEST_REQUEST : left);
    }

    /** A random part of the wait, so that all who wait do not ask at the same time; at least a little of it. */
    private void pause(Duration wait) {
        long nanos = (long) (wait.toNanos() * (0.1 + 0.9 * clock.random().get().nextDouble()));
        try {
            long left = end - clock.nanoTime().getAsLong();
            Duration time = Duration.ofNanos(Math.max(0, Math.min(nanos, left)));
            clock.sleeper().sleep(time.toMillis(), time.toNanosPart() % 1_000_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ConversationBusyException.interrupted(threadId);
        }
    }

    private static Duration longer(Duration wait) {
        Duration next = Duration.ofNanos((long) (wait.toNanos() * GROWTH));
        return next.compareTo(LONGEST_WAIT) < 0 ? next : LONGEST_WAIT;
    }
}
