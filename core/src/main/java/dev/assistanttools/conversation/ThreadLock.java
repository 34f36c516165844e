package dev.assistanttools.conversation;

import dev.assistanttools.openai.ApiErrorKind;
import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.RunSnapshot;
import dev.assistanttools.openai.ThreadId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Deals with a thread that is kept by a run of somebody else: another process, or another program. Waits no longer than the settings
 * say, on the thread that asks, or on none.
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

    /** Does something later, on a thread of the executor. */
    interface Timer {

        void after(Duration time, Executor executor, Runnable act);
    }

    /** Time, the two ways to wait, and chance. */
    record Clock(LongSupplier nanoTime, Sleeper sleeper, Timer timer, Supplier<RandomGenerator> random) {}

    /** The machine's own. */
    static final Clock SYSTEM = new Clock(
            System::nanoTime,
            Thread::sleep,
            (time, executor, act) -> CompletableFuture.delayedExecutor(time.toNanos(), TimeUnit.NANOSECONDS, executor)
                    .execute(act),
            ThreadLocalRandom::current);

    ThreadLock(AssistantsClient client, ThreadId threadId, ConversationSettings settings, Clock clock) {
        this.client = client;
        this.threadId = threadId;
        this.settings = settings;
        this.clock = clock;
        this.end = clock.nanoTime().getAsLong() + settings.turnWait().toNanos();
    }

    /** Whether the API refused because another run keeps the thread. */
    static boolean isCauseOf(Throwable failure) {
        return failure instanceof AssistantApiException refusal && refusal.kind() == ApiErrorKind.THREAD_LOCKED;
    }

    /**
     * Comes back when the thread may be free, if the settings allow that.
     *
     * @param isAdded whether the question stands in the thread already
     * @param requireWanted throws if the question is not wanted any more
     * @throws AssistantApiException the refusal, if it has another reason
     * @throws ConversationBusyException if the thread is not free in time, or the settings don't let the question wait
     */
    void clear(AssistantApiException refusal, boolean isAdded, Runnable requireWanted) {
        Lookout lookout = lookout(refusal, isAdded, requireWanted);
        do {
            sleep(lookout.nextWait());
        } while (!lookout.isFree());
    }

    /**
     * Looks out for the end of the run that keeps the thread, if the settings allow that.
     *
     * @param isAdded whether the question stands in the thread already
     * @param requireWanted throws if the question is not wanted any more
     * @throws AssistantApiException the refusal, if it has another reason
     * @throws ConversationBusyException if the settings don't let the question wait
     */
    Lookout lookout(AssistantApiException refusal, boolean isAdded, Runnable requireWanted) {
        if (!isCauseOf(refusal)) {
            throw refusal;
        }
        if (settings.whenBusy() == WhenBusy.FAIL) {
            throw ConversationBusyException.locked(
                    threadId, refusal.activeRun(), isAdded, "and questions are not to wait", refusal);
        }
        return new Lookout(refusal, isAdded, requireWanted);
    }

    /** Does something later, on a thread of the executor. */
    void after(Duration time, Executor executor, Runnable act) {
        clock.timer().after(time, executor, act);
    }

    /** One wait for the end of a run, look by look. For one thread at a time. */
    final class Lookout {

        private final AssistantApiException refusal;
        private final Optional<RunId> run;
        private final boolean isAdded;
        private final Runnable requireWanted;
        private Duration wait = FIRST_WAIT;
        private boolean isToCancel = settings.whenBusy() == WhenBusy.CANCEL_AND_RUN;

        private Lookout(AssistantApiException refusal, boolean isAdded, Runnable requireWanted) {
            this.refusal = refusal;
            this.requireWanted = requireWanted;
            this.run = refusal.activeRun();
            this.isAdded = isAdded;
        }

        /**
         * Asks the run to cancel, if that is wanted and was not done yet; how long to wait then. Throws what is thrown where the
         * question is not wanted any more.
         *
         * @throws ConversationBusyException if the time is over
         */
        Duration nextWait() {
            requireWanted.run();
            if (isOver()) {
                String why = "and was so for " + settings.turnWait();
                throw ConversationBusyException.locked(threadId, run, isAdded, why, refusal);
            }
            if (isToCancel && run.isPresent()) {
                isToCancel = !isAskedToCancel(run.get());
            }
            Duration next = jittered(wait);
            wait = longer(wait);
            return next;
        }

        /** Looks whether the run has ended; where it is not known, nobody can say. */
        boolean isFree() {
            return run.isEmpty() || hasEnded(run.get());
        }
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
    private Duration jittered(Duration wait) {
        long nanos = (long) (wait.toNanos() * (0.1 + 0.9 * clock.random().get().nextDouble()));
        return Duration.ofNanos(
                Math.max(0, Math.min(nanos, end - clock.nanoTime().getAsLong())));
    }

    private void sleep(Duration time) {
        try {
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
