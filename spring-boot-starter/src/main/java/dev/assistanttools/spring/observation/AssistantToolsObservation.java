package dev.assistanttools.spring.observation;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;

/**
 * What is observed. Keys beginning with {@code gen_ai} and {@code error} are those of OpenTelemetry's semantic conventions for
 * generative AI, as of version 1.41; the others have no name there. A low-cardinality key is always there, {@code none} where there is
 * nothing to say; a high-cardinality key is there if it is known.
 */
public enum AssistantToolsObservation implements ObservationDocumentation {

    /** A run, from its start to its end; its parent is what is observed on the thread that asks for it. */
    RUN,

    /**
     * A round of the model: from its being asked until it asks for calls or the run is over; its parent is the run. What it waits for
     * at the server is part of it.
     */
    ROUND,

    /**
     * A call of a tool, from its beginning on the tool's thread to the answer that the model is told; its parent is the run, as the
     * round that asked for it is over, or else what is observed on the asking thread. A call that never reached a tool is observed as
     * well, when it is answered.
     */
    CALL;

    @Override
    public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
        return switch (this) {
            case RUN -> DefaultRunObservationConvention.class;
            case ROUND -> DefaultRoundObservationConvention.class;
            case CALL -> DefaultCallObservationConvention.class;
        };
    }

    @Override
    public KeyName[] getLowCardinalityKeyNames() {
        return switch (this) {
            case RUN -> RunLowCardinalityKey.values();
            case ROUND -> RoundLowCardinalityKey.values();
            case CALL -> CallLowCardinalityKey.values();
        };
    }

    @Override
    public KeyName[] getHighCardinalityKeyNames() {
        return switch (this) {
            case RUN -> RunHighCardinalityKey.values();
            case ROUND -> RoundHighCardinalityKey.values();
            case CALL -> CallHighCardinalityKey.values();
        };
    }

    /** Low-cardinality keys of runs. */
    public enum RunLowCardinalityKey implements KeyName {
        /** {@code invoke_agent}. */
        OPERATION_NAME("gen_ai.operation.name"),
        /** {@code openai}: whose API it is, whoever serves it. */
        PROVIDER_NAME("gen_ai.provider.name"),
        /** The assistant's name. */
        AGENT_NAME("gen_ai.agent.name"),
        /** The assistant's model. */
        REQUEST_MODEL("gen_ai.request.model"),
        /**
         * How the run ended: {@code completed}, {@code failed}, {@code cancelled}, {@code expired}, {@code incomplete},
         * {@code deadline_exceeded}, {@code over_budget}, or {@code broken} if there is no outcome.
         */
        OUTCOME("assistant.tools.run.outcome"),
        /** Why it did not end well: the code of the API, the kind of its refusal, or the outcome. */
        ERROR_TYPE("error.type");

        private final String key;

        RunLowCardinalityKey(String key) {
            this.key = key;
        }

        @Override
        public String asString() {
            return key;
        }
    }

    /** High-cardinality keys of runs. */
    public enum RunHighCardinalityKey implements KeyName {
        /** The assistant's id. */
        AGENT_ID("gen_ai.agent.id"),
        /** The thread's id. */
        CONVERSATION_ID("gen_ai.conversation.id"),
        /** The run's id. */
        RUN_ID("assistant.tools.run.id"),
        /** The tokens that the model read, over all rounds. */
        INPUT_TOKENS("gen_ai.usage.input_tokens"),
        /** The tokens that the model wrote, over all rounds. */
        OUTPUT_TOKENS("gen_ai.usage.output_tokens");

        private final String key;

        RunHighCardinalityKey(String key) {
            this.key = key;
        }

        @Override
        public String asString() {
            return key;
        }
    }

    /** Low-cardinality keys of rounds. */
    public enum RoundLowCardinalityKey implements KeyName {
        /** {@code chat}. */
        OPERATION_NAME("gen_ai.operation.name"),
        /** {@code openai}: whose API it is, whoever serves it. */
        PROVIDER_NAME("gen_ai.provider.name"),
        /** The model that was to answer. */
        REQUEST_MODEL("gen_ai.request.model"),
        /** The model that answered. */
        RESPONSE_MODEL("gen_ai.response.model"),
        /** Where the run stood, if the round did not end well. */
        ERROR_TYPE("error.type");

        private final String key;

        RoundLowCardinalityKey(String key) {
            this.key = key;
        }

        @Override
        public String asString() {
            return key;
        }
    }

    /** High-cardinality keys of rounds. */
    public enum RoundHighCardinalityKey implements KeyName {
        /** The thread's id. */
        CONVERSATION_ID("gen_ai.conversation.id"),
        /** The run's id. */
        RUN_ID("assistant.tools.run.id"),
        /** The round of the run: 1 for the first. */
        ROUND("assistant.tools.round"),
        /** Why the model stopped, as a JSON array: {@code tool_calls}, {@code stop}, or where the run stood else. */
        FINISH_REASONS("gen_ai.response.finish_reasons"),
        /** The tokens that the model read, as far as the API told by the end of the round. */
        INPUT_TOKENS("gen_ai.usage.input_tokens"),
        /** The tokens that the model wrote, as far as the API told by the end of the round. */
        OUTPUT_TOKENS("gen_ai.usage.output_tokens");

        private final String key;

        RoundHighCardinalityKey(String key) {
            this.key = key;
        }

        @Override
        public String asString() {
            return key;
        }
    }

    /** Low-cardinality keys of calls. */
    public enum CallLowCardinalityKey implements KeyName {
        /** {@code execute_tool}. */
        OPERATION_NAME("gen_ai.operation.name"),
        /** The tool; {@code _OTHER} if there is none of the name that the model asked for. */
        TOOL_NAME("gen_ai.tool.name"),
        /** {@code function}. */
        TOOL_TYPE("gen_ai.tool.type"),
        /** What came of it: {@code succeeded}, {@code rejected} or {@code failed}. */
        RESULT("assistant.tools.call.result"),
        /**
         * Why it did not succeed: {@code invalid_arguments} or {@code unknown_tool}, {@code refused} by the tool in words that the
         * model may read, {@code timeout}, {@code interrupted}, or the class of what was thrown.
         */
        ERROR_TYPE("error.type");

        private final String key;

        CallLowCardinalityKey(String key) {
            this.key = key;
        }

        @Override
        public String asString() {
            return key;
        }
    }

    /** High-cardinality keys of calls. */
    public enum CallHighCardinalityKey implements KeyName {
        /** The call's id. */
        CALL_ID("gen_ai.tool.call.id"),
        /** What the tool does, as the model reads it. */
        TOOL_DESCRIPTION("gen_ai.tool.description"),
        /** The thread's id. */
        CONVERSATION_ID("gen_ai.conversation.id"),
        /** The run's id. */
        RUN_ID("assistant.tools.run.id"),
        /** What stands in the log beside the cause of a failure, and may be told to the model. */
        REFERENCE_ID("assistant.tools.call.reference"),
        /** The arguments as the model wrote them; only with {@code assistant-tools.observation.include-contents}. */
        ARGUMENTS("gen_ai.tool.call.arguments"),
        /** What the model read; only with {@code assistant-tools.observation.include-contents}. */
        RESULT("gen_ai.tool.call.result");

        private final String key;

        CallHighCardinalityKey(String key) {
            this.key = key;
        }

        @Override
        public String asString() {
            return key;
        }
    }
}
