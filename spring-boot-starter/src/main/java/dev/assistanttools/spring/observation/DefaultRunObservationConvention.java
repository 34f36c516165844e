package dev.assistanttools.spring.observation;

import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.TokenUsage;
import dev.assistanttools.spring.observation.AssistantToolsObservation.RunHighCardinalityKey;
import dev.assistanttools.spring.observation.AssistantToolsObservation.RunLowCardinalityKey;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import java.util.ArrayList;
import java.util.List;

/** Names the observation of a run {@code invoke_agent NAME}, and gives it OpenTelemetry's keys. Thread-safe. */
public final class DefaultRunObservationConvention implements RunObservationConvention {

    private static final String OPERATION = "invoke_agent";

    /** A convention. */
    public DefaultRunObservationConvention() {}

    @Override
    public String getName() {
        return "assistant.tools.run";
    }

    @Override
    public String getContextualName(RunObservationContext context) {
        return context.agentName().isEmpty() ? OPERATION : OPERATION + " " + context.agentName();
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(RunObservationContext context) {
        return KeyValues.of(
                RunLowCardinalityKey.OPERATION_NAME.withValue(OPERATION),
                RunLowCardinalityKey.PROVIDER_NAME.withValue(RunKind.PROVIDER),
                RunLowCardinalityKey.AGENT_NAME.withValue(RunKind.orNone(context.agentName())),
                RunLowCardinalityKey.REQUEST_MODEL.withValue(RunKind.orNone(context.model())),
                RunLowCardinalityKey.OUTCOME.withValue(RunKind.outcome(context)),
                RunLowCardinalityKey.ERROR_TYPE.withValue(RunKind.error(context)));
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(RunObservationContext context) {
        List<KeyValue> known = new ArrayList<>();
        known.add(RunHighCardinalityKey.CONVERSATION_ID.withValue(
                context.threadId().value()));
        context.assistantId().ifPresent(id -> known.add(RunHighCardinalityKey.AGENT_ID.withValue(id.value())));
        context.runId().map(RunId::value).ifPresent(id -> known.add(RunHighCardinalityKey.RUN_ID.withValue(id)));
        context.outcome().ifPresent(outcome -> {
            TokenUsage usage = outcome.usage();
            if (!usage.equals(TokenUsage.NONE)) {
                known.add(RunHighCardinalityKey.INPUT_TOKENS.withValue(String.valueOf(usage.promptTokens())));
                known.add(RunHighCardinalityKey.OUTPUT_TOKENS.withValue(String.valueOf(usage.completionTokens())));
            }
        });
        return KeyValues.of(known);
    }
}
