package dev.assistanttools.spring;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * The {@code assistant-tools.*} properties. A bean of mutable parts, as Spring Boot's binder fills them; read only while the
 * context starts.
 */
@ConfigurationProperties("assistant-tools")
public final class AssistantToolsProperties {

    private final Client client = new Client();
    private final Assistant assistant = new Assistant();
    private final Run run = new Run();
    private final Server server = new Server();

    /** Which Assistants server the application talks to. */
    public Client getClient() {
        return client;
    }

    /** The assistant that the application's tools belong to. */
    public Assistant getAssistant() {
        return assistant;
    }

    /** How runs are driven. */
    public Run getRun() {
        return run;
    }

    /** The server that is embedded while no {@code client.base-url} is set. */
    public Server getServer() {
        return server;
    }

    /** {@code assistant-tools.client.*}. */
    public static final class Client {

        /**
         * URL of the Assistants server, ending in /v1. Without it an embedded server starts, if assistants-server is on the
         * class path.
         */
        private @Nullable String baseUrl;

        /**
         * Key that is sent to the Assistants server. The variable OPENAI_API_KEY is never sent there.
         */
        private @Nullable String apiKey;

        /**
         * Longest time that one request to the Assistants server may take.
         */
        private @Nullable Duration timeout;

        /**
         * How often a request to the Assistants server is sent again after a connection failure or a passing error.
         */
        private @Nullable Integer maxRetries;

        /** The URL of the Assistants server, or null for an embedded one. */
        public @Nullable String getBaseUrl() {
            return baseUrl;
        }

        /** Sets the URL of the Assistants server. */
        public void setBaseUrl(@Nullable String baseUrl) {
            this.baseUrl = baseUrl;
        }

        /** The key for the Assistants server, or null if it asks for none. */
        public @Nullable String getApiKey() {
            return apiKey;
        }

        /** Sets the key for the Assistants server. */
        public void setApiKey(@Nullable String apiKey) {
            this.apiKey = apiKey;
        }

        /** The longest time that one request may take, or null for the client's default. */
        public @Nullable Duration getTimeout() {
            return timeout;
        }

        /** Sets the longest time that one request may take. */
        public void setTimeout(@Nullable Duration timeout) {
            this.timeout = timeout;
        }

        /** How often a request is sent again, or null for the client's default. */
        public @Nullable Integer getMaxRetries() {
            return maxRetries;
        }

        /** Sets how often a request is sent again. */
        public void setMaxRetries(@Nullable Integer maxRetries) {
            this.maxRetries = maxRetries;
        }
    }

    /** {@code assistant-tools.assistant.*}. */
    public static final class Assistant {

        /**
         * Name of the assistant, by which it is found again at the next start. The application's name if unset.
         */
        private @Nullable String name;

        /**
         * Model that the assistant runs on.
         */
        private String model = "gpt-4.1";

        /**
         * System instructions of the assistant.
         */
        private @Nullable String instructions;

        /**
         * Description of the assistant, for people.
         */
        private @Nullable String description;

        /**
         * Whether the assistant is brought up to date while the application starts, if there are tools. Otherwise that
         * happens when the Assistant bean is first used.
         */
        private boolean synchronizeOnStart = true;

        /** The assistant's name, or null for the application's. */
        public @Nullable String getName() {
            return name;
        }

        /** Sets the assistant's name. */
        public void setName(@Nullable String name) {
            this.name = name;
        }

        /** The model that the assistant runs on. */
        public String getModel() {
            return model;
        }

        /** Sets the model that the assistant runs on. */
        public void setModel(String model) {
            this.model = model;
        }

        /** The system instructions, or null for none. */
        public @Nullable String getInstructions() {
            return instructions;
        }

        /** Sets the system instructions. */
        public void setInstructions(@Nullable String instructions) {
            this.instructions = instructions;
        }

        /** The description for people, or null for none. */
        public @Nullable String getDescription() {
            return description;
        }

        /** Sets the description for people. */
        public void setDescription(@Nullable String description) {
            this.description = description;
        }

        /** Whether the assistant is brought up to date while the application starts. */
        public boolean isSynchronizeOnStart() {
            return synchronizeOnStart;
        }

        /** Sets whether the assistant is brought up to date while the application starts. */
        public void setSynchronizeOnStart(boolean synchronizeOnStart) {
            this.synchronizeOnStart = synchronizeOnStart;
        }
    }

    /** {@code assistant-tools.run.*}. */
    public static final class Run {

        /**
         * Longest time that a run may take, tool calls included, before it is cancelled.
         */
        private @Nullable Duration deadline;

        /**
         * Whether runs are streamed, rather than looked at from time to time.
         */
        private boolean streaming = true;

        /** The longest time that a run may take, or null for the driver's default. */
        public @Nullable Duration getDeadline() {
            return deadline;
        }

        /** Sets the longest time that a run may take. */
        public void setDeadline(@Nullable Duration deadline) {
            this.deadline = deadline;
        }

        /** Whether runs are streamed. */
        public boolean isStreaming() {
            return streaming;
        }

        /** Sets whether runs are streamed. */
        public void setStreaming(boolean streaming) {
            this.streaming = streaming;
        }
    }

    /** {@code assistant-tools.server.*}. */
    public static final class Server {

        /**
         * What answers behind the embedded server.
         */
        private ServerModel model = ServerModel.AUTO;

        /**
         * File in YAML that maps models' names to endpoints.
         */
        private @Nullable Resource models;

        /**
         * Script in YAML that answers in place of a language model.
         */
        private @Nullable Resource script;

        /**
         * Port of the embedded server; 0 picks a free one.
         */
        private int port;

        /**
         * Folder in which the embedded server keeps assistants and conversations; in memory if unset.
         */
        private @Nullable Path data;

        /** What answers behind the embedded server. */
        public ServerModel getModel() {
            return model;
        }

        /** Sets what answers behind the embedded server. */
        public void setModel(ServerModel model) {
            this.model = model;
        }

        /** The file of models, or null for none. */
        public @Nullable Resource getModels() {
            return models;
        }

        /** Sets the file of models. */
        public void setModels(@Nullable Resource models) {
            this.models = models;
        }

        /** The script, or null for none. */
        public @Nullable Resource getScript() {
            return script;
        }

        /** Sets the script. */
        public void setScript(@Nullable Resource script) {
            this.script = script;
        }

        /** The port of the embedded server; 0 means a free one. */
        public int getPort() {
            return port;
        }

        /** Sets the port of the embedded server. */
        public void setPort(int port) {
            this.port = port;
        }

        /** The folder of the embedded server's store, or null for a store in memory. */
        public @Nullable Path getData() {
            return data;
        }

        /** Sets the folder of the embedded server's store. */
        public void setData(@Nullable Path data) {
            this.data = data;
        }
    }

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
