package dev.assistanttools.spring.observation;

import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.docs.MeterDocumentation;
import org.jspecify.annotations.Nullable;

/**
 * What is measured beside the timers of the {@linkplain AssistantToolsObservation observations}. No value of a tag comes from a model
 * or a user: a tool that does not exist is {@code _OTHER}.
 */
public enum AssistantToolsMeter implements MeterDocumentation {

    /** Calls that have begun and are not answered, of all rounds; those that wait for their turn among them. */
    CALLS_RUNNING("assistant.tools.calls.running", Meter.Type.GAUGE, "calls"),

    /** Tools that are still running although their calls were given up. */
    CALLS_ABANDONED("assistant.tools.calls.abandoned", Meter.Type.GAUGE, "calls"),

    /** Calls that failed. */
    CALL_ERRORS("assistant.tools.call.errors", Meter.Type.COUNTER, "calls"),

    /** Calls that were rejected: their arguments do not fit, or there is no such tool. */
    CALL_REJECTIONS("assistant.tools.call.rejections", Meter.Type.COUNTER, "calls"),

    /** Calls whose arguments were not JSON, and were made so. */
    CALL_REPAIRS("assistant.tools.call.repairs", Meter.Type.COUNTER, "calls"),

    /** Calls whose arguments had properties that the tool does not know. */
    CALL_UNKNOWN_ARGUMENTS("assistant.tools.call.unknown.arguments", Meter.Type.COUNTER, "calls"),

    /** Results that were longer than the model may be told, and were cut. */
    CALL_CUTS("assistant.tools.call.cuts", Meter.Type.COUNTER, "calls"),

    /** Runs that have begun and have not ended. */
    RUNS_RUNNING("assistant.tools.runs.running", Meter.Type.GAUGE, "runs"),

    /** How long runs waited for outputs of tools: from the round that asked for them to the next. */
    REQUIRES_ACTION("assistant.tools.run.requires.action", Meter.Type.TIMER, null),

    /** Questions that wait until others of their conversation are answered. */
    QUESTIONS_WAITING("assistant.tools.questions.waiting", Meter.Type.GAUGE, "questions"),

    /** Tokens that a round has used, as far as the API told by its end. A name of OpenTelemetry's. */
    TOKENS("gen_ai.client.token.usage", Meter.Type.DISTRIBUTION_SUMMARY, "tokens");

    private final String meterName;
    private final Meter.Type type;
    private final @Nullable String unit;

    AssistantToolsMeter(String meterName, Meter.Type type, @Nullable String unit) {
        this.meterName = meterName;
        this.type = type;
        this.unit = unit;
    }

    @Override
    public String getName() {
        return meterName;
    }

    @Override
    public Meter.Type getType() {
        return type;
    }

    @Override
    public @Nullable String getBaseUnit() {
        return unit;
    }

    @Override
    public KeyName[] getKeyNames() {
        return switch (this) {
            case CALL_ERRORS, CALL_REJECTIONS -> new KeyName[] {Tag.TOOL, Tag.ERROR};
            case CALL_REPAIRS, CALL_UNKNOWN_ARGUMENTS, CALL_CUTS -> new KeyName[] {Tag.TOOL};
            case TOKENS ->
                new KeyName[] {Tag.OPERATION, Tag.PROVIDER, Tag.TOKEN_TYPE, Tag.REQUEST_MODEL, Tag.RESPONSE_MODEL};
            case CALLS_RUNNING, CALLS_ABANDONED, RUNS_RUNNING, REQUIRES_ACTION, QUESTIONS_WAITING -> new KeyName[0];
        };
    }

    /** Tags of the meters. */
    public enum Tag implements KeyName {
        /** The tool; {@code _OTHER} if there is none of the name that the model asked for. */
        TOOL("gen_ai.tool.name"),
        /** Why, as {@link AssistantToolsObservation.CallLowCardinalityKey#ERROR_TYPE} says. */
        ERROR("error.type"),
        /** {@code chat}. */
        OPERATION("gen_ai.operation.name"),
        /** {@code openai}: whose API it is, whoever serves it. */
        PROVIDER("gen_ai.provider.name"),
        /** {@code input} or {@code output}. */
        TOKEN_TYPE("gen_ai.token.type"),
        /** The model that was to answer. */
        REQUEST_MODEL("gen_ai.request.model"),
        /** The model that answered. */
        RESPONSE_MODEL("gen_ai.response.model");

        private final String key;

        Tag(String key) {
            this.key = key;
        }

        @Override
        public String asString() {
            return key;
        }
    }
}
