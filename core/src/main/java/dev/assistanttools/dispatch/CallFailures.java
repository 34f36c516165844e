package dev.assistanttools.dispatch;

import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolCallResult.Failed;
import dev.assistanttools.tool.ToolDeniedException;
import dev.assistanttools.tool.ToolVisibleException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/** Tells the model little and the log all: the cause of a failure, with the reference id that the model reads. Thread-safe. */
final class CallFailures {

    private final Supplier<String> referenceIds;
    private final List<DenialRule> denialRules;

    /** The failures of calls that were given up: those have been told of, and logged, already. */
    private final @Nullable CallFailures late;

    CallFailures(Supplier<String> referenceIds, List<DenialRule> denialRules) {
        this(referenceIds, List.copyOf(denialRules), new CallFailures(referenceIds, List.copyOf(denialRules), null));
    }

    private CallFailures(Supplier<String> referenceIds, List<DenialRule> denialRules, @Nullable CallFailures late) {
        this.referenceIds = referenceIds;
        this.denialRules = denialRules;
        this.late = late;
    }

    /** For the thread that runs a call, which may have been answered meanwhile. */
    CallFailures of(RunningCall call) {
        return late != null && call.isGivenUp() ? late : this;
    }

    private void log(Level level, String message, Object... arguments) {
        CallLog.log(late == null ? Level.DEBUG : level, message, arguments);
    }

    /** The tool, or the reading of its arguments, threw. */
    ToolCallResult failed(ToolCall call, Throwable cause) {
        String referenceId = referenceIds.get();
        if (isDenial(cause)) {
            return denied(call, referenceId, cause);
        }
        Optional<String> visible = visibleMessage(cause);
        if (visible.isPresent()) {
            log(Level.INFO, "Tool {} refused a call, reference id {}", CallLog.shown(call.name()), referenceId, cause);
            return new Failed(visible.get(), referenceId, cause);
        }
        if (cause instanceof Error) {
            log(Level.ERROR, "Tool {} failed, reference id {}", CallLog.shown(call.name()), referenceId, cause);
        } else {
            log(Level.WARN, "Tool {} failed, reference id {}", CallLog.shown(call.name()), referenceId, cause);
        }
        return new Failed(FailureText.failed(referenceId), referenceId, cause);
    }

    private boolean isDenial(Throwable cause) {
        if (cause instanceof ToolDeniedException) {
            return true;
        }
        for (DenialRule rule : denialRules) {
            if (isDenial(rule, cause)) {
                return true;
            }
        }
        return false;
    }

    /** A rule that fails has not said that it is one. */
    private static boolean isDenial(DenialRule rule, Throwable cause) {
        try {
            return rule.isDenial(cause);
        } catch (RuntimeException e) {
            CallLog.warn("A rule for denials failed", e);
            return false;
        }
    }

    /** Nothing is broken, so one line is enough; what it names is looked up with the reason, where that is asked for. */
    private ToolCallResult denied(ToolCall call, String referenceId, Throwable cause) {
        String name = CallLog.shown(call.name());
        log(Level.INFO, "Tool {} denied its caller, reference id {}", name, referenceId);
        log(Level.DEBUG, "Why tool {} denied its caller, reference id {}", name, referenceId, cause);
        ToolDeniedException denial =
                cause instanceof ToolDeniedException denied ? denied : new ToolDeniedException(cause);
        return new Failed(FailureText.denied(), referenceId, denial);
    }

    /** A subclass may make its message when it is asked, and fail at that. */
    private static Optional<String> visibleMessage(Throwable cause) {
        if (!(cause instanceof ToolVisibleException)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(cause.getMessage()).filter(message -> !message.isBlank());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The tool, or what it called, refused values that are not the arguments themselves. */
    ToolCallResult violated(ToolCall call, List<String> messages, Exception cause) {
        String referenceId = referenceIds.get();
        log(Level.INFO, "Tool {} refused values, reference id {}", CallLog.shown(call.name()), referenceId, cause);
        return new Failed(FailureText.violated(messages), referenceId, cause);
    }

    /** The tool returned what can't be written as JSON. */
    ToolCallResult unwritable(ToolCall call, RuntimeException cause) {
        String referenceId = referenceIds.get();
        log(
                Level.WARN,
                "The result of tool {} can't be written as JSON, reference id {}",
                CallLog.shown(call.name()),
                referenceId,
                cause);
        return new Failed(FailureText.unwritable(referenceId), referenceId, cause);
    }

    /** The call took longer than its tool may; the stack shows what it was doing. */
    ToolCallResult timedOut(ToolCall call, Duration timeout, StackTraceElement[] stack) {
        String referenceId = referenceIds.get();
        TimeoutException cause = new TimeoutException("The call was given up after " + timeout + ".");
        cause.setStackTrace(stack);
        log(
                Level.WARN,
                "Tool {} timed out and was interrupted, reference id {}; the stack is its own",
                CallLog.shown(call.name()),
                referenceId,
                cause);
        return new Failed(FailureText.timedOut(timeout, referenceId), referenceId, cause);
    }

    /** The run's deadline passed while the call ran; the stack shows what it was doing. */
    ToolCallResult outlastedRun(ToolCall call, StackTraceElement[] stack) {
        String referenceId = referenceIds.get();
        TimeoutException cause = new TimeoutException("The call was given up at the deadline of its run.");
        cause.setStackTrace(stack);
        log(
                Level.WARN,
                "Tool {} was interrupted at the deadline of its run, reference id {}; the stack is its own",
                CallLog.shown(call.name()),
                referenceId,
                cause);
        return new Failed(FailureText.outlastedRun(referenceId), referenceId, cause);
    }

    /** The call waited for a thread, or for other calls to end, as long as its tool may take. */
    ToolCallResult hadNoTurn(ToolCall call, Duration timeout) {
        String output = FailureText.hadNoTurn(timeout);
        return notDone(call, output, new TimeoutException(output));
    }

    /** The run's deadline passed before the call began. */
    ToolCallResult runIsOver(ToolCall call) {
        String output = FailureText.runIsOver();
        return notDone(call, output, new TimeoutException(output));
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
        return notDone(call, output, new InterruptedException(output));
    }

    private ToolCallResult notDone(ToolCall call, String output, Exception cause) {
        String referenceId = referenceIds.get();
        log(Level.INFO, "Tool {}: {} Reference id: {}", CallLog.shown(call.name()), output, referenceId);
        return new Failed(output, referenceId, cause);
    }
}
