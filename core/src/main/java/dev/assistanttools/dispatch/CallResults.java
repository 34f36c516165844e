package dev.assistanttools.dispatch;

import dev.assistanttools.json.UnwritableJsonException;
import dev.assistanttools.registry.RegisteredTool;
import dev.assistanttools.spi.ResultForm;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolCallResult.Succeeded;
import dev.assistanttools.tool.ToolContext;
import dev.assistanttools.tool.ToolOutput;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes of what a tool returned the result of its call: waits for it where it is not there yet, writes and cuts it. Thread-safe. */
final class CallResults {

    private final DispatchSettings settings;
    private final CallClock clock;
    private final ResultText texts;
    private final CallFailures failures;
    private final CallEvents events;

    CallResults(DispatchSettings settings, CallClock clock, CallFailures failures, CallEvents events) {
        this.settings = settings;
        this.clock = clock;
        this.texts = new ResultText(settings.maxResultBytes());
        this.failures = failures;
        this.events = events;
    }

    /**
     * The result of a call, on the thread that runs it.
     *
     * @param returned by the tool
     * @throws Exception what a stage, future or publisher failed with
     */
    ToolCallResult of(RegisteredTool tool, ToolCall call, ToolContext context, @Nullable Object returned)
            throws Exception {
        if (!AwaitedResult.isFor(returned)) {
            return written(tool, call, context, returned);
        }
        Instant deadline = context.deadline();
        AwaitedResult awaited = new AwaitedResult(() -> Duration.between(clock.instant(), deadline), mostValues());
        try {
            return written(tool, call, context, awaited.of(returned));
        } catch (AwaitedResult.OverdueException e) {
            boolean isRunOver = context.scope().deadline().equals(Optional.of(deadline));
            return isRunOver
                    ? failures.outlastedRun(call, e.getStackTrace())
                    : failures.timedOut(
                            call, tool.traits().timeout().orElse(settings.toolTimeout()), e.getStackTrace());
        }
    }

    /** One more than can be shown: each takes a character and a comma at least. */
    private int mostValues() {
        return settings.maxResultBytes() / 2 + 1;
    }

    /** The same, if its text is not too long; what another than the tool said is text. */
    ToolCallResult cut(Succeeded result, ToolCall call, ToolContext context) {
        ResultText.Shown shown = texts.of(new ToolOutput(result.output()), ResultForm.byClass());
        return shown.full() == null ? result : told(shown, call, context);
    }

    private ToolCallResult written(RegisteredTool tool, ToolCall call, ToolContext context, @Nullable Object result) {
        try {
            return told(texts.of(result, tool.result()), call, context);
        } catch (UnwritableJsonException e) {
            return failures.unwritable(call, e);
        }
    }

    private Succeeded told(ResultText.Shown shown, ToolCall call, ToolContext context) {
        if (shown.full() != null) {
            events.resultCut(call, context.scope(), shown.full());
        }
        return new Succeeded(shown.output());
    }
}
