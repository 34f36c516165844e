package dev.assistanttools.run;

import dev.assistanttools.dispatch.RoundDispatcher;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A run that may be started: which tools it offers is decided, and what its tools and listeners get from the asking thread is taken.
 * Nothing has been sent. Thread-safe.
 */
public final class PreparedRun {

    private final RunDriver driver;
    private final RunRequest request;
    private final RoundDispatcher dispatcher;
    private final RunAudience audience;

    PreparedRun(RunDriver driver, RunRequest request, RoundDispatcher dispatcher, RunAudience audience) {
        this.driver = driver;
        this.request = request;
        this.dispatcher = dispatcher;
        this.audience = audience;
    }

    /** The request as it will be sent, with a list of tools of its own if it does not offer all that there are. */
    public RunRequest request() {
        return request;
    }

    /**
     * Starts it and waits for its end, as {@link RunDriver#run(RunRequest, Consumer, RunListener...)} does; again, if it was done before.
     *
     * @param started is given a handle before anything is sent, by which other threads may cancel the run
     * @param listeners are told what happens, after those of the driver
     */
    public RunOutcome run(Consumer<RunHandle> started, RunListener... listeners) {
        return driver.run(request, Objects.requireNonNull(started, "started"), dispatcher, audience, listeners);
    }

    /**
     * Starts it, as {@link RunDriver#start} does; again, if it was done before.
     *
     * @param listeners are told what happens, after those of the driver
     */
    public RunHandle start(RunListener... listeners) {
        return driver.start(request, dispatcher, audience, listeners);
    }
}
