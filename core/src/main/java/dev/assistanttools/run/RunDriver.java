package dev.assistanttools.run;

import dev.assistanttools.dispatch.RoundDispatcher;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.HostedTool;
import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.StreamLimits;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.openai.TooManyRunToolsException;
import dev.assistanttools.run.RunOutcome.CancelReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drives runs to their end: starts them, looks at them as often as the API asks, makes the calls that they require, submits the
 * outputs of a round in one request with every call id exactly once, and never makes a call twice. Thread-safe.
 *
 * <p>A run is streamed where {@link StreamSettings} allow it; a stream that breaks or falls silent is made good by looking at the
 * run, and what happens is told once, either way. A run that waits to be looked at keeps no thread, however many of them there
 * are: one thread waits for them all. A thread is taken for each request while it is under way, of at most
 * {@link RunSettings#maxRequests()}, for each stream, and for each round of calls until it has its results; of a run that is not
 * streamed, whoever waits in {@link #run} lends their own for all of that. What the dispatcher's carriers carry to tools is captured on the thread that starts the run. The threads are the driver's own: daemons named
 * {@code assistant-tools-request-N} and, for streams and rounds, {@code assistant-tools-run-N}. The former end when they have been
 * idle for ten seconds, as the latter do unless they are virtual (Java 24 and later).
 */
public final class RunDriver implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunDriver.class);

    private final AssistantsClient client;
    private final Supplier<RoundDispatcher> dispatchers;
    private final RunSettings settings;
    private final RunTimer timer;
    private final RunTerms terms;
    private final Workers workers;
    private final RunAudience audience;
    private final ToolOffer offer;
    private final Semaphore streams;
    private final RunTasks tasks;

    RunDriver(
            AssistantsClient client,
            Supplier<RoundDispatcher> dispatchers,
            RunSettings settings,
            RunTimer timer,
            Supplier<RandomGenerator> random,
            Workers workers,
            RunAudience audience,
            ToolOffer offer) {
        this.client = client;
        this.dispatchers = dispatchers;
        this.settings = settings;
        this.timer = timer;
        this.terms = new RunTerms(settings, random, timer::instant);
        this.workers = workers;
        this.audience = audience;
        this.offer = offer;
        this.streams = new Semaphore(settings.streaming().maxStreams());
        this.tasks = new RunTasks();
    }

    private RunDriver(RunDriver other, ToolDispatcher dispatcher, List<HostedTool> hostedTools) {
        this.client = other.client;
        this.dispatchers = dispatcher::withContextOfThisThread;
        this.settings = other.settings;
        this.timer = other.timer;
        this.terms = other.terms;
        this.workers = other.workers;
        this.audience = other.audience;
        this.offer = other.offer.of(dispatcher.registry().definitions(), hostedTools);
        this.streams = other.streams;
        this.tasks = other.tasks;
    }

    /** A driver with the default settings. Client and dispatcher stay the caller's. */
    public static RunDriver of(AssistantsClient client, ToolDispatcher dispatcher) {
        return builder(client, dispatcher).build();
    }

    /** A driver. Client and dispatcher stay the caller's. */
    public static RunDriver of(AssistantsClient client, ToolDispatcher dispatcher, RunSettings settings) {
        return builder(client, dispatcher).settings(settings).build();
    }

    /** A driver with more to say about it. Client and dispatcher stay the caller's. */
    public static Builder builder(AssistantsClient client, ToolDispatcher dispatcher) {
        return new Builder(client, dispatcher);
    }

    /**
     * This driver for the runs of an assistant with other tools. Both share everything else, their threads and bounds and their end:
     * closing one closes the other.
     *
     * @param dispatcher stays the caller's
     * @param hostedTools in place of those that {@link Builder#hostedTools} names
     */
    public RunDriver calling(ToolDispatcher dispatcher, List<HostedTool> hostedTools) {
        return new RunDriver(this, dispatcher, hostedTools);
    }

    /**
     * Starts a run and waits for its end.
     *
     * <p>Of a run that is not streamed, requests and listeners are on the calling thread. Interrupting that cancels the run: the
     * outcome is {@link RunOutcome.Cancelled} and the thread's interrupt status stays set; a second interrupt ends also the wait
     * for the run to be cancelled. A run whose deadline has passed is cancelled and its outcome is
     * {@link RunOutcome.DeadlineExceeded}; should it complete all the same, {@link RunOutcome.Completed}.
     *
     * @param listeners are told what happens, after those of the driver
     * @throws AssistantApiException if the API does not start the run, or refuses a later request for a reason that does not
     *     pass; the run has then been cancelled as far as that was possible, or the message says that it may be running
     * @throws TooManyRunToolsException if the run would offer too many tools; nothing has been sent
     * @throws IllegalStateException if this driver is closed
     */
    public RunOutcome run(RunRequest request, RunListener... listeners) {
        return run(offer.to(request), null, dispatchers.get(), audience, listeners);
    }

    /**
     * Starts a run and waits for its end, as {@link #run(RunRequest, RunListener...)} does.
     *
     * @param started is given a handle before anything is sent, by which other threads may cancel the run
     * @param listeners are told what happens, after those of the driver
     */
    public RunOutcome run(RunRequest request, Consumer<RunHandle> started, RunListener... listeners) {
        Objects.requireNonNull(started, "started");
        return run(offer.to(request), started, dispatchers.get(), audience, listeners);
    }

    RunOutcome run(
            RunRequest request,
            @Nullable Consumer<RunHandle> started,
            RoundDispatcher dispatcher,
            RunAudience ofAsker,
            RunListener... listeners) {
        RunEvents events = started == null ? null : new RunEvents(workers.rounds());
        RunFeed feed = new RunFeed(ofAsker.of(request, listeners), events);
        RunTask task = register(new RunTask(this, course(request), dispatcher, feed, true));
        RunHandle handle = new RunHandle(task);
        if (started != null) {
            started.accept(handle);
        }
        task.begin();
        task.serve();
        return handle.await();
    }

    /**
     * Starts a run that goes on by itself. Nothing has been sent when this returns.
     *
     * @param listeners are told what happens, after those of the driver
     * @throws TooManyRunToolsException if the run would offer too many tools
     * @throws IllegalStateException if this driver is closed
     */
    public RunHandle start(RunRequest request, RunListener... listeners) {
        return start(offer.to(request), dispatchers.get(), audience, listeners);
    }

    /**
     * Decides what is decided before a run is started, for the thread that calls this. What comes of it may be started from any thread.
     *
     * @throws TooManyRunToolsException if the run would offer too many tools
     */
    public PreparedRun prepare(RunRequest request) {
        return withContextOfThisThread().prepare(request);
    }

    /**
     * Starts runs as {@link #start} does, from any thread, whose tools and listeners get what the dispatcher's carriers and the
     * {@linkplain RunListenerFactory factories of listeners} take from the thread that calls this method now. Which tools are visible is
     * asked with what the carriers took.
     */
    public RunStarter withContextOfThisThread() {
        RoundDispatcher dispatcher = dispatchers.get();
        RunAudience ofThisThread = audience.withContextOfThisThread();
        return request -> {
            RunRequest offering = offer.isLimited() ? dispatcher.inContext(() -> offer.to(request)) : offer.to(request);
            return new PreparedRun(this, offering, dispatcher, ofThisThread);
        };
    }

    RunHandle start(RunRequest request, RoundDispatcher dispatcher, RunAudience ofAsker, RunListener... listeners) {
        return begin(course(request), dispatcher, ofAsker.of(request, listeners));
    }

    private RunCourse course(RunRequest request) {
        return RunCourse.of(request, terms, timer.nanoTime());
    }

    /**
     * Goes on with a run that was started elsewhere, as {@link #resume(ThreadId, RunId, Map, RunListener...)} does, without
     * attributes.
     *
     * @param listeners are told what happens, after those of the driver
     * @throws IllegalStateException if this driver is closed
     */
    public RunHandle resume(ThreadId threadId, RunId runId, RunListener... listeners) {
        return resume(threadId, runId, Map.of(), listeners);
    }

    /**
     * Goes on with a run that was started elsewhere, by a process that has ended, for instance. It is looked at first: calls
     * that were answered already are not made again, but those that it waits for now are, whether or not another process has
     * made them. The outcome knows only of the calls that this driver makes. Nothing has been sent when this returns.
     *
     * @param attributes what the tools that are called get along
     * @param listeners are told what happens, after those of the driver
     * @throws IllegalStateException if this driver is closed
     */
    public RunHandle resume(ThreadId threadId, RunId runId, Map<String, Object> attributes, RunListener... listeners) {
        Objects.requireNonNull(threadId, "threadId");
        Objects.requireNonNull(runId, "runId");
        RunCourse course = RunCourse.of(threadId, runId, attributes, terms, timer.nanoTime());
        return begin(course, dispatchers.get(), audience.of(threadId, runId, listeners));
    }

    private RunHandle begin(RunCourse course, RoundDispatcher dispatcher, List<RunListener> listeners) {
        RunFeed feed = new RunFeed(listeners, new RunEvents(workers.rounds()));
        RunTask task = register(new RunTask(this, course, dispatcher, feed, false));
        task.begin();
        return new RunHandle(task);
    }

    private RunTask register(RunTask task) {
        if (!tasks.add(task)) {
            throw new IllegalStateException("The run driver is closed; no run can be started.");
        }
        return task;
    }

    /**
     * Takes no more runs until {@link #open()}, and leaves those that are under way alone; {@link #close()} cancels what is left of
     * them. Does not wait.
     *
     * @return completes when no run is under way any more, however they end
     */
    public CompletableFuture<Void> drain() {
        tasks.drain(true);
        CompletableFuture<?>[] ends = tasks.all().stream()
                .map(task -> task.outcome().handle((outcome, failure) -> outcome))
                .toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(ends);
    }

    /**
     * Cancels the runs that are under way, interrupts their tools, and waits for the outcomes, no longer than
     * {@link RunSettings#cancelWait()}. From then on no run is started. Idempotent; never throws.
     */
    @Override
    public void close() {
        tasks.close();
        List<RunTask> underWay = tasks.all();
        underWay.forEach(task -> task.stop(CancelReason.CLOSED));
        long end = timer.nanoTime() + settings.cancelWait().toNanos();
        try {
            for (RunTask task : underWay) {
                awaitQuietly(task, end - timer.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes runs again after {@link #drain()}. A driver that is closed stays so. */
    public void open() {
        tasks.drain(false);
    }

    /** Whether no run can be started, for good or until {@link #open()}. */
    public boolean isClosed() {
        return tasks.isClosed();
    }

    private static void awaitQuietly(RunTask task, long nanos) throws InterruptedException {
        try {
            task.outcome().get(Math.max(nanos, 0), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // Whoever asked for the run is told.
        }
    }

    /**
     * Asks a run to cancel whose own thread can't do it before its tools give way, or the API answers, and nobody knows when they
     * do. If it has ended or can't be asked, nobody is told: its own thread will try again.
     */
    void cancelBesides(ThreadId threadId, RunId runId) {
        try {
            workers.requests().execute(() -> cancelQuietly(threadId, runId));
        } catch (RuntimeException | Error e) {
            LOG.debug("There is no thread to cancel the run {} besides", runId, e);
        }
    }

    private void cancelQuietly(ThreadId threadId, RunId runId) {
        try {
            client.once(settings.cancelWait()).cancelRun(threadId, runId);
        } catch (AssistantApiException e) {
            LOG.debug("The run {} could not be cancelled besides", runId, e);
        }
    }

    /** Those of a stream that may take no longer than this altogether. */
    StreamLimits limits(Duration total) {
        Duration silence = settings.streaming().maxSilence();
        return new StreamLimits(total, silence.compareTo(total) < 0 ? silence : total);
    }

    void forget(RunTask task) {
        tasks.remove(task);
    }

    AssistantsClient client() {
        return client;
    }

    RunSettings settings() {
        return settings;
    }

    RunTimer timer() {
        return timer;
    }

    /** One permit for each stream that may still be opened. */
    Semaphore streams() {
        return streams;
    }

    Workers workers() {
        return workers;
    }

    /** What a driver may be given. For one thread. */
    public static final class Builder {

        private final AssistantsClient client;
        private final ToolDispatcher dispatcher;
        private RunSettings settings = RunSettings.defaults();
        private final List<RunListener> listeners = new ArrayList<>();
        private final List<RunListenerFactory> factories = new ArrayList<>();
        private final List<ToolVisibility> visibilities = new ArrayList<>();
        private Supplier<? extends List<HostedTool>> hostedTools = List::of;
        private @Nullable Executor executor;

        private Builder(AssistantsClient client, ToolDispatcher dispatcher) {
            this.client = Objects.requireNonNull(client, "client");
            this.dispatcher = Objects.requireNonNull(dispatcher, "dispatcher");
        }

        /** How long runs may take, and how they are waited for. */
        public Builder settings(RunSettings newSettings) {
            settings = Objects.requireNonNull(newSettings, "newSettings");
            return this;
        }

        /**
         * Threads in place of the driver's own, which stay the caller's. Each task blocks its thread for a request or a round of
         * calls, so tasks must not run on the thread that hands them over. Where a task is refused, a run that is there is tried
         * again until its deadline, and one that is not is not started.
         */
        public Builder executor(Executor newExecutor) {
            executor = Objects.requireNonNull(newExecutor, "newExecutor");
            return this;
        }

        /** One more that is told what happens to all runs; they are told in the order in which they were added. */
        public Builder listener(RunListener listener) {
            listeners.add(Objects.requireNonNull(listener, "listener"));
            return this;
        }

        /** One more that makes a listener for each run; those of a run are told in the order in which their factories were added. */
        public Builder listeners(RunListenerFactory factory) {
            factories.add(Objects.requireNonNull(factory, "factory"));
            return this;
        }

        /**
         * One more that says which tools a run may offer; a tool is offered if all of them agree. As long as they agree on all tools, runs
         * offer what their assistant does; else a run has a list of its own, of what is visible and the assistant's hosted tools, at most
         * {@value dev.assistanttools.openai.RunTools#MOST_TOOLS} together, and a call of another tool is answered as if there were none of
         * that name.
         */
        public Builder visibility(ToolVisibility visibility) {
            visibilities.add(Objects.requireNonNull(visibility, "visibility"));
            return this;
        }

        /**
         * The hosted tools of the assistants whose runs are driven, which a run's own list has to repeat; none if not given. Asked for each
         * time, so they may be known later than the driver.
         */
        public Builder hostedTools(Supplier<? extends List<HostedTool>> newHostedTools) {
            hostedTools = Objects.requireNonNull(newHostedTools, "newHostedTools");
            return this;
        }

        /** The driver. */
        public RunDriver build() {
            Workers workers = executor == null ? Workers.own(settings.maxRequests()) : new Workers(executor, executor);
            return new RunDriver(
                    client,
                    dispatcher::withContextOfThisThread,
                    settings,
                    new SystemTimer(),
                    ThreadLocalRandom::current,
                    workers,
                    new RunAudience(listeners, factories),
                    new ToolOffer(dispatcher.registry().definitions(), hostedTools, visibilities));
        }
    }
}
