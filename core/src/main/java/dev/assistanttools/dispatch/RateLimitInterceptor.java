package dev.assistanttools.dispatch;

import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolCallResult.Rejected;
import dev.assistanttools.tool.ToolContext;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Limits how often each tool is called, in all runs together. A tool may be called up to the limit at once, and gets its calls back
 * evenly over the period. A call over the limit is rejected, and the model told when to try again; or, if that is
 * {@linkplain #withMaxWait allowed}, waits for its turn. Thread-safe.
 */
public final class RateLimitInterceptor implements ToolInterceptor {

    private final int calls;
    private final Duration period;
    private final Duration maxWait;
    private final CallClock clock;

    /** As many as there are tools that were called. */
    private final ConcurrentMap<String, TokenBucket> buckets = new ConcurrentSkipListMap<>();

    RateLimitInterceptor(int calls, Duration period, Duration maxWait, CallClock clock) {
        if (calls < 1) {
            throw new IllegalArgumentException("calls must be at least 1, not " + calls + ".");
        }
        if (period.isNegative() || period.isZero() || period.compareTo(Duration.ofDays(365)) > 0) {
            throw new IllegalArgumentException("period must be more than zero and at most a year, not " + period + ".");
        }
        if (maxWait.isNegative() || maxWait.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("maxWait must be from zero to a day, not " + maxWait + ".");
        }
        this.calls = calls;
        this.period = period;
        this.maxWait = maxWait;
        this.clock = clock;
    }

    /**
     * A limit of each tool, without waiting.
     *
     * @param calls how many calls, at least 1
     * @param period in which time; more than zero, at most a year
     */
    public static RateLimitInterceptor perTool(int calls, Duration period) {
        return new RateLimitInterceptor(calls, period, Duration.ZERO, CallClock.system());
    }

    /**
     * The same limit, counted anew; but a call that would get its turn soon waits for it, on the thread of its tool.
     *
     * @param newMaxWait how long, from zero to a day; never longer than the call has left
     */
    public RateLimitInterceptor withMaxWait(Duration newMaxWait) {
        return new RateLimitInterceptor(calls, period, newMaxWait, clock);
    }

    @Override
    public ToolCallResult intercept(ToolInvocation call) throws InterruptedException {
        long now = clock.nanoTime();
        long wait = bucketOf(call.definition().name(), now).take(now, maxWait.isZero() ? 0 : longestWait(call));
        if (wait < 0) {
            return new Rejected(FailureText.tooOften(calls, period, Duration.ofNanos(-wait)), List.of());
        }
        if (wait > 0) {
            sleepUntil(now + wait);
        }
        return call.proceed();
    }

    private TokenBucket bucketOf(String tool, long now) {
        TokenBucket known = buckets.get(tool);
        if (known != null) {
            return known;
        }
        TokenBucket made = new TokenBucket(calls, period.toNanos(), now);
        TokenBucket other = buckets.putIfAbsent(tool, made);
        return other == null ? made : other;
    }

    private long longestWait(ToolInvocation call) {
        Duration left = left(call.context());
        return Math.max((left.compareTo(maxWait) < 0 ? left : maxWait).toNanos(), 0);
    }

    /** The time of day may be set while a call runs; what it has left does not change by that. */
    private Duration left(ToolContext context) {
        return context instanceof RunningCall running
                ? Duration.ofNanos(running.nanosLeft())
                : Duration.between(clock.instant(), context.deadline());
    }

    private void sleepUntil(long moment) throws InterruptedException {
        while (moment - clock.nanoTime() > 0) {
            if (Thread.interrupted()) {
                throw new InterruptedException("The call was given up while it waited for its turn.");
            }
            clock.parkUntil(this, moment);
        }
    }
}
