package dev.assistanttools.spring;

import dev.assistanttools.assistant.AssistantSpec;
import dev.assistanttools.assistant.AssistantSyncException;
import dev.assistanttools.assistant.AssistantSynchronizer;
import dev.assistanttools.assistant.SyncOutcome;
import dev.assistanttools.assistant.SyncPlan;
import dev.assistanttools.conversation.Assistant;
import dev.assistanttools.conversation.ConversationSettings;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.RunTools;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.run.RunDriver;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * An assistant that the properties describe: what it is to be, its tools, and how it is kept in step with the server. A bean for
 * each, with the name of its {@link Assistant} as qualifier. Thread-safe.
 */
public final class ConfiguredAssistant {

    private final String name;
    private final AssistantSpec spec;
    private final SyncMode sync;
    private final boolean mayBeWithoutTools;
    private final ToolDispatcher dispatcher;
    private final @Nullable RunTools runTools;
    private final boolean isDueOnStart;
    private final Services services;
    private volatile @Nullable AssistantId id;

    ConfiguredAssistant(
            String name,
            AssistantToolsProperties.Assistant properties,
            AssistantSpec spec,
            ToolDispatcher dispatcher,
            boolean isDueOnStart,
            Services services) {
        this.name = name;
        this.spec = spec;
        this.sync = properties.sync();
        this.mayBeWithoutTools = properties.tools() != null || sync == SyncMode.OFF;
        this.dispatcher = dispatcher;
        this.runTools =
                sync == SyncMode.PER_RUN ? new RunTools(dispatcher.registry().definitions(), spec.hostedTools()) : null;
        this.isDueOnStart = isDueOnStart;
        this.services = services;
        this.id = spec.id().orElse(null);
    }

    /** What all assistants share; made when the first of them is used. */
    record Services(
            ObjectProvider<AssistantsClient> client,
            ObjectProvider<AssistantSynchronizer> synchronizer,
            ObjectProvider<RunDriver> driver,
            ConversationSettings conversation) {}

    /** By which it is injected: the {@code <name>} of {@code assistant-tools.assistants.<name>}; else {@code default}. */
    public String name() {
        return name;
    }

    /** What it is to be, as the properties and the {@link AssistantSpecCustomizer}s say. */
    public AssistantSpec spec() {
        return spec;
    }

    /** Its tools, which no other tools are called than. */
    public ToolRegistry tools() {
        return dispatcher.registry();
    }

    /** How it is kept in step with the server. */
    public SyncMode sync() {
        return sync;
    }

    /** The assistant at the server, once it is known. */
    public Optional<AssistantId> assistantId() {
        return Optional.ofNullable(id);
    }

    /** Drives runs of the assistant, which call its tools alone. */
    public RunDriver driver() {
        return services.driver().getObject().calling(dispatcher, spec.hostedTools());
    }

    /**
     * What has to be done at the server so that the assistant is what the application says. Asks the server, whatever
     * {@link #sync()} is; changes nothing.
     *
     * @throws AssistantSyncException if nothing can be done
     * @throws AssistantApiException if the server refuses or can't be reached
     */
    public SyncPlan plan() {
        AssistantSynchronizer synchronizer = services.synchronizer().getObject();
        return sync == SyncMode.PER_RUN ? synchronizer.planWithoutTools(spec) : synchronizer.plan(spec, tools());
    }

    /**
     * Makes the assistant at the server what the application says, whatever {@link #sync()} is.
     *
     * @throws AssistantSyncException if that can't be done
     * @throws AssistantApiException if the server refuses or can't be reached
     */
    public SyncOutcome apply() {
        SyncOutcome outcome = services.synchronizer().getObject().apply(plan());
        id = outcome.assistantId();
        return outcome;
    }

    /** Whether it is to be made while the application starts. */
    boolean isDueOnStart() {
        return isDueOnStart;
    }

    /** Its bean, which is in step. */
    Assistant assistant() {
        if (!mayBeWithoutTools
                && tools().definitions().isEmpty()
                && spec.hostedTools().isEmpty()) {
            throw new UnusableConfigurationException(
                    "The assistant '" + name + "' would have no tools: there is no bean with tools.",
                    "Annotate a bean's method with @AssistantTool. If there is one, see that its class is a bean of this"
                            + " context. To have an assistant without tools, set " + AssistantNames.prefix(name)
                            + ".tools to nothing.",
                    null);
        }
        AssistantId found = inStep();
        id = found;
        Assistant assistant = Assistant.over(services.client().getObject(), found, driver(), services.conversation());
        return runTools == null ? assistant : assistant.withRunTools(runTools);
    }

    private AssistantId inStep() {
        return switch (sync) {
            case APPLY, PER_RUN -> apply().assistantId();
            case VERIFY ->
                services.synchronizer().getObject().verify(spec, tools()).assistantId();
            case OFF -> spec.id().orElseThrow();
        };
    }

    /** Its name and that at the server. */
    @Override
    public String toString() {
        return "ConfiguredAssistant[" + name + ", " + spec.name() + "]";
    }
}
