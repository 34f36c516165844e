package dev.assistanttools.conversation;

import dev.assistanttools.assistant.AssistantSpec;
import dev.assistanttools.assistant.AssistantSyncException;
import dev.assistanttools.assistant.AssistantSynchronizer;
import dev.assistanttools.assistant.SyncSettings;
import dev.assistanttools.dispatch.DispatchSettings;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.dispatch.WorkThreads;
import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.AssistantSnapshot;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.HostedTool;
import dev.assistanttools.openai.RunOptions;
import dev.assistanttools.openai.RunTools;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.run.RunDriver;
import dev.assistanttools.run.RunEvents;
import dev.assistanttools.run.RunListener;
import dev.assistanttools.run.RunListenerFactory;
import dev.assistanttools.run.RunSettings;
import dev.assistanttools.run.ToolVisibility;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;

/** An assistant that can be asked. Thread-safe. */
public final class Assistant implements AutoCloseable {

    private final AssistantsClient client;
    private final AssistantId id;
    private final RunDriver driver;
    private final ConversationSettings settings;
    private final Optional<RunTools> runTools;
    private final Runnable onClose;
    private final Turns turns;
    private final UsageCounter counter;

    /** For questions that go on by themselves. */
    private final Executor executor = WorkThreads.of("question");

    private Assistant(
            AssistantsClient client,
            AssistantId id,
            RunDriver driver,
            ConversationSettings settings,
            Runnable onClose) {
        this.client = Objects.requireNonNull(client, "client");
        this.id = Objects.requireNonNull(id, "id");
        this.driver = Objects.requireNonNull(driver, "driver");
        this.settings = Objects.requireNonNull(settings, "settings");
        this.runTools = Optional.empty();
        this.onClose = onClose;
        this.turns = new Turns();
        this.counter = new UsageCounter();
    }

    private Assistant(Assistant other, RunTools runTools) {
        this.client = other.client;
        this.id = other.id;
        this.driver = other.driver;
        this.settings = other.settings;
        this.runTools = Optional.of(runTools);
        this.onClose = other.onClose;
        this.turns = other.turns;
        this.counter = other.counter;
    }

    /**
     * Makes the assistant at the API what spec and registry say, with default settings for all else. The client stays the
     * caller's.
     *
     * @throws AssistantSyncException if that can't be done; says what to do
     * @throws AssistantApiException if the API refuses or can't be reached
     */
    public static Assistant create(AssistantsClient client, AssistantSpec spec, ToolRegistry registry) {
        return builder(client, spec, registry).create();
    }

    /** Like {@link #create}, with settings. */
    public static Builder builder(AssistantsClient client, AssistantSpec spec, ToolRegistry registry) {
        return new Builder(client, spec, registry);
    }

    /** An assistant that is in step already, over parts that stay the caller's: closing it closes none of them. */
    public static Assistant over(
            AssistantsClient client, AssistantId id, RunDriver driver, ConversationSettings settings) {
        return new Assistant(client, id, driver, settings, () -> {});
    }

    /**
     * The same assistant, whose runs each bring these tools in place of those that it has at the API, unless a question's options
     * name others.
     */
    public Assistant withRunTools(RunTools tools) {
        return new Assistant(this, Objects.requireNonNull(tools, "tools"));
    }

    /** The assistant at the API. */
    public AssistantId id() {
        return id;
    }

    /**
     * A conversation on a thread of its own, which is made now.
     *
     * @throws AssistantApiException if the API refuses or can't be reached
     */
    public Conversation newConversation() {
        return conversation(client.createThread());
    }

    /** A conversation that goes on with a thread that exists. Nothing is sent. */
    public Conversation conversation(ThreadId threadId) {
        return new Conversation(this, threadId, settings);
    }

    /**
     * Asks in a new conversation; {@link Answer#threadId()} names it.
     *
     * @param listeners are told what happens until then, such as the text while it is being written
     * @throws UnansweredException if the run ends otherwise than completed; carries its outcome
     * @throws AssistantApiException if the API refuses or can't be reached
     */
    public Answer ask(String question, RunListener... listeners) {
        Question asked = question(question); // refused, if at all, before a thread is made for it
        return newConversation().ask(asked.text(), listeners);
    }

    /**
     * Asks in a new conversation and does not wait, not even for its thread to be made: the question goes on by itself, as
     * {@link Conversation#start(String, RunListener...)} says.
     *
     * @param listeners are told what happens until the answer
     */
    public AnswerHandle start(String question, RunListener... listeners) {
        return start(question(question), Optional.empty(), listeners);
    }

    AnswerHandle start(Question question, Optional<ThreadId> threadId, RunListener... listeners) {
        RunEvents events = RunEvents.on(executor);
        RunListener[] all = Arrays.copyOf(listeners, listeners.length + 1);
        all[listeners.length] = events;
        Asking asking = new Asking(question, driver.withContextOfThisThread(), executor, all);
        threadId.ifPresentOrElse(asking::begin, asking::begin);
        return new AnswerHandle(asking, events);
    }

    private Question question(String text) {
        return new Question(this, text, RunOptions.defaults(), Map.of(), settings, new UsageCounter());
    }

    /** What all questions to this assistant have used together, counted when each run ends. */
    public Usage usage() {
        return counter.sum();
    }

    /** How many questions wait, now, until others in their conversations are answered; only those that this object was asked. */
    public int waitingQuestions() {
        return turns.waiting();
    }

    /**
     * Cancels the runs under way and takes no more questions, as {@link RunDriver#close()} does. The client stays open. An
     * assistant made by {@link #over} has nothing to close. Idempotent.
     */
    @Override
    public void close() {
        onClose.run();
    }

    /** So that a question is not left in a thread which nobody will answer. */
    void requireOpen() {
        if (driver.isClosed()) {
            throw new IllegalStateException("The assistant is closed; no question can be asked.");
        }
    }

    AssistantsClient client() {
        return client;
    }

    RunDriver driver() {
        return driver;
    }

    /** What a run does differently from the assistant, of which its question says these. */
    RunOptions optionsOfRun(RunOptions options) {
        return runTools.filter(tools -> options.tools().isEmpty())
                .map(options::withTools)
                .orElse(options);
    }

    Turns turns() {
        return turns;
    }

    UsageCounter counter() {
        return counter;
    }

    /** Settings for an assistant. For one thread. */
    public static final class Builder {

        private final AssistantsClient client;
        private final AssistantSpec spec;
        private final ToolRegistry registry;
        private SyncSettings syncSettings = SyncSettings.defaults();
        private DispatchSettings dispatchSettings = DispatchSettings.defaults();
        private RunSettings runSettings = RunSettings.defaults();
        private ConversationSettings conversationSettings = ConversationSettings.defaults();
        private final List<RunListenerFactory> factories = new ArrayList<>();
        private final List<ToolVisibility> visibilities = new ArrayList<>();

        private Builder(AssistantsClient client, AssistantSpec spec, ToolRegistry registry) {
            this.client = Objects.requireNonNull(client, "client");
            this.spec = Objects.requireNonNull(spec, "spec");
            this.registry = Objects.requireNonNull(registry, "registry");
        }

        /** How the assistant is looked for. */
        public Builder syncSettings(SyncSettings settings) {
            syncSettings = Objects.requireNonNull(settings, "settings");
            return this;
        }

        /** How tools are called. */
        public Builder dispatchSettings(DispatchSettings settings) {
            dispatchSettings = Objects.requireNonNull(settings, "settings");
            return this;
        }

        /** How runs are waited for. */
        public Builder runSettings(RunSettings settings) {
            runSettings = Objects.requireNonNull(settings, "settings");
            return this;
        }

        /** How questions wait for each other. */
        public Builder conversationSettings(ConversationSettings settings) {
            conversationSettings = Objects.requireNonNull(settings, "settings");
            return this;
        }

        /** One more that makes a listener for each run. */
        public Builder listeners(RunListenerFactory factory) {
            factories.add(Objects.requireNonNull(factory, "factory"));
            return this;
        }

        /** One more that says which tools a run may offer, as {@link RunDriver.Builder#visibility} says; all of them, if there is none. */
        public Builder visibility(ToolVisibility visibility) {
            visibilities.add(Objects.requireNonNull(visibility, "visibility"));
            return this;
        }

        /**
         * Makes the assistant at the API what spec and registry say.
         *
         * @throws AssistantSyncException if that can't be done; says what to do
         * @throws AssistantApiException if the API refuses or can't be reached
         */
        public Assistant create() {
            AssistantSnapshot assistant = AssistantSynchronizer.of(client, syncSettings)
                    .synchronize(spec, registry)
                    .assistant();
            RunDriver driver = driver(assistant.hostedTools());
            return new Assistant(client, assistant.id(), driver, conversationSettings, driver::close);
        }

        private RunDriver driver(List<HostedTool> hostedTools) {
            RunDriver.Builder driver = RunDriver.builder(client, ToolDispatcher.of(registry, dispatchSettings))
                    .settings(runSettings)
                    .hostedTools(() -> hostedTools);
            visibilities.forEach(driver::visibility);
            factories.forEach(driver::listeners);
            return driver.build();
        }
    }
}
