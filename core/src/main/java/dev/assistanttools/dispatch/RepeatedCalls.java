package dev.assistanttools.dispatch;

import dev.assistanttools.tool.ToolCallResult;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** How often which calls were asked for in the runs of late. Thread-safe, without locks. */
final class RepeatedCalls {

    private final int maxRuns;
    private final long maxAge;
    private final int maxCallsPerRun;
    private final ConcurrentMap<String, Run> runs = new ConcurrentSkipListMap<>();

    RepeatedCalls(int maxRuns, Duration maxAge, int maxCallsPerRun) {
        if (maxRuns < 1) {
            throw new IllegalArgumentException("maxRuns must be at least 1, not " + maxRuns + ".");
        }
        if (maxAge.isNegative() || maxAge.isZero() || maxAge.compareTo(Duration.ofDays(365)) > 0) {
            throw new IllegalArgumentException("maxAge must be more than zero and at most a year, not " + maxAge + ".");
        }
        if (maxCallsPerRun < 1) {
            throw new IllegalArgumentException("maxCallsPerRun must be at least 1, not " + maxCallsPerRun + ".");
        }
        this.maxRuns = maxRuns;
        this.maxAge = maxAge.toNanos();
        this.maxCallsPerRun = maxCallsPerRun;
    }

    /** A call of a run. Thread-safe. */
    static final class Repeated {

        private final AtomicInteger count = new AtomicInteger();
        private final AtomicInteger ended = new AtomicInteger();
        private volatile @Nullable ToolCallResult last;

        /** How often it was asked for, this time included. */
        int count() {
            return count.incrementAndGet();
        }

        /**
         * What the model was told when it was made last; null if that was not kept, or the call still runs: then what is kept is not
         * what it is told last.
         *
         * @param made how often it was made
         */
        @Nullable
        ToolCallResult last(int made) {
            return ended.get() < made ? null : last;
        }

        /** Once for each time that it was made. */
        void ended(@Nullable ToolCallResult kept) {
            last = kept;
            ended.incrementAndGet();
        }
    }

    private static final class Run {

        private final ConcurrentMap<String, Repeated> calls = new ConcurrentSkipListMap<>();
        private volatile long usedAt;

        Run(long usedAt) {
            this.usedAt = usedAt;
        }
    }

    /**
     * What is known of a call.
     *
     * @param now in nanoseconds of any clock
     * @return null if the run has too many different calls already
     */
    @Nullable
    Repeated find(String runId, String call, long now) {
        Run run = runs.get(runId);
        if (run == null || now - run.usedAt > maxAge) {
            forgetOld(now);
            run = added(runs, runId, new Run(now));
        }
        run.usedAt = now;
        Repeated known = run.calls.get(call);
        if (known != null || run.calls.size() >= maxCallsPerRun) {
            return known;
        }
        return added(run.calls, call, new Repeated());
    }

    /** The value that was added, or one that another thread had added before. */
    private static <V> V added(ConcurrentMap<String, V> map, String key, V value) {
        V other = map.putIfAbsent(key, value);
        return other == null ? value : other;
    }

    int size() {
        return runs.size();
    }

    /** Makes room for one more; of those that begin at the same time, there may be some more for a moment. */
    private void forgetOld(long now) {
        runs.values().removeIf(run -> now - run.usedAt > maxAge);
        while (runs.size() >= maxRuns) {
            runs.entrySet().stream()
                    .min(Comparator.comparingLong(entry -> entry.getValue().usedAt - now))
                    .ifPresent(oldest -> runs.remove(oldest.getKey(), oldest.getValue()));
        }
    }
}
