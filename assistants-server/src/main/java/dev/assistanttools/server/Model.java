package dev.assistanttools.server;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What answers: a language model, or a stand-in for one. Implementations are thread-safe; each run's rounds are asked one after the
 * other, several runs at the same time.
 */
public interface Model {

    /** One phrase for log lines, such as {@code script weather.yaml}; a stand-in says openly that it is one. Never holds a secret. */
    String description();

    /**
     * Whether there is a model of this name. Assistants and runs with another one are refused when they are made.
     *
     * @param name the name as a client gave it
     * @return true unless an implementation knows its models
     */
    default boolean knows(String name) {
        return true;
    }

    /**
     * The most tokens that a request may have, where that is known. What the server adds to requests by itself, passages of files that were
     * searched, is bounded by it; older messages are left out by the model, which alone knows how to count.
     *
     * @param name the model's name as the run has it
     * @return a positive number; empty, if an implementation does not say, for unknown
     */
    default OptionalLong contextTokens(String name) {
        return OptionalLong.empty();
    }

    /**
     * Answers the next round of a run. Called on a thread of the server's own, which is interrupted when the run is cancelled or
     * expires.
     *
     * @param request all that the model may know
     * @param deltas is told each piece of the answer as it comes; the pieces of a kind add up to what is returned
     * @throws ModelException if the model can't answer: the run ends failed with its code and message
     * @throws InterruptedException if the run was cancelled meanwhile
     */
    ModelReply respond(ModelRequest request, ModelDeltas deltas) throws InterruptedException;

    /**
     * A model for tests and for looking at the wire by hand; no language model. It reads the newest user message line by line:
     *
     * <ul>
     *   <li>{@code /call NAME {json}} asks for that tool, with the rest of the line as its arguments, whatever it is ({@code {}} if
     *       there is none). All such lines of a round are one parallel batch, or one batch each if the run forbids parallel calls.
     *       Tools that are not offered, or are ruled out by {@code tool_choice: none}, are not called.
     *   <li>{@code /then} separates rounds: what follows it happens after the outputs of the round before were submitted.
     *   <li>{@code /sleep MILLIS} waits before the rest of its round, at most a day.
     *   <li>{@code /say TEXT} answers TEXT, in place of the outputs; several are joined by line breaks.
     *   <li>{@code /fail CODE MESSAGE} ends the run failed, {@code /incomplete REASON} incomplete; either wins over its round's calls.
     * </ul>
     *
     * <p>After the last round it answers every output of all rounds in call order, each as {@code NAME -> OUTPUT}, one after the other
     * on new lines. If there is no directive, or nothing but {@code /sleep}, it answers {@code echo: } and the message. A directive
     * that can't be read is answered with what was expected, and none of the message's directives is done. Other lines beside
     * directives are ignored.
     *
     * <p>Answers come in several pieces and are the same for the same conversation, except for the ids of calls. The usage is an
     * estimate: a token for every four characters begun.
     */
    static Model directive() {
        return new DirectiveModel(pause -> Thread.sleep(pause.toMillis()), new CallIds(new SecureRandom()));
    }

    /**
     * A model that answers by the rules of a YAML script (see {@code docs/scripts.md}); no language model, and it says so.
     *
     * @param file a script of at most 1 MiB in UTF-8; read now, not again later
     * @throws ScriptException if the file can't be read or is malformed
     */
    static Model script(Path file) {
        return new ScriptedModel(ScriptSource.read(file), new CallIds(new SecureRandom()));
    }

    /**
     * As {@link #script(Path)}, with a script on the class path.
     *
     * @param anchor the class beside which the script lies
     * @param resource the script's name, as {@link Class#getResourceAsStream(String)} takes it
     * @throws ScriptException if there is no such resource or the script is malformed
     */
    static Model script(Class<?> anchor, String resource) {
        return new ScriptedModel(ScriptSource.read(anchor, resource), new CallIds(new SecureRandom()));
    }

    /**
     * As {@link #script(Path)}, with the script's text.
     *
     * @param name what the script is called in answers and messages
     * @param yaml the script
     * @throws ScriptException if the script is malformed
     */
    static Model script(String name, String yaml) {
        return new ScriptedModel(ScriptReader.read(name, yaml), new CallIds(new SecureRandom()));
    }

    /**
     * Several models, each for the names that clients may ask for.
     *
     * <p>A model under the very name comes first, then the one under the pattern with the most letters that fits; of equal ones the map's
     * first. Assistants and runs with any other name are refused, as the hosted service refused them.
     *
     * @param models by names and patterns, in which {@code *} stands for any characters or none; {@code *} alone is for all other names
     * @throws IllegalArgumentException if the map is empty or a name is blank
     */
    static Model byName(Map<String, ? extends Model> models) {
        return new ModelsByName(models);
    }

    /**
     * The same model, always asked by this name, whatever name a run has.
     *
     * @param name what the model is called at its endpoint
     */
    default Model calledAs(String name) {
        return new ModelsByName.Renamed(this, name);
    }

    /**
     * Models by name, as a file in YAML maps them to endpoints (see {@code docs/models.md}).
     *
     * @param file at most 1 MiB in UTF-8; read now, not again later
     * @param variables gives the keys by the names of their variables, such as {@code System::getenv}; null if there is none
     * @throws ModelsFileException if the file can't be read or is malformed, or a key is missing
     */
    static Model fromFile(Path file, Function<String, @Nullable String> variables) {
        return ModelsFile.read(file, variables);
    }

    /**
     * As {@link #fromFile}, with the file's text.
     *
     * @param name what the text is called in messages
     * @param yaml the text
     * @throws ModelsFileException if it is malformed, or a key is missing
     */
    static Model fromYaml(String name, String yaml, Function<String, @Nullable String> variables) {
        return new ModelsFile(name, variables).read(yaml);
    }

    /**
     * A language model behind an endpoint that speaks OpenAI's Chat Completions: OpenAI's own, Azure's, or one that is compatible with
     * them. The run's model name is sent on as it is.
     *
     * <p>Runs fail with {@code rate_limit_exceeded} if the endpoint says so after the retries, with {@code invalid_prompt} if it refuses
     * the request or its content filter withholds the answer, and with {@code server_error} for anything else. A cancelled run cancels
     * its request. Older messages of the thread are left out when a request is too long for the model.
     */
    static Model chatCompletions(EndpointSettings settings) {
        return Endpoints.chatCompletions(settings);
    }

    /**
     * As {@link #chatCompletions}, with an endpoint that speaks OpenAI's Responses. Nothing is stored there: each request holds the
     * conversation, and the model's reasoning of this run's earlier rounds in the encrypted form in which the endpoint gave it. That is
     * kept with the run, so it outlives a restart.
     */
    static Model responses(EndpointSettings settings) {
        return Endpoints.responses(settings);
    }
}
