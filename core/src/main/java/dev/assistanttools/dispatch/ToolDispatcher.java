package dev.assistanttools.dispatch;

import dev.assistanttools.json.JsonCodec;
import dev.assistanttools.json.UnwritableJsonException;
import dev.assistanttools.registry.RegisteredTool;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.spi.ArgumentReader;
import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolArgumentException;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolCallResult.Rejected;
import dev.assistanttools.tool.ToolCallResult.Succeeded;
import dev.assistanttools.tool.ToolContext;
import dev.assistanttools.tool.ToolDefinition;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers tool calls: every call gets exactly one result, whatever it asks for, whatever its tool does and whatever happens to
 * its siblings. Thread-safe.
 *
 * <p>Tools run on threads of the dispatcher's own, named {@code assistant-tools-call-N}: daemons that end when they have been
 * idle for ten seconds, so there is nothing to close. A tool that is not done in time is interrupted and its call answered; one
 * that ignores the interrupt keeps its thread until it ends, and what it then returns is dropped.
 */
public final class ToolDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(ToolDispatcher.class);

    private static final int NEAREST_NAMES = 3;
    private static final int IDLE_SECONDS = 10;

    private final ToolRegistry registry;
    private final DispatchSettings settings;
    private final Executor threads;
    private final LongSupplier nanoClock;
    private final InstantSource clock;
    private final ResultText resultText;
    private final CallFailures failures;

    ToolDispatcher(
            ToolRegistry registry,
            DispatchSettings settings,
            Executor threads,
            LongSupplier nanoClock,
            InstantSource clock,
            Supplier<String> referenceIds) {
        this.registry = Objects.requireNonNull(registry, "registry");
        this.settings = Objects.requireNonNull(settings, "settings");
        this.threads = threads;
        this.nanoClock = nanoClock;
        this.clock = clock;
        this.resultText = new ResultText(JsonCodec.standard(), settings.maxResultBytes());
        this.failures = new CallFailures(referenceIds);
    }

    /** A dispatcher to the tools of a registry, with the {@linkplain DispatchSettings#defaults() default settings}. */
    public static ToolDispatcher of(ToolRegistry registry) {
        return of(registry, DispatchSettings.defaults());
    }

    /** A dispatcher to the tools of a registry. */
    public static ToolDispatcher of(ToolRegistry registry, DispatchSettings settings) {
        return new ToolDispatcher(
                registry, settings, ownThreads(), System::nanoTime, InstantSource.system(), ToolDispatcher::randomId);
    }

    private static Executor ownThreads() {
        AtomicInteger number = new AtomicInteger();
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                    Thread thread = new Thread(work, "assistant-tools-call-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** Only for finding a line in a log: guessing one gains nothing. */
    private static String randomId() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(), 12);
    }

    /** The tools that are called. */
    public ToolRegistry registry() {
        return registry;
    }

    /**
     * Answers one call; waits until its tool is done, or the time-out has passed.
     *
     * @return never throws for a fault of the tool or the model; says that the call was interrupted, and keeps the interrupt
     *     flag, if this thread is interrupted
     */
    public ToolCallResult dispatch(ToolCall call) {
        return dispatchAll(List.of(call)).get(0);
    }

    /**
     * Answers one call as {@link #dispatch(ToolCall)} does.
     *
     * @param scope what the call is part of, for tools that ask for their {@link ToolContext}
     */
    public ToolCallResult dispatch(ToolCall call, CallScope scope) {
        return dispatchAll(List.of(call), scope).get(0);
    }

    /**
     * Answers the calls of one round at the same time, at most {@link DispatchSettings#maxParallelCalls()} at once. A call that
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
     * @param scope what the calls are part of, for tools that ask for their {@link ToolContext}
     */
    public List<ToolCallResult> dispatchAll(List<ToolCall> calls, CallScope scope) {
        return new CallBatch(this, calls, scope).run();
    }

    /** Answers a call on the thread that runs it; what is thrown is the tool's fault. */
    ToolCallResult answer(ToolCall call, ToolContext context) throws Exception {
        RegisteredTool tool = registry.find(call.name()).orElse(null);
        if (tool == null) {
            return new Rejected(FailureText.noSuchTool(call.name(), nearestTo(call.name())), List.of());
        }
        ArgumentReader arguments;
        try {
            arguments = ArgumentReader.of(call.arguments(), settings.argumentLimits());
        } catch (ToolArgumentException e) {
            return rejected(call, e);
        }
        Object result;
        try {
            result = tool.call(arguments, context);
        } catch (ToolArgumentException e) {
            if (arguments.isAccepted()) {
                throw e; // the tool itself threw it, so it was called
            }
            return rejected(call, e);
        }
        return written(call, result);
    }

    private static ToolCallResult rejected(ToolCall call, ToolArgumentException rejection) {
        if (rejection.getCause() != null) {
            LOG.debug("Tool {}: a constructor refused its values", call.name(), rejection.getCause());
        }
        return new Rejected(String.valueOf(rejection.getMessage()), rejection.problems());
    }

    private ToolCallResult written(ToolCall call, @Nullable Object result) {
        try {
            return new Succeeded(resultText.of(result));
        } catch (UnwritableJsonException e) {
            return failures.unwritable(call, e);
        }
    }

    private List<String> nearestTo(String name) {
        List<String> names =
                registry.definitions().stream().map(ToolDefinition::name).toList();
        return NearestNames.to(name, names, NEAREST_NAMES);
    }

    DispatchSettings settings() {
        return settings;
    }

    CallFailures failures() {
        return failures;
    }

    Executor threads() {
        return threads;
    }

    /** When a call that begins now is given up. */
    Instant deadline() {
        return clock.instant().plus(settings.toolTimeout());
    }

    long nanoTime() {
        return nanoClock.getAsLong();
    }
}
