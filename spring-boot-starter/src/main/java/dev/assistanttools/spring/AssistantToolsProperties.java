package dev.assistanttools.spring;

import dev.assistanttools.conversation.WhenBusy;
import dev.assistanttools.dispatch.UnknownArguments;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.util.unit.DataSize;

/**
 * The {@code assistant-tools.*} properties, as Spring Boot's binder fills them. Read only while the context starts; what is null is
 * left to the library's own defaults. More components may come.
 *
 * @param client which Assistants server the application talks to
 * @param assistants Assistants of the application, by the names that they are injected by. Without any there is one, called
 *     'default', that has all tools.
 * @param run how runs are driven
 * @param execution how tools are called
 * @param conversation how questions of one conversation wait for each other
 * @param server the server that is embedded while no {@code client.base-url} is set
 */
@ConfigurationProperties("assistant-tools")
public record AssistantToolsProperties(
        @DefaultValue Client client,
        @DefaultValue Map<String, Assistant> assistants,
        @DefaultValue Run run,
        @DefaultValue Execution execution,
        @DefaultValue Conversation conversation,
        @DefaultValue Server server) {

    /**
     * {@code assistant-tools.client.*}.
     *
     * @param baseUrl URL of the Assistants server, ending in /v1. Without it an embedded server starts, if assistants-server is on
     *     the class path.
     * @param apiKey Key that is sent to the Assistants server. The variable OPENAI_API_KEY is never sent there.
     * @param organization Organization that requests are counted for, if the server knows any.
     * @param project Project that requests are counted for, if the server knows any.
     * @param timeout Longest time that one request to the Assistants server may take.
     * @param connectTimeout Longest time until a connection to the Assistants server is there.
     * @param maxRetries How often a request to the Assistants server is sent again after a connection failure or a passing error,
     *     0 to 10.
     * @param proxy the HTTP proxy that requests go through
     */
    public record Client(
            @Nullable String baseUrl,
            @Nullable String apiKey,
            @Nullable String organization,
            @Nullable String project,
            @DefaultValue("60s") Duration timeout,
            @DefaultValue("10s") Duration connectTimeout,
            @DefaultValue("2") int maxRetries,
            @DefaultValue Proxy proxy) {

        /** All but the key. */
        @Override
        public String toString() {
            return "Client[baseUrl=" + baseUrl + ", organization=" + organization + ", project=" + project
                    + ", timeout="
                    + timeout + ", connectTimeout=" + connectTimeout + ", maxRetries=" + maxRetries + ", proxy=" + proxy
                    + "]";
        }
    }

    /**
     * {@code assistant-tools.client.proxy.*}.
     *
     * @param host Host of the HTTP proxy that requests to the Assistants server go through. The system's proxy if unset.
     * @param port Port of the HTTP proxy.
     */
    public record Proxy(
            @Nullable String host, @DefaultValue("8080") int port) {}

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
     * @param deadline Longest time that a run may take, tool calls included, before it is cancelled; at most a day.
     * @param expiryMargin How long before the server would end a run by itself it is cancelled at the latest.
     * @param cancelWait Longest wait for a run to be cancelled.
     * @param startRetries How often the start of a run is tried again, 0 to 100.
     * @param submitRetries How often outputs are submitted again that are refused although the run waits for them, 0 to 100.
     * @param maxRequests How many requests of runs that are not streamed are under way at the same time.
     * @param streaming Whether runs are streamed, rather than looked at from time to time.
     * @param maxStreamSilence How long a stream may show no sign of life before the run is looked at instead.
     * @param maxStreams How many runs are streamed at the same time; more are looked at.
     * @param shutdown What becomes of the runs under way when the application ends.
     * @param polling how runs are looked at that are not streamed
     * @param budget what a run may spend on calls
     */
    public record Run(
            @DefaultValue("5m") Duration deadline,
            @DefaultValue("10s") Duration expiryMargin,
            @DefaultValue("10s") Duration cancelWait,
            @DefaultValue("2") int startRetries,
            @DefaultValue("3") int submitRetries,
            @DefaultValue("16") int maxRequests,
            @DefaultValue("true") boolean streaming,
            @DefaultValue("30s") Duration maxStreamSilence,
            @DefaultValue("256") int maxStreams,
            @DefaultValue("graceful") Shutdown shutdown,
            @DefaultValue Polling polling,
            @DefaultValue Budget budget) {}

    /**
     * {@code assistant-tools.run.polling.*}.
     *
     * @param firstInterval First wait between two looks at a run that is not streamed.
     * @param maxInterval What the wait grows to.
     * @param growth By how much the wait grows from look to look, at least 1.
     */
    public record Polling(
            @DefaultValue("250ms") Duration firstInterval,
            @DefaultValue("5s") Duration maxInterval,
            @DefaultValue("1.5") double growth) {}

    /**
     * {@code assistant-tools.run.budget.*}.
     *
     * @param rounds How often the model may ask for calls in a run. After that it is told to answer with what it has.
     * @param calls How many calls are made in a run.
     * @param callsOfTool How many calls are made of each of these tools in a run, by name.
     * @param tokens How many tokens a run may have used when calls are made. No limit if unset.
     * @param time How long a run may have been going on when calls are made. No limit if unset.
     * @param money What a run may have cost when calls are made, in the unit of the prices. No limit if unset.
     * @param prices Prices of the tokens of models, by the models' names. Needed for a limit of money.
     */
    public record Budget(
            @DefaultValue("50") int rounds,
            @DefaultValue("500") int calls,
            @DefaultValue Map<String, Integer> callsOfTool,
            @Nullable Long tokens,
            @Nullable Duration time,
            @Nullable BigDecimal money,
            @DefaultValue Map<String, Price> prices) {}

    /**
     * {@code assistant-tools.run.budget.prices.<model>.*}.
     *
     * @param perMillionInput Price of a million tokens that the model reads.
     * @param perMillionOutput Price of a million tokens that the model writes.
     */
    public record Price(BigDecimal perMillionInput, BigDecimal perMillionOutput) {}

    /** What becomes of the runs under way when the application ends. */
    public enum Shutdown {
        /** They may end within {@code spring.lifecycle.timeout-per-shutdown-phase}; then they are cancelled. */
        GRACEFUL,
        /** They are cancelled. */
        IMMEDIATE
    }

    /**
     * {@code assistant-tools.execution.*}.
     *
     * @param toolTimeout Longest time that a call may take whose tool says none of its own; at most a day.
     * @param maxParallelCalls How many calls of one round run at the same time.
     * @param maxRunningCalls How many calls of all rounds run at the same time. No limit if unset.
     * @param maxResultSize Longest result that the model is shown; it is cut at the end of a value.
     * @param maxArgumentLength Longest text of arguments that is read, in characters.
     * @param maxArgumentDepth Deepest nesting of arguments that is read, 1 to 1000.
     * @param unknownArguments What becomes of a call that has arguments which its tool does not know.
     * @param repairArguments Whether arguments that are not JSON are read where they have one meaning.
     */
    public record Execution(
            @DefaultValue("30s") Duration toolTimeout,
            @DefaultValue("16") int maxParallelCalls,
            @Nullable Integer maxRunningCalls,
            @DefaultValue("512KB") DataSize maxResultSize,
            @DefaultValue("1048576") int maxArgumentLength,
            @DefaultValue("100") int maxArgumentDepth,
            @DefaultValue("ignore") UnknownArguments unknownArguments,
            @DefaultValue("true") boolean repairArguments) {}

    /**
     * {@code assistant-tools.conversation.*}.
     *
     * @param turnWait How long a question waits until those before it in its conversation are answered; at most a day.
     * @param whenBusy What becomes of a question that is asked while another of its conversation is being answered.
     * @param maxWaiting How many questions wait for one conversation at the same time.
     */
    public record Conversation(
            @DefaultValue("5m") Duration turnWait,
            @DefaultValue("wait") WhenBusy whenBusy,
            @DefaultValue("100") int maxWaiting) {}

    /**
     * {@code assistant-tools.server.*}.
     *
     * @param model What answers behind the embedded server.
     * @param models File in YAML that maps models' names to endpoints.
     * @param script Script in YAML that answers in place of a language model.
     * @param host Address that the embedded server listens on.
     * @param port Port of the embedded server; 0 picks a free one.
     * @param data Folder in which the embedded server keeps assistants and conversations; in memory if unset.
     * @param maxConcurrentRuns How many models answer at the same time; further runs wait.
     * @param maxQueuedRuns How many runs may wait; a run beyond that is refused.
     */
    public record Server(
            @DefaultValue("auto") ServerModel model,
            @Nullable Resource models,
            @Nullable Resource script,
            @DefaultValue("127.0.0.1") String host,
            @DefaultValue("0") int port,
            @Nullable Path data,
            @DefaultValue("64") int maxConcurrentRuns,
            @DefaultValue("1000") int maxQueuedRuns) {}

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
