package dev.assistanttools.spring.observation;

import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolDefinition;
import io.micrometer.observation.Observation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call of a tool that is observed. It has the arguments and the result in full: the default convention shows them to nobody unless
 * it is told to, and one of the application's own should know why it does.
 */
public final class CallObservationContext extends Observation.Context {

    private final ToolCall call;
    private final CallScope scope;
    private final Optional<ToolDefinition> definition;
    private @Nullable ToolCallResult result;

    CallObservationContext(ToolCall call, CallScope scope, Optional<ToolDefinition> definition) {
        this.call = call;
        this.scope = scope;
        this.definition = definition;
    }

    /** The call, as the model asked for it; its name may be one that the model has invented. */
    public ToolCall call() {
        return call;
    }

    /** What it is part of. */
    public CallScope scope() {
        return scope;
    }

    /** The tool; empty if there is none of that name. */
    public Optional<ToolDefinition> definition() {
        return definition;
    }

    /** What came of it; empty before that. */
    public Optional<ToolCallResult> result() {
        return Optional.ofNullable(result);
    }

    void answered(ToolCallResult newResult) {
        result = newResult;
    }

    /** The ids and the tool; no contents. */
    @Override
    public String toString() {
        return "CallObservationContext[callId=" + call.id() + ", tool="
                + definition.map(ToolDefinition::name).orElse(CallKind.OTHER) + ", scope=" + scope + "]";
    }
}
