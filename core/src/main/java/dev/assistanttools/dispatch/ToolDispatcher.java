package dev.assistanttools.dispatch;

import dev.assistanttools.registry.RegisteredTool;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.spi.ArgumentCheck;
import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.NearestNames;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolCallResult.Rejected;
import dev.assistanttools.tool.ToolContext;
import dev.assistanttools.tool.ToolDefinition;
import jakarta.validation.Validator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers tool calls: every call gets exactly one result, whatever it asks for, whatever its tool does and whatever happens to
 * its siblings. Thread-safe.
 *
 * <p>Unless an {@linkplain Builder#executor(Executor) executor} is given, tools run on threads of the dispatcher's own, named
 * {@code assistant-tools-call-N}: virtual ones on Java 24 and later, else those of a pool that end when they have been idle for
 * ten seconds. They are daemons, and there is nothing to close. A tool that is not done in time is interrupted and its call
 * answered; one that ignores the interrupt keeps its thread until it ends, and what it then returns is dropped.
 */
public final class ToolDispatcher {

    private static final int NEAREST_NAMES = 3;

    /** Further away than any clock of this process will come, and near enough to be computed with. */
    private static final Duration FOREVER = Duration.ofDays(36_500);

    private final ToolRegistry registry;
    private final DispatchSettings settings;
    private final Executor executor;
    private final Executor threadsOfActions;
    private final CallClock clock;
    private final List<ContextCarrier> carriers;
    private final CallEvents events;
    private final CallFailures failures;
    private final ResultLimit limit;
    private final CallPath path;
    private final CallChain chain;
    private final CallPermits permits;
    private final AtomicInteger abandoned;

    /** As it was with the last call: an executor does not say so beforehand. A race costs a look at the clock, or saves one. */
    private boolean runsToolsOnAskingThread;

    private ToolDispatcher(Builder builder) {
        Executor given = builder.executor;
        this.registry = builder.registry;
        this.settings = builder.settings;
        this.threadsOfActions = WorkThreads.of("call");
        this.executor = given == null ? threadsOfActions : given;
        this.clock = builder.clock;
        this.carriers = List.copyOf(builder.carriers);
        this.events = new CallEvents(builder.listeners);
        this.failures = new CallFailures(builder.referenceIds, builder.denialRules);
        this.limit = new ResultLimit(settings.maxResultBytes());
        CallResults results = new CallResults(settings, failures);
        this.path = new CallPath(settings, failures, results, checks(builder));
        this.chain = new CallChain(builder.interceptors, path, failures);
        this.permits = new CallPermits(settings.maxRunningCalls());
        this.abandoned = new AtomicInteger();
    }

    private ToolDispatcher(ToolDispatcher other, ToolRegistry registry) {
        this.registry = registry;
        this.settings = other.settings;
        this.executor = other.executor;
        this.threadsOfActions = other.threadsOfActions;
        this.clock = other.clock;
        this.carriers = other.carriers;
        this.events = other.events;
        this.failures = other.failures;
        this.limit = other.limit;
        this.path = other.path;
        this.chain = other.chain;
        this.permits = other.permits;
        this.abandoned = other.abandoned;
    }

    private static Map<RegisteredTool, ArgumentCheck> checks(Builder builder) {
        Map<RegisteredTool, ArgumentCheck> checks = new HashMap<>();
        Validator validator = builder.validator;
        if (validator != null) {
            for (ToolDefinition definition : builder.registry.definitions()) {
                RegisteredTool tool = builder.registry.find(definition.name()).orElseThrow();
                tool.checkBy(validator).ifPresent(check -> checks.put(tool, check));
            }
        }
        return checks;
    }

    /** A dispatcher to the tools of a registry, with the {@linkplain DispatchSettings#defaults() default settings}. */
    public static ToolDispatcher of(ToolRegistry registry) {
        return builder(registry).build();
    }

    /** A dispatcher to the tools of a registry. */
    public static ToolDispatcher of(ToolRegistry registry, DispatchSettings settings) {
        return builder(registry).settings(settings).build();
    }

    /** A builder of a dispatcher to the tools of a registry. */
    public static Builder builder(ToolRegistry registry) {
        return new Builder(registry);
    }

    /** The tools that are called. */
    public ToolRegistry registry() {
        return registry;
    }

    /**
     * A dispatcher to some of these tools; a call of another is answered as one of a tool that there is not. It shares everything
     * else with this one: threads, interceptors, listeners, carriers, {@link DispatchSettings#maxRunningCalls()} and the count of
     * {@linkplain #abandonedCalls() abandoned calls}.
     *
     * @param isWanted which of them, by what a model is told of them
     */
    public ToolDispatcher select(Predicate<? super ToolDefinition> isWanted) {
        return new ToolDispatcher(this, registry.select(isWanted));
    }

    /**
     * Answers one call; waits until its tool is done, or its time is over.
     *
     * @return never throws for a fault of the tool or the model; says that the call was interrupted, and keeps the interrupt
     *     flag, if this thread is interrupted
     */
    public ToolCallResult dispatch(ToolCall call) {
        return dispatch(call, CallScope.none());
    }

    /**
     * Answers one call as {@link #dispatch(ToolCall)} does.
     *
     * @param scope what the call is part of, for tools that ask for their {@link ToolContext}; its deadline holds for every tool
     */
    public ToolCallResult dispatch(ToolCall call, CallScope scope) {
        Objects.requireNonNull(call, "call");
        return new CallRound(this, scope).only(call);
    }

    /**
     * Answers the calls of one round at the same time, at most {@link DispatchSettings#maxParallelCalls()} at once. A sequential
     * tool is a barrier: calls before it are done, or given up, when it begins, and those after it begin when it is. A call that
     * is there twice runs twice.
     *
     * @return the results in the order of the calls; never throws for a fault of a tool or the model. If this thread is
     *     interrupted, running tools are interrupted and the others not called; their results say so, and the flag is kept
     */
    public List<ToolCallResult> dispatchAll(List<ToolCall> calls) {
        return dispatchAll(calls, CallScope.none());
    }

    /**
     * Answers the calls of one round as {@link #dispatchAll(List)} does.
     *
     * @param scope what the calls are part of, for tools that ask for their {@link ToolContext}; its deadline holds for every tool
     */
    public List<ToolCallResult> dispatchAll(List<ToolCall> calls, CallScope scope) {
        return new CallRound(this, scope).all(calls);
    }

    /**
     * What {@link #dispatch(ToolCall)} would answer without calling the tool: that there is none of this name, or that the arguments
     * do not fit. Reads and checks them, on this thread, and calls neither the tool nor interceptors, listeners or carriers: so a
     * test can ask about a tool that must not run.
     *
     * @return {@link Rejected} as the model would read it, or {@link ToolCallResult.Failed} if the reading itself fails; empty if the
     *     tool would be called
     */
    public Optional<ToolCallResult> refusal(ToolCall call) {
        RegisteredTool tool = find(call, CallScope.none());
        return (tool == null ? Optional.of(noSuchTool(call, CallScope.none())) : path.refusal(tool, call))
                .map(limit::on);
    }

    /**
     * This dispatcher, for a thread that will ask for rounds on behalf of the current one: the {@linkplain ContextCarrier
     * carriers} capture here and now what they restore for all those rounds.
     */
    public RoundDispatcher withContextOfThisThread() {
        return with(carriers.isEmpty() ? null : RoundContext.capture(carriers));
    }

    private RoundDispatcher with(@Nullable RoundContext context) {
        return new RoundDispatcher() {
            @Override
            public List<ToolCallResult> dispatchAll(List<ToolCall> calls, CallScope scope, ToolCallListener listener) {
                return new CallRound(ToolDispatcher.this, scope, context, events.with(listener)).all(calls);
            }

            @Override
            public <T> T inContext(Supplier<T> question) {
                return context == null ? question.get() : context.answering(question);
            }
        };
    }

    /**
     * How many tools are still running although their calls were given up, now. One that does not heed its interrupt stays among
     * them until it ends; a number that grows names a tool without time-outs of its own.
     */
    public int abandonedCalls() {
        return abandoned.get();
    }

    /** The tool that a call asks for, if it is offered. */
    @Nullable
    RegisteredTool find(ToolCall call, CallScope scope) {
        return scope.offers(call.name()) ? registry.find(call.name()).orElse(null) : null;
    }

    /** A tool that is not offered is told like one that does not exist: the model learns nothing of it. */
    ToolCallResult noSuchTool(ToolCall call, CallScope scope) {
        List<String> names = registry.definitions().stream()
                .map(ToolDefinition::name)
                .filter(scope::offers)
                .toList();
        List<String> nearest = NearestNames.to(call.name(), names, NEAREST_NAMES);
        return new Rejected(FailureText.noSuchTool(call.name(), nearest, names), List.of());
    }

    /** How long a call of this tool may take. */
    Duration timeout(RegisteredTool tool) {
        return tool.traits().timeout().orElse(settings.toolTimeout());
    }

    /** The moment in nanoseconds of the clock. */
    long nanoTimeOf(Instant moment) {
        Duration left = Duration.between(clock.instant(), moment);
        Duration bounded = left.compareTo(FOREVER) > 0 ? FOREVER : left.isNegative() ? Duration.ZERO : left;
        return clock.nanoTime() + bounded.toNanos();
    }

    /** Whether somebody but listeners may want to know when a call of this tool began: asking the clock can cost more than all the rest. */
    boolean isTimed(RegisteredTool tool) {
        return !runsToolsOnAskingThread
                || tool.asksForContext()
                || tool.result().isAwaited()
                || !chain.isEmpty();
    }

    void noteWhereToolsRun(boolean isOnAskingThread) {
        if (runsToolsOnAskingThread != isOnAskingThread) {
            runsToolsOnAskingThread = isOnAskingThread;
        }
    }

    void countAbandoned() {
        abandoned.incrementAndGet();
    }

    void countEndedLate() {
        abandoned.decrementAndGet();
    }

    /** The bounds of its calls. */
    public DispatchSettings settings() {
        return settings;
    }

    Executor executor() {
        return executor;
    }

    Executor threadsOfActions() {
        return threadsOfActions;
    }

    CallClock clock() {
        return clock;
    }

    List<ContextCarrier> carriers() {
        return carriers;
    }

    CallEvents events() {
        return events;
    }

    CallFailures failures() {
        return failures;
    }

    ResultLimit limit() {
        return limit;
    }

    CallChain chain() {
        return chain;
    }

    CallPermits permits() {
        return permits;
    }

    /** Says how calls are answered. Not thread-safe. */
    public static final class Builder {

        private final ToolRegistry registry;
        private final List<ToolInterceptor> interceptors = new ArrayList<>();
        private final List<ToolCallListener> listeners = new ArrayList<>();
        private final List<ContextCarrier> carriers = new ArrayList<>();
        private final List<DenialRule> denialRules = new ArrayList<>();
        private DispatchSettings settings = DispatchSettings.defaults();
        private @Nullable Executor executor;
        private @Nullable Validator validator;
        private CallClock clock = CallClock.system();
        private Supplier<String> referenceIds = new RandomIds();

        private Builder(ToolRegistry registry) {
            this.registry = Objects.requireNonNull(registry, "registry");
        }

        /** The bounds of calls; the {@linkplain DispatchSettings#defaults() defaults} if not given. */
        public Builder settings(DispatchSettings newSettings) {
            settings = Objects.requireNonNull(newSettings, "settings");
            return this;
        }

        /**
         * Where tools run, in place of threads of the dispatcher's own; stays the caller's, who closes it. The time that a call
         * waits in its queue is part of the call's time.
         *
         * <p>With an executor that runs its work on the thread that asks, such as {@code Runnable::run}, tools run there one after
         * the other, at the least cost. Then nobody is there to interrupt a tool or to answer for it: it knows its time from
         * {@link ToolContext#deadline()} and {@link ToolContext#cancellation()} alone, and what it returns too late is its result.
         */
        public Builder executor(Executor newExecutor) {
            executor = Objects.requireNonNull(newExecutor, "executor");
            return this;
        }

        /**
         * Holds the arguments of calls to all that Jakarta Validation's annotations demand of them, in the default group: on
         * parameters, in containers, and in records and beans, with {@code @Valid} or without. All violations of a call go back to the
         * model in names of the wire, and its tool is not called. Without a validator, constraints are only told to the model.
         *
         * @param newValidator stays the caller's, who closes its factory
         */
        public Builder validator(Validator newValidator) {
            validator = Objects.requireNonNull(newValidator, "validator");
            return this;
        }

        /** One more that stands around every call of a tool; the first that was added is the outermost. */
        public Builder interceptor(ToolInterceptor interceptor) {
            interceptors.add(Objects.requireNonNull(interceptor, "interceptor"));
            return this;
        }

        /** One more that is told what becomes of calls; they are told in the order in which they were added. */
        public Builder listener(ToolCallListener listener) {
            listeners.add(Objects.requireNonNull(listener, "listener"));
            return this;
        }

        /** One more that carries context to the threads of tools; restored in the order in which they were added. */
        public Builder carrier(ContextCarrier carrier) {
            carriers.add(Objects.requireNonNull(carrier, "carrier"));
            return this;
        }

        /** One more that knows denials; a {@link dev.assistanttools.tool.ToolDeniedException} always is one. */
        public Builder denialRule(DenialRule rule) {
            denialRules.add(Objects.requireNonNull(rule, "rule"));
            return this;
        }

        /** For tests: time that passes when they say so. */
        Builder clock(CallClock newClock) {
            clock = newClock;
            return this;
        }

        /** For tests: ids that are known beforehand. */
        Builder referenceIds(Supplier<String> newReferenceIds) {
            referenceIds = newReferenceIds;
            return this;
        }

        /** The dispatcher. */
        public ToolDispatcher build() {
            return new ToolDispatcher(this);
        }
    }

    /** Only for finding a line in a log: guessing one gains nothing. */
    private static final class RandomIds implements Supplier<String> {

        @Override
        public String get() {
            return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(), 12);
        }
    }
}
