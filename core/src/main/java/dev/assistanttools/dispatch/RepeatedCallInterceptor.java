package dev.assistanttools.dispatch;

import dev.assistanttools.json.CanonicalJson;
import dev.assistanttools.json.JsonLimits;
import dev.assistanttools.json.JsonText;
import dev.assistanttools.json.UnreadableJsonException;
import dev.assistanttools.tool.Fingerprint;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolCallResult.Failed;
import dev.assistanttools.tool.ToolCallResult.Rejected;
import dev.assistanttools.tool.ToolCallResult.Succeeded;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Breaks the circle of a model that asks for the same call again and again in a run: the same tool with arguments that mean the
 * same. So many times the tool is called; the next call is answered with the output of the last one and a hint, without the tool;
 * those after it are rejected, and so is one that comes while the same one still runs. Calls outside of a run are left alone.
 * Thread-safe.
 *
 * <p>What is remembered is bounded: so many runs, each for so long, in each so many different calls, and outputs that are not
 * longer than a limit. Calls that are beyond these bounds are made as if they were the first.
 */
public final class RepeatedCallInterceptor implements ToolInterceptor {

    /** Longer numbers in arguments are compared as they are written, not by what they mean; so they take no more memory. */
    private static final int MOST_DIGITS = 50;

    private static final int LONGEST_OUTPUT = 10_000;

    private final int times;
    private final RepeatedCalls remembered;
    private final CallClock clock;

    RepeatedCallInterceptor(int times, RepeatedCalls remembered, CallClock clock) {
        if (times < 1) {
            throw new IllegalArgumentException("times must be at least 1, not " + times + ".");
        }
        this.times = times;
        this.remembered = remembered;
        this.clock = clock;
    }

    /**
     * One that remembers 1,000 runs for a day each, and 1,000 calls of each.
     *
     * @param times how often the same call is made in a run; at least 1
     */
    public static RepeatedCallInterceptor after(int times) {
        return new RepeatedCallInterceptor(
                times, new RepeatedCalls(1000, Duration.ofDays(1), 1000), CallClock.system());
    }

    /**
     * The same, with nothing remembered and other bounds.
     *
     * @param maxRuns how many runs are remembered; of more, those that were used last. At least 1
     * @param maxAge how long a run is remembered after its last call; more than zero, at most a year
     * @param maxCallsPerRun how many different calls of a run are remembered; at least 1
     */
    public RepeatedCallInterceptor withMemory(int maxRuns, Duration maxAge, int maxCallsPerRun) {
        return new RepeatedCallInterceptor(times, new RepeatedCalls(maxRuns, maxAge, maxCallsPerRun), clock);
    }

    @Override
    public ToolCallResult intercept(ToolInvocation call) {
        Optional<String> run = call.context().runId();
        RepeatedCalls.@Nullable Repeated repeated =
                run.isEmpty() ? null : remembered.find(run.get(), key(call.call()), clock.nanoTime());
        if (repeated == null) {
            return call.proceed();
        }
        int count = repeated.count();
        if (count > times) {
            ToolCallResult last = count == times + 1 ? repeated.last(times) : null;
            return last == null ? new Rejected(FailureText.repeated(times), List.of()) : hinted(last);
        }
        call.onAnswer(told -> repeated.ended(told.output().length() > LONGEST_OUTPUT ? null : told));
        return call.proceed();
    }

    private ToolCallResult hinted(ToolCallResult result) {
        String output = result.output() + "\n" + FailureText.recorded(times);
        if (result instanceof Failed failed) {
            return new Failed(output, failed.referenceId(), failed.cause());
        }
        return result instanceof Rejected rejected ? new Rejected(output, rejected.problems()) : new Succeeded(output);
    }

    private static String key(ToolCall call) {
        return call.name() + " " + Fingerprint.of(meaningOf(call.arguments()));
    }

    private static String meaningOf(String arguments) {
        if (JsonText.isNothing(arguments)) {
            return "{}";
        }
        try {
            return CanonicalJson.of(arguments, JsonLimits.defaults().withMaxDigits(MOST_DIGITS));
        } catch (UnreadableJsonException e) {
            return arguments;
        }
    }
}
