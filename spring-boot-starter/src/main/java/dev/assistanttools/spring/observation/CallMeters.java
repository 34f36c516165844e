package dev.assistanttools.spring.observation;

import dev.assistanttools.dispatch.ToolCallListener;
import dev.assistanttools.spring.observation.AssistantToolsMeter.Tag;
import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what becomes of calls. Thread-safe. */
final class CallMeters implements ToolCallListener {

    private final MeterRegistry meters;
    private final KnownTools tools;
    private final AtomicInteger running = new AtomicInteger();

    CallMeters(MeterRegistry meters, KnownTools tools) {
        this.meters = meters;
        this.tools = tools;
    }

    /** How many calls have begun and are not answered. */
    int running() {
        return running.get();
    }

    @Override
    public void started(ToolCall call, CallScope scope) {
        running.incrementAndGet();
    }

    @Override
    public void finished(ToolCall call, CallScope scope, ToolCallResult result, Duration duration) {
        running.decrementAndGet();
        if (!(result instanceof ToolCallResult.Succeeded)) {
            AssistantToolsMeter meter = result instanceof ToolCallResult.Rejected
                    ? AssistantToolsMeter.CALL_REJECTIONS
                    : AssistantToolsMeter.CALL_ERRORS;
            boolean isKnown =
                    scope.offers(call.name()) && tools.find(call.name()).isPresent();
            count(meter, call, Tags.of(Tag.ERROR.asString(), CallKind.error(result, isKnown)));
        }
    }

    @Override
    public void argumentsRepaired(ToolCall call, CallScope scope, String repaired) {
        count(AssistantToolsMeter.CALL_REPAIRS, call, Tags.empty());
    }

    @Override
    public void unknownArgumentsIgnored(ToolCall call, CallScope scope, List<String> pointers) {
        count(AssistantToolsMeter.CALL_UNKNOWN_ARGUMENTS, call, Tags.empty());
    }

    @Override
    public void resultCut(ToolCall call, CallScope scope, String full) {
        count(AssistantToolsMeter.CALL_CUTS, call, Tags.empty());
    }

    private void count(AssistantToolsMeter meter, ToolCall call, Tags tags) {
        Counter.builder(meter.getName())
                .baseUnit(meter.getBaseUnit())
                .tags(tags.and(Tag.TOOL.asString(), tools.tag(call.name())))
                .register(meters)
                .increment();
    }
}
