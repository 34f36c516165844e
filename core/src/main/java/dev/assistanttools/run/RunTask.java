package dev.assistanttools.run;

import dev.assistanttools.dispatch.RoundDispatcher;
import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.RunSnapshot;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.run.RunOutcome.CancelReason;
import dev.assistanttools.tool.ToolCallResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Does what the course of a run decides, one act after the other: on a thread while there is something to do, on none while the
 * run waits. Thread-safe.
 */
final class RunTask implements Runnable {

    private static final Duration BEFORE_NEXT_TRY = Duration.ofMillis(100);

    private final RunDriver driver;
    private final RoundDispatcher dispatcher;
    private final RunFeed feed;

    /** There for runs that may be streamed. */
    private final @Nullable RunFollower follower;

    /** There if somebody waits who does all that there is to do; never for a run that may be streamed. */
    private final @Nullable CallersThread caller;

    /** Those beside it among the runs under way, which guard it. */
    @Nullable
    RunTask previous;

    @Nullable
    RunTask next;

    /** This and all below are guarded by this object, which is never held while something is done. */
    private final RunCourse course;

    private State state = State.BUSY;

    /** Once somebody asks for it, or there is one. */
    private @Nullable CompletableFuture<RunOutcome> outcome;

    private @Nullable Thread inTools;

    /** Whether its thread waits for the API, and for how long nobody knows; not while it cancels. */
    private boolean inRequest;

    private enum State {
        BUSY,
        WAITING,
        OVER
    }

    RunTask(RunDriver driver, RunCourse course, RoundDispatcher dispatcher, RunFeed feed, boolean isWaitedFor) {
        this.driver = driver;
        this.course = course;
        this.dispatcher = dispatcher;
        this.feed = feed;
        this.follower = course.isStreamed() ? new RunFollower(driver.streams()) : null;
        this.caller = isWaitedFor && follower == null ? new CallersThread() : null;
    }

    /** Completed on a thread of the driver. */
    synchronized CompletableFuture<RunOutcome> outcome() {
        CompletableFuture<RunOutcome> wanted = outcome == null ? new CompletableFuture<>() : outcome;
        outcome = wanted;
        return wanted;
    }

    /** What happens, if somebody may want to know. */
    Optional<RunEvents> events() {
        return feed.subscribers();
    }

    ThreadId threadId() {
        return course.threadId();
    }

    synchronized Optional<RunId> runId() {
        return course.knownRun();
    }

    void begin() {
        go(null, follower != null);
    }

    /** Does what there is to do on this thread, if it is the one that was to wait for it. */
    void serve() {
        if (caller != null) {
            caller.serve(this);
        }
    }

    /** The caller, who has given the run up, does not even wait for it to be cancelled. */
    void hurry() {
        synchronized (this) {
            course.hurry();
        }
        run();
    }

    /** The caller gives the run up. */
    void stop(CancelReason reason) {
        Optional<RunId> known;
        boolean isKept;
        boolean isCutOff;
        synchronized (this) {
            if (state == State.OVER) {
                return;
            }
            course.stop(reason);
            known = course.knownRun();
            isKept = inTools != null || inRequest;
            if (inTools != null) {
                inTools.interrupt();
            }
            isCutOff = follower != null && follower.cutOff();
            if (isCutOff) {
                course.failed(RunFollower.givenUp(threadId()), now());
            }
        }
        if (isCutOff) {
            go(null, false); // which closes the stream
        } else {
            run();
        }
        if (isKept && known.isPresent()) {
            driver.cancelBesides(threadId(), known.get());
        }
    }

    /** Goes on, if it waits: its time has come, or there is something to be said to it. */
    @Override
    public void run() {
        synchronized (this) {
            if (state != State.WAITING) {
                return;
            }
            state = State.BUSY;
        }
        go(null, false);
    }

    /**
     * Goes on, on another thread.
     *
     * @param first what was decided already
     * @param takesLong whether that may take longer than a request
     */
    private void go(@Nullable RunAction first, boolean takesLong) {
        if (caller != null) {
            hand(caller, () -> goOn(first, true));
            return;
        }
        Workers workers = driver.workers();
        hand(takesLong ? workers.rounds() : workers.requests(), () -> goOn(first, takesLong));
    }

    /** A run that is there is not lost because an executor has no room for a moment. */
    private void hand(Executor executor, Runnable work) {
        try {
            executor.execute(work);
        } catch (RuntimeException | Error e) { // it takes no more work, or there is no thread to be had
            boolean isWorthATry;
            synchronized (this) {
                isWorthATry = course.knownRun().isPresent() && !course.isOverdue(now());
            }
            if (isWorthATry) {
                driver.timer().after(BEFORE_NEXT_TRY, () -> hand(executor, work));
            } else {
                giveUp(e);
            }
        }
    }

    private void giveUp(Throwable reason) {
        String what = runId().map(id -> "the run " + id + " is left as it is.").orElse("the run was not started.");
        fail(new IllegalStateException("There is no thread to go on with; " + what, reason));
    }

    /** Does what is to be done, until there is nothing but waiting, or something for another thread. */
    private void goOn(@Nullable RunAction first, boolean takesLong) {
        RunAction action = first == null ? decide() : first;
        while (true) {
            if (action instanceof RunAction.End over) {
                end(over.outcome());
                return;
            }
            if (action instanceof RunAction.Fail over) {
                fail(over.reason());
                return;
            }
            if (!takesLong && action.takesLong()) {
                go(action, true);
                return;
            }
            if (!(action instanceof RunAction.Follow || action instanceof RunAction.MakeCalls)) {
                closeStream();
            }
            if (action instanceof RunAction.Wait wait) {
                sleep(wait);
                return;
            }
            Optional<RunOutcome> result;
            try {
                result = act(action);
            } catch (RunFollower.CutOffException e) {
                return; // somebody else goes on already
            }
            if (result.isPresent()) {
                end(result.get());
                return;
            }
            action = decide();
        }
    }

    private synchronized RunAction decide() {
        if (caller != null) {
            caller.noteInterrupt(course);
        }
        RunAction action = course.next(now());
        if (action instanceof RunAction.Wait) {
            state = State.WAITING;
        }
        return action;
    }

    /** It may be woken before, and again by this timer when it is busy: neither does harm, as the course decides anew. */
    private void sleep(RunAction.Wait wait) {
        try {
            driver.timer().after(Duration.ofNanos(Math.max(0, wait.until() - now())), this);
        } catch (RuntimeException | Error e) {
            giveUp(e);
        }
    }

    /** Does it and tells the course what came of it; the outcome, if that was the last thing to do. */
    private Optional<RunOutcome> act(RunAction action) {
        try {
            return new RunAct(this, driver, course, feed, follower).perform(action);
        } catch (RunFollower.CutOffException e) {
            throw e;
        } catch (AssistantApiException e) {
            boolean isUnwanted;
            synchronized (this) {
                isUnwanted = course.stopReason().isPresent();
                course.failed(e, now());
            }
            if (action instanceof RunAction.Follow && !isUnwanted) {
                feed.interrupted(e);
            }
        } catch (RuntimeException | Error e) {
            synchronized (this) {
                course.broken(e, now());
            }
        }
        return Optional.empty();
    }

    /** The deadline has come nearer when the run was seen, and the stream that told of it knows only the one before. */
    void endOverdueStream() {
        boolean isCutOff;
        synchronized (this) {
            isCutOff = state != State.OVER && course.isOverdue(now()) && follower != null && follower.cutOff();
            if (isCutOff) {
                course.streamEnded(now());
            }
        }
        if (isCutOff) {
            go(null, false); // which closes the stream
        }
    }

    private void closeStream() {
        if (follower != null) {
            follower.close();
        }
    }

    /** On this thread, which is interrupted if the run is given up meanwhile. */
    void makeCalls(RunAction.MakeCalls round) {
        synchronized (this) {
            if (course.stopReason().isPresent()) {
                return;
            }
            inTools = Thread.currentThread();
        }
        List<ToolCallResult> results;
        try {
            results = dispatcher.dispatchAll(round.calls(), round.scope(), feed.round(round.round()));
        } finally {
            synchronized (this) {
                inTools = null;
                if (caller != null && course.stopReason().isEmpty()) {
                    caller.noteInterrupt(course);
                }
                Thread.interrupted(); // was for the tools; what follows must not get it
            }
        }
        synchronized (this) {
            course.called(round, results);
        }
    }

    /** A run that is given up meanwhile is cancelled without waiting for the answer. */
    RunSnapshot send(RunAction.Request request) {
        AssistantsClient client = client();
        synchronized (this) {
            inRequest = course.stopReason().isEmpty();
        }
        try {
            return request.send(client, threadId());
        } finally {
            synchronized (this) {
                inRequest = false;
            }
        }
    }

    /** Sends a request once, and waits for no longer than the run may. */
    AssistantsClient client() {
        return driver.client().once(requestTime());
    }

    synchronized Duration requestTime() {
        return course.requestTime(now());
    }

    private void end(RunOutcome result) {
        if (isFirstEnd()) {
            closeStream();
            try {
                feed.ended(result);
            } finally {
                outcome().complete(result);
            }
        }
    }

    private void fail(Throwable reason) {
        if (isFirstEnd()) {
            closeStream();
            try {
                feed.broken(reason);
            } finally {
                outcome().completeExceptionally(reason);
            }
        }
    }

    private boolean isFirstEnd() {
        synchronized (this) {
            if (state == State.OVER) {
                return false;
            }
            state = State.OVER;
        }
        driver.forget(this);
        return true;
    }

    long now() {
        return driver.timer().nanoTime();
    }
}
