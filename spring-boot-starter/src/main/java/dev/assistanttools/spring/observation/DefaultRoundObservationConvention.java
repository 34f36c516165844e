package dev.assistanttools.spring.observation;

import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.TokenUsage;
import dev.assistanttools.run.RunEvent;
import dev.assistanttools.spring.observation.AssistantToolsObservation.RoundHighCardinalityKey;
import dev.assistanttools.spring.observation.AssistantToolsObservation.RoundLowCardinalityKey;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import java.util.ArrayList;
import java.util.List;

/** Names the observation of a round {@code chat MODEL}, and gives it OpenTelemetry's keys. Thread-safe. */
public final class DefaultRoundObservationConvention implements RoundObservationConvention {

    private static final String OPERATION = "chat";

    /** A convention. */
    public DefaultRoundObservationConvention() {}

    @Override
    public String getName() {
        return "assistant.tools.round";
    }

    @Override
    public String getContextualName(RoundObservationContext context) {
        String model = context.run().model();
        return model.isEmpty() ? OPERATION : OPERATION + " " + model;
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(RoundObservationContext context) {
        return KeyValues.of(
                RoundLowCardinalityKey.OPERATION_NAME.withValue(OPERATION),
                RoundLowCardinalityKey.PROVIDER_NAME.withValue(RunKind.PROVIDER),
                RoundLowCardinalityKey.REQUEST_MODEL.withValue(
                        RunKind.orNone(context.run().model())),
                RoundLowCardinalityKey.RESPONSE_MODEL.withValue(RunKind.orNone(
                        context.end().map(RunEvent.RoundEnded::model).orElse(""))),
                RoundLowCardinalityKey.ERROR_TYPE.withValue(RunKind.error(context)));
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(RoundObservationContext context) {
        List<KeyValue> known = new ArrayList<>();
        known.add(RoundHighCardinalityKey.CONVERSATION_ID.withValue(
                context.run().threadId().value()));
        known.add(RoundHighCardinalityKey.ROUND.withValue(String.valueOf(context.round())));
        context.run()
                .runId()
                .map(RunId::value)
                .ifPresent(id -> known.add(RoundHighCardinalityKey.RUN_ID.withValue(id)));
        context.end().ifPresent(end -> add(end, known));
        return KeyValues.of(known);
    }

    private static void add(RunEvent.RoundEnded end, List<KeyValue> known) {
        known.add(RoundHighCardinalityKey.FINISH_REASONS.withValue("[\"" + RunKind.finishReason(end) + "\"]"));
        if (!end.usage().equals(TokenUsage.NONE)) {
            known.add(RoundHighCardinalityKey.INPUT_TOKENS.withValue(
                    String.valueOf(end.usage().promptTokens())));
            known.add(RoundHighCardinalityKey.OUTPUT_TOKENS.withValue(
                    String.valueOf(end.usage().completionTokens())));
        }
    }
}
