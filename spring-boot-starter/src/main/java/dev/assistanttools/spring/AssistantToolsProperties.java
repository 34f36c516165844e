package dev.assistanttools.spring;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * The {@code assistant-tools.*} properties, as Spring Boot's binder fills them. Read only while the context starts; what is null is
 * left to the library's own defaults. More components may come.
 *
 * @param client which Assistants server the application talks to
 * @param assistants the assistants of the application, by the name that they are injected by
 * @param run how runs are driven
 * @param server the server that is embedded while no {@code client.base-url} is set
 */
@ConfigurationProperties("assistant-tools")
public record AssistantToolsProperties(
        @DefaultValue Client client,
        @DefaultValue Map<String, Assistant> assistants,
        @DefaultValue Run run,
        @DefaultValue Server server) {

    /**
     * {@code assistant-tools.client.*}.
     *
     * @param baseUrl URL of the Assistants server, ending in /v1. Without it an embedded server starts, if assistants-server is on
     *     the class path.
     * @param apiKey Key that is sent to the Assistants server. The variable OPENAI_API_KEY is never sent there.
     * @param timeout Longest time that one request to the Assistants server may take.
     * @param maxRetries How often a request to the Assistants server is sent again after a connection failure or a passing error.
     */
    public record Client(
            @Nullable String baseUrl,
            @Nullable String apiKey,
            @Nullable Duration timeout,
            @Nullable Integer maxRetries) {

        /** All but the key. */
        @Override
        public String toString() {
            return "Client[baseUrl=" + baseUrl + ", timeout=" + timeout + ", maxRetries=" + maxRetries + "]";
        }
    }

    /**
     * {@code assistant-tools.assistants.<name>.*}.
     *
     * @param id Id of an assistant at the server that is to be used. Otherwise it is found by its name there, or made.
     * @param name Name at the server, by which the assistant is found again at the next start; no two applications of one account
     *     may use the same. If unset, the application's name for the assistant 'default', and 'application/assistant' for others.
     * @param model Model that the assistant runs on.
     * @param instructions System instructions of the assistant.
     * @param instructionsResource File with the system instructions of the assistant, in UTF-8.
     * @param description Description of the assistant, for people.
     * @param metadata Metadata of the assistant at the server, at most 14 pairs.
     * @param temperature Randomness of the answers, 0 to 2.
     * @param topP Share of the likeliest words that answers are made of, 0 to 1.
     * @param reasoningEffort How long a model thinks that reasons, such as low, medium or high.
     * @param tools Names of the tools that are the assistant's, with * for any letters. If unset, all tools of the application;
     *     if empty, none.
     * @param hostedTools Tools that the server runs for the assistant.
     * @param sync How the assistant at the server and the application are kept in step.
     * @param syncOnStart Whether that is done while the application starts. Otherwise when the Assistant bean is first used.
     */
    public record Assistant(
            @Nullable String id,
            @Nullable String name,
            @DefaultValue("gpt-4.1") String model,
            @Nullable String instructions,
            @Nullable Resource instructionsResource,
            @Nullable String description,
            @DefaultValue Map<String, String> metadata,
            @Nullable Double temperature,
            @Nullable Double topP,
            @Nullable String reasoningEffort,
            @Nullable List<String> tools,
            @DefaultValue List<HostedToolType> hostedTools,
            @DefaultValue("apply") SyncMode sync,
            @DefaultValue("true") boolean syncOnStart) {}

    /** A tool that the server runs. An {@link AssistantSpecCustomizer} can add others. */
    public enum HostedToolType {
        /** Runs Python that the model writes. */
        CODE_INTERPRETER,
        /** Searches the vector stores of the assistant and the thread. */
        FILE_SEARCH
    }

    /**
     * {@code assistant-tools.run.*}.
     *
     * @param deadline Longest time that a run may take, tool calls included, before it is cancelled.
     * @param streaming Whether runs are streamed, rather than looked at from time to time.
     */
    public record Run(
            @Nullable Duration deadline,
            @DefaultValue("true") boolean streaming) {}

    /**
     * {@code assistant-tools.server.*}.
     *
     * @param model What answers behind the embedded server.
     * @param models File in YAML that maps models' names to endpoints.
     * @param script Script in YAML that answers in place of a language model.
     * @param port Port of the embedded server; 0 picks a free one.
     * @param data Folder in which the embedded server keeps assistants and conversations; in memory if unset.
     */
    public record Server(
            @DefaultValue("auto") ServerModel model,
            @Nullable Resource models,
            @Nullable Resource script,
            @DefaultValue("0") int port,
            @Nullable Path data) {}

    /** What answers behind the embedded server. */
    public enum ServerModel {
        /** Models by name if there is a file, else a language model if OPENAI_API_KEY is set, else the script if there is one, else directives. */
        AUTO,
        /** Models by name, of {@code assistant-tools.server.models}. */
        MODELS,
        /** An OpenAI-compatible Chat Completions endpoint, by OPENAI_API_KEY and OPENAI_BASE_URL. */
        OPENAI,
        /** The script of {@code assistant-tools.server.script}. */
        SCRIPT,
        /** Directives in the user's messages; for tests. */
        DIRECTIVE
    }
}
