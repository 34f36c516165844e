package dev.assistanttools.dispatch;

import dev.assistanttools.json.JsonText;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolCallResult.Failed;
import dev.assistanttools.tool.ToolVisibleException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the model little and the log all: the cause of a failure, with the reference id that the model reads. Thread-safe. */
final class CallFailures {

    private static final Logger LOG = LoggerFactory.getLogger(ToolDispatcher.class);

    private final Supplier<String> referenceIds;

    CallFailures(Supplier<String> referenceIds) {
        this.referenceIds = referenceIds;
    }

    /** The tool, or the reading of its arguments, threw. */
    ToolCallResult failed(ToolCall call, Throwable cause) {
        String referenceId = referenceIds.get();
        if (cause instanceof ToolVisibleException
                && cause.getMessage() != null
                && !cause.getMessage().isBlank()) {
            LOG.info("Tool {} refused a call, reference id {}", shown(call.name()), referenceId, cause);
            return new Failed(cause.getMessage(), referenceId, cause);
        }
        if (cause instanceof Error) {
            LOG.error("Tool {} failed, reference id {}", shown(call.name()), referenceId, cause);
        } else {
            LOG.warn("Tool {} failed, reference id {}", shown(call.name()), referenceId, cause);
        }
        return new Failed(FailureText.failed(referenceId), referenceId, cause);
    }

    /** The tool returned what can't be written as JSON. */
    ToolCallResult unwritable(ToolCall call, RuntimeException cause) {
        String referenceId = referenceIds.get();
        LOG.warn(
                "The result of tool {} can't be written as JSON, reference id {}",
                shown(call.name()),
                referenceId,
                cause);
        return new Failed(FailureText.unwritable(referenceId), referenceId, cause);
    }

    /** The call took too long; the stack shows what it was doing. */
    ToolCallResult timedOut(ToolCall call, Duration timeout, StackTraceElement[] stack) {
        String referenceId = referenceIds.get();
        TimeoutException cause = new TimeoutException("The call was given up after " + timeout + ".");
        cause.setStackTrace(stack);
        LOG.warn(
                "Tool {} timed out and was interrupted, reference id {}; the stack is its own",
                shown(call.name()),
                referenceId,
                cause);
        return new Failed(FailureText.timedOut(timeout, referenceId), referenceId, cause);
    }

    /** The thread that waited for the calls was interrupted while this one ran. */
    ToolCallResult interrupted(ToolCall call) {
        return interrupted(call, FailureText.interrupted());
    }

    /** The thread that waited for the calls was interrupted before this one began. */
    ToolCallResult notCalled(ToolCall call) {
        return interrupted(call, FailureText.notCalled());
    }

    private ToolCallResult interrupted(ToolCall call, String output) {
        String referenceId = referenceIds.get();
        InterruptedException cause = new InterruptedException(output);
        LOG.info("Tool {}: {} Reference id {}", shown(call.name()), output, referenceId);
        return new Failed(output, referenceId, cause);
    }

    /** Names and ids come from outside: one that holds line breaks must not write lines of the log. */
    static String shown(String fromOutside) {
        return JsonText.quote(fromOutside.length() > 100 ? fromOutside.substring(0, 100) : fromOutside);
    }
}
