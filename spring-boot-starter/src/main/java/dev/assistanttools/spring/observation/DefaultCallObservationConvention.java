package dev.assistanttools.spring.observation;

import dev.assistanttools.spring.observation.AssistantToolsObservation.CallHighCardinalityKey;
import dev.assistanttools.spring.observation.AssistantToolsObservation.CallLowCardinalityKey;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolDefinition;
import io.micrometer.common.KeyValues;

/** Names the observation of a call {@code execute_tool TOOL}, and gives it OpenTelemetry's keys. Thread-safe. */
public final class DefaultCallObservationConvention implements CallObservationConvention {

    private static final String OPERATION = "execute_tool";

    private final boolean includesContents;

    /** A convention that shows no contents. */
    public DefaultCallObservationConvention() {
        this(false);
    }

    /**
     * A convention.
     *
     * @param includesContents whether arguments and results are shown
     */
    public DefaultCallObservationConvention(boolean includesContents) {
        this.includesContents = includesContents;
    }

    @Override
    public String getName() {
        return "assistant.tools.call";
    }

    @Override
    public String getContextualName(CallObservationContext context) {
        return context.definition().map(tool -> OPERATION + " " + tool.name()).orElse(OPERATION);
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(CallObservationContext context) {
        boolean isKnown = context.definition().isPresent();
        return KeyValues.of(
                CallLowCardinalityKey.OPERATION_NAME.withValue(OPERATION),
                CallLowCardinalityKey.TOOL_NAME.withValue(
                        context.definition().map(ToolDefinition::name).orElse(CallKind.OTHER)),
                CallLowCardinalityKey.TOOL_TYPE.withValue("function"),
                CallLowCardinalityKey.RESULT.withValue(
                        context.result().map(CallKind::result).orElse(CallKind.NONE)),
                CallLowCardinalityKey.ERROR_TYPE.withValue(context.result()
                        .map(result -> CallKind.error(result, isKnown))
                        .orElse(CallKind.NONE)));
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(CallObservationContext context) {
        KeyValues known = ids(context);
        if (context.result().orElse(null) instanceof ToolCallResult.Failed failed) {
            known = known.and(CallHighCardinalityKey.REFERENCE_ID.withValue(failed.referenceId()));
        }
        return includesContents ? known.and(contents(context)) : known;
    }

    private static KeyValues ids(CallObservationContext context) {
        KeyValues ids = KeyValues.of(
                CallHighCardinalityKey.CALL_ID.withValue(context.call().id()));
        ids = ids.and(context.definition().stream()
                .map(tool -> CallHighCardinalityKey.TOOL_DESCRIPTION.withValue(tool.description()))
                .toList());
        ids = ids.and(context.scope().threadId().stream()
                .map(CallHighCardinalityKey.CONVERSATION_ID::withValue)
                .toList());
        return ids.and(context.scope().runId().stream()
                .map(CallHighCardinalityKey.RUN_ID::withValue)
                .toList());
    }

    private static KeyValues contents(CallObservationContext context) {
        return KeyValues.of(CallHighCardinalityKey.ARGUMENTS.withValue(
                        context.call().arguments()))
                .and(context.result().stream()
                        .map(result -> CallHighCardinalityKey.RESULT.withValue(result.output()))
                        .toList());
    }
}
