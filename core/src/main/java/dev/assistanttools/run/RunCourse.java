package dev.assistanttools.run;

import dev.assistanttools.openai.ApiErrorKind;
import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.MessageSnapshot;
import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.RunSnapshot;
import dev.assistanttools.openai.RunStatus;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.openai.TokenUsage;
import dev.assistanttools.run.RunOutcome.CancelReason;
import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolDefinition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One run from its start to its end, as decisions: what to do next, given what was seen and what time it is. Asks nobody, waits
 * for nothing and starts no thread. For one thread at a time.
 */
final class RunCourse {

    private static final long SHORTEST_REQUEST = 100_000_000;
    private static final byte MOST_BROKEN_STREAMS = 3;
    private static final int MOST_UNREADABLE_ANSWERS = 3;

    private final RunTerms terms;
    private final ThreadId threadId;
    private final Map<String, Object> attributes;
    private final long begunAt;
    private final RunBudget budget;

    /** The calls, once there are any: of the runs that wait at the same time, many have none. */
    private @Nullable RunAccount account;

    private long deadline;
    private long pauseEnd;

    /** What the next pause is a random part of, in seconds. */
    private float interval;

    private Stage stage;
    private @Nullable RunId runId;

    /** The assistant's id, once it is known. */
    private String assistantId;

    /** The names of the tools that there are for the model; null for all. */
    private @Nullable Set<String> offeredTools;

    private RunStatus status = RunStatus.UNKNOWN;
    private TokenUsage usage = TokenUsage.NONE;

    /** The run as it waits for outputs or has ended; else only its status is kept, as many runs may wait at the same time. */
    private @Nullable RunSnapshot last;

    private @Nullable AssistantApiException lastFault;
    private @Nullable CancelReason stopReason;
    private boolean isHurried;
    private byte streamsLeft;
    private byte unreadableAnswers;

    private RunCourse(
            RunTerms terms,
            ThreadId threadId,
            String assistantId,
            Map<String, Object> attributes,
            RunBudget budget,
            long now) {
        this.terms = terms;
        this.budget = budget;
        this.threadId = threadId;
        this.assistantId = assistantId;
        this.attributes = attributes;
        this.begunAt = now;
        this.streamsLeft = terms.settings().streaming().isOn() ? MOST_BROKEN_STREAMS : 0;
        this.deadline = now + terms.settings().deadline().toNanos();
        this.stage = new Going(this, false, now);
    }

    /** The course of a run that is to be started. */
    static RunCourse of(RunRequest request, RunTerms terms, long now) {
        String assistantId = request.assistantId().value();
        RunBudget budget = request.budget().orElse(terms.settings().budget());
        RunCourse course = new RunCourse(terms, request.threadId(), assistantId, request.attributes(), budget, now);
        course.offeredTools = request.options()
                .tools()
                .map(tools ->
                        tools.functions().stream().map(ToolDefinition::name).collect(Collectors.toUnmodifiableSet()))
                .orElse(null);
        course.stage = new Starting(course, request, now);
        return course;
    }

    /** The course of a run that somebody has started. */
    static RunCourse of(ThreadId threadId, RunId runId, Map<String, Object> attributes, RunTerms terms, long now) {
        RunCourse course = new RunCourse(
                terms, threadId, "", Map.copyOf(attributes), terms.settings().budget(), now);
        course.runId = runId;
        return course;
    }

    // ---- what the executor asks and tells

    /** What is to be done now. */
    RunAction next(long now) {
        return stage.next(now);
    }

    /** How long the request that is about to be made may take. One that is begun is given a moment even if its time is just over. */
    Duration requestTime(long now) {
        return Duration.ofNanos(Math.max(stage.requestsEnd() - now, SHORTEST_REQUEST));
    }

    /** The API showed the run. */
    void seen(RunSnapshot run, long now) {
        stage.seen(run, now);
    }

    /** The API listed the newest runs of the thread. */
    void listed(List<RunSnapshot> runs, long now) {
        stage.listed(runs, now);
    }

    /** The API did not do what it was asked. */
    void failed(AssistantApiException fault, long now) {
        stage.failed(fault, now);
    }

    /** The API begins to tell what happens. */
    void opened(long now) {
        stage.opened(now);
    }

    /** The API has told all that it would by this stream. */
    void streamEnded(long now) {
        stage.streamEnded(now);
    }

    /** These calls have been made. */
    void called(RunAction.MakeCalls action, List<ToolCallResult> results) {
        account().answered(action.verdict(), results);
    }

    /** The API gave the messages of the run, which has ended. */
    RunOutcome read(List<MessageSnapshot> messages) {
        return Ending.withMessages(this, messages);
    }

    /** The caller gives the run up; the first reason counts. */
    void stop(CancelReason reason) {
        stopReason = stopReason == null ? reason : stopReason;
    }

    /** The caller does not even wait for the run to be cancelled. */
    void hurry() {
        isHurried = true;
    }

    /** Something else went wrong than the API. */
    void broken(Throwable reason, long now) {
        if (stage instanceof Cancelling cancelling) {
            cancelling.broken(); // why the run is cancelled is what its caller is told
        } else {
            giveUp(reason, now);
        }
    }

    // ---- what the stages share

    /** The caller is told of this fault, once the run is cancelled as far as that is possible. */
    void giveUp(Throwable reason, long now) {
        stage = runId == null || assistantId.isEmpty() ? new Over(reason) : Cancelling.failed(this, reason, now);
    }

    RunAction enter(Stage next, long now) {
        stage = next;
        return next.next(now);
    }

    /** The run is there, since the moment that its start was asked for. */
    void begin(RunSnapshot run, long askedAt, boolean isStreamed, long now) {
        runId = run.id();
        boundByLifetime(run, askedAt);
        Going going = new Going(this, isStreamed, now);
        going.seen(run, now);
        stage = going;
    }

    /** Takes note of where the run stands. */
    void note(RunSnapshot run) {
        if (assistantId.isEmpty()) {
            assistantId = run.assistantId().value();
            boundByExpiry(run);
            offeredTools =
                    run.functions().map(Set::copyOf).orElse(null); // whoever started it knew what it was to offer
        }
        status = run.status();
        usage = run.usage().equals(TokenUsage.NONE) ? usage : run.usage(); // one that is being cancelled may tell none
        last = status.isTerminal() || status == RunStatus.REQUIRES_ACTION ? run : null;
    }

    void note(AssistantApiException fault) {
        lastFault = fault;
    }

    /**
     * Whether a request is worth another try after this. An answer that can't be read may be that of something on the way; an
     * API that goes on like that is none.
     */
    boolean isPassing(AssistantApiException fault) {
        return fault.isTransient()
                || (fault.kind() == ApiErrorKind.UNREADABLE_ANSWER && ++unreadableAnswers <= MOST_UNREADABLE_ANSWERS);
    }

    /** Whether the next request that may be answered by a stream is to be. Nobody wants to wait for more of a run that is given up. */
    boolean isStreamed() {
        return streamsLeft > 0 && stopReason == null;
    }

    /** A stream broke; one that breaks again and again does more harm than looks do. */
    void countBrokenStream() {
        streamsLeft--;
    }

    /** Whether the API refused no more than to stream; from now on it is not asked to. */
    boolean refusesToStream(AssistantApiException e) {
        boolean isRefused = isStreamed() && e.param().filter("stream"::equals).isPresent();
        if (isRefused) {
            streamsLeft = 0;
        }
        return isRefused;
    }

    /** By the times of the server alone, so that this machine's clock does not matter. */
    private void boundByLifetime(RunSnapshot run, long askedAt) {
        run.createdAt()
                .flatMap(created -> run.expiresAt().map(expires -> Duration.between(created, expires)))
                .ifPresent(lifetime -> bound(askedAt, lifetime));
    }

    /** Whoever started it, it is this machine's clock that says how long it has been there. */
    private void boundByExpiry(RunSnapshot run) {
        run.expiresAt()
                .ifPresent(
                        expires -> bound(begunAt, Duration.between(terms.clock().instant(), expires)));
    }

    /** A lifetime that is over, of a run that is there, comes from clocks that disagree, and says nothing. */
    private void bound(long since, Duration lifetime) {
        if (lifetime.isNegative() || lifetime.isZero() || lifetime.compareTo(RunSettings.LONGEST) > 0) {
            return;
        }
        long margin = Math.min(terms.settings().expiryMargin().toNanos(), lifetime.toNanos() / 10);
        long end = since + lifetime.toNanos() - margin;
        deadline = end - deadline < 0 ? end : deadline;
    }

    boolean isOverdue(long now) {
        return now - deadline >= 0;
    }

    long deadline() {
        return deadline;
    }

    /** How long the run was given. */
    Duration given() {
        return Duration.ofNanos(deadline - begunAt);
    }

    /** How long it has been going on. */
    Duration spent(long now) {
        return Duration.ofNanos(now - begunAt);
    }

    // ---- when the API is asked next

    /** From now on there is none, until one begins. */
    void noPause(long now) {
        endPause(now);
        renewPauses();
    }

    boolean isPauseOver(long now) {
        return now - pauseEnd >= 0;
    }

    long pauseEnd() {
        return pauseEnd;
    }

    /**
     * Begins a pause as long as the API asks, or a growing random while. An API that asks for no wait at all is not taken at its
     * word: it would be asked without a pause until the deadline.
     */
    void beginPause(Optional<Duration> asked, long now) {
        Optional<Duration> wait = asked.filter(time -> !time.isZero());
        pauseEnd = now + wait.map(RunTerms::nanos).orElseGet(() -> terms.pause(interval));
        interval = wait.isPresent() ? interval : terms.longer(interval);
    }

    void endPause(long now) {
        pauseEnd = now;
    }

    /** The pauses grow from the beginning again: something has happened. */
    void renewPauses() {
        interval = terms.firstInterval();
    }

    /** What the tools that are called now get along. */
    CallScope scope(long now) {
        CallScope scope = CallScope.ofRun(runId().value(), threadId.value(), assistantId)
                .withDeadline(terms.clock().instant().plusNanos(deadline - now))
                .withAttributes(attributes);
        return offeredTools == null ? scope : scope.withOfferedTools(offeredTools);
    }

    RunSettings settings() {
        return terms.settings();
    }

    Supplier<RandomGenerator> random() {
        return terms.random();
    }

    ThreadId threadId() {
        return threadId;
    }

    /** Whether all of these calls have been made, as they have where there are none. */
    boolean isAnswered(List<ToolCall> calls) {
        return calls.isEmpty()
                || (account != null && account.ledger().missing(calls).isEmpty());
    }

    /** Whether it shows the run, and not as it waited before its last outputs were submitted. */
    boolean isNews(RunSnapshot run) {
        boolean isOutdated = !run.requiredCalls().isEmpty() && isAnswered(run.requiredCalls());
        return run.id().equals(runId) && !isOutdated;
    }

    /** The calls that have been made, in the order in which they were asked for. */
    List<ExecutedCall> executed() {
        return account == null ? List.of() : account.ledger().executed();
    }

    CallLedger ledger() {
        return account().ledger();
    }

    RunAccount account() {
        RunAccount ofCalls = account == null ? new RunAccount(budget, new CallLedger()) : account;
        account = ofCalls;
        return ofCalls;
    }

    /** The limits of its budget that it ran against. */
    List<BudgetBreach> breaches() {
        return account == null ? List.of() : account.breaches();
    }

    /** Whether the run is known. */
    Optional<RunId> knownRun() {
        return Optional.ofNullable(runId);
    }

    RunId runId() {
        if (runId == null) {
            throw new IllegalStateException("The run has not been started.");
        }
        return runId;
    }

    /** Where the run stood when it was last seen. */
    RunStatus status() {
        return status;
    }

    TokenUsage usage() {
        return usage;
    }

    /** The run as it was last seen, if it waits for outputs or has ended. */
    Optional<RunSnapshot> last() {
        return Optional.ofNullable(last);
    }

    Optional<AssistantApiException> lastFault() {
        return Optional.ofNullable(lastFault);
    }

    Optional<CancelReason> stopReason() {
        return Optional.ofNullable(stopReason);
    }

    boolean isHurried() {
        return isHurried;
    }
}
