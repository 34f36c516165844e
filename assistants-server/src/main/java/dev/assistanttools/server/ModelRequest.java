package dev.assistanttools.server;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that a model is told in one round of a run.
 *
 * @param model the model's name, as the assistant or the run has it
 * @param instructions the system's instructions; empty if there are none
 * @param turns the conversation so far, oldest first; the rounds of this run are its end
 * @param tools the functions that may be called
 * @param settings how to answer
 */
public record ModelRequest(
        String model, String instructions, List<Turn> turns, List<Function> tools, Settings settings) {

    /** Copies the lists; refuses null. */
    public ModelRequest {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(instructions, "instructions");
        turns = List.copyOf(turns);
        tools = List.copyOf(tools);
        Objects.requireNonNull(settings, "settings");
    }

    /** The same with another conversation. */
    ModelRequest withTurns(List<Turn> others) {
        return new ModelRequest(model, instructions, others, tools, settings);
    }

    /** The ids of all calls in the conversation. */
    Set<String> callIds() {
        return turns.stream()
                .filter(CallsTurn.class::isInstance)
                .flatMap(turn -> ((CallsTurn) turn).calls().stream())
                .map(FunctionCall::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** One entry of the conversation. */
    public sealed interface Turn {}

    /**
     * What the user said.
     *
     * @param parts texts and images in their order; at least one
     */
    public record UserTurn(List<Part> parts) implements Turn {

        /** Copies the list; refuses an empty one. */
        public UserTurn {
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("A turn of the user has at least one part.");
            }
        }

        /** A turn of nothing but text. */
        public UserTurn(String text) {
            this(List.of(new Text(text)));
        }

        /** Whether there are no images. */
        boolean isText() {
            return parts.stream().allMatch(Text.class::isInstance);
        }

        /** All texts, one to a line; empty if there are only images. */
        public String text() {
            return parts.stream()
                    .filter(Text.class::isInstance)
                    .map(part -> ((Text) part).text())
                    .collect(Collectors.joining("\n"));
        }
    }

    /** A part of what the user said. */
    public sealed interface Part {}

    /**
     * A text.
     *
     * @param text the text
     */
    public record Text(String text) implements Part {}

    /**
     * An image.
     *
     * @param source gives where it is: an address that the model's endpoint can reach, or the image itself as a {@code data:} URL. A file
     *     is read when it is first asked for, so that none is that the model leaves out
     * @param detail {@code auto}, {@code low} or {@code high}; null if nobody said
     */
    public record Image(Supplier<String> source, @Nullable String detail) implements Part {

        /** An image whose address is known. */
        public Image(String url, @Nullable String detail) {
            this(new Address(url), detail);
        }

        /**
         * Where it is.
         *
         * @throws ModelException if it is a file that can't be used, or is gone
         */
        public String url() {
            return source.get();
        }

        private record Address(String url) implements Supplier<String> {

            @Override
            public String get() {
                return url;
            }
        }
    }

    /**
     * What the model said before.
     *
     * @param text the text
     */
    public record AssistantTurn(String text) implements Turn {}

    /**
     * Calls that the model asked for in an earlier round, all of one batch.
     *
     * @param calls the calls, in order
     * @param state what the model gave along with them in {@link ModelReply.Calls#state()}; null if nothing
     */
    public record CallsTurn(
            List<FunctionCall> calls, @Nullable String state) implements Turn {

        /** Copies the list. */
        public CallsTurn {
            calls = List.copyOf(calls);
        }

        /** Calls with nothing beside them. */
        public CallsTurn(List<FunctionCall> calls) {
            this(calls, null);
        }
    }

    /**
     * What a call gave.
     *
     * @param callId the call's id
     * @param output the output that was submitted
     */
    public record OutputTurn(String callId, String output) implements Turn {}

    /**
     * A function that may be called.
     *
     * @param name its name
     * @param description what it does; null if the assistant's tool has none
     * @param parameters its JSON Schema as text; null if it takes none
     * @param strict whether the model is held to the schema; null if the assistant's tool does not say
     */
    public record Function(
            String name,
            @Nullable String description,
            @Nullable String parameters,
            @Nullable Boolean strict) {}

    /**
     * A call that a model asked for.
     *
     * @param id the call's id
     * @param name the function's name
     * @param arguments the arguments as the model wrote them
     */
    public record FunctionCall(String id, String name, String arguments) {}

    /**
     * How to answer; null means that nobody said.
     *
     * @param toolChoice the run's {@code tool_choice} as JSON text
     * @param parallelToolCalls whether one round may ask for several calls
     * @param responseFormat the run's {@code response_format} as JSON text
     * @param temperature 0 to 2
     * @param topP 0 to 1
     * @param maxPromptTokens the most tokens that this request may have; older messages are to be left out for it
     * @param maxCompletionTokens the most tokens that the answer may have
     * @param reasoningEffort the run's {@code reasoning_effort}
     */
    public record Settings(
            @Nullable String toolChoice,
            @Nullable Boolean parallelToolCalls,
            @Nullable String responseFormat,
            @Nullable BigDecimal temperature,
            @Nullable BigDecimal topP,
            @Nullable Integer maxPromptTokens,
            @Nullable Integer maxCompletionTokens,
            @Nullable String reasoningEffort) {

        private static final Settings DEFAULTS = new Settings(null, null, null, null, null, null, null, null);

        /** Nobody said anything. */
        public static Settings defaults() {
            return DEFAULTS;
        }
    }
}
