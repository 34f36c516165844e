package dev.assistanttools.dispatch;

import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Logs each call when it ends: its tool, its id, what came of it and how long that took. Arguments and outputs may hold secrets:
 * they are logged only if {@linkplain #withValues(int) asked for}, only at {@code TRACE}, and only so far. Immutable and
 * thread-safe.
 */
public final class LoggingInterceptor implements ToolInterceptor {

    private final Logger log;
    private final Level level;
    private final int longestValue;
    private final CallClock clock;

    LoggingInterceptor(Logger log, Level level, int longestValue, CallClock clock) {
        this.log = Objects.requireNonNull(log, "log");
        this.level = Objects.requireNonNull(level, "level");
        this.longestValue = longestValue;
        this.clock = clock;
    }

    /** One that logs at {@code INFO} under the name of this class, without values. */
    public static LoggingInterceptor create() {
        return to(LoggerFactory.getLogger(LoggingInterceptor.class));
    }

    /** One that logs at {@code INFO} to a logger, without values. */
    public static LoggingInterceptor to(Logger log) {
        return new LoggingInterceptor(log, Level.INFO, 0, CallClock.system());
    }

    /** The same at another level; values stay at {@code TRACE}. */
    public LoggingInterceptor withLevel(Level newLevel) {
        return new LoggingInterceptor(log, newLevel, longestValue, clock);
    }

    /**
     * The same, but where {@code TRACE} is enabled, a second line has the arguments and the output.
     *
     * @param longest how many characters of each are logged; at least 1
     */
    public LoggingInterceptor withValues(int longest) {
        if (longest < 1) {
            throw new IllegalArgumentException("longest must be at least 1, not " + longest + ".");
        }
        return new LoggingInterceptor(log, level, longest, clock);
    }

    @Override
    public ToolCallResult intercept(ToolInvocation call) {
        long start = clock.nanoTime();
        ToolCallResult result = call.proceed();
        try {
            log(call.call(), result, clock.nanoTime() - start);
        } catch (Throwable e) { // an appender that fails must not cost the call its result, which is there
            CallLog.warn(
                    "Call {} could not be logged", CallLog.shown(call.call().id()), e);
        }
        return result;
    }

    private void log(ToolCall call, ToolCallResult result, long nanos) {
        String name = CallLog.shown(call.name());
        String id = CallLog.shown(call.id());
        log.atLevel(level)
                .log(
                        "Tool {}, call {}: {} in {} ms",
                        name,
                        id,
                        result.getClass().getSimpleName(),
                        TimeUnit.NANOSECONDS.toMillis(nanos));
        if (longestValue > 0 && log.isTraceEnabled()) {
            log.trace("Tool {}, call {}: {} gave {}", name, id, shown(call.arguments()), shown(result.output()));
        }
    }

    private String shown(String value) {
        return ShownText.counted(value, longestValue);
    }
}
