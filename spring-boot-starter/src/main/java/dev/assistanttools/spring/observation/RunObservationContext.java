package dev.assistanttools.spring.observation;

import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.run.RunOutcome;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run that is observed: a request to somebody else, for tracers. What is known of it grows until it is over. Read it where a
 * handler, a filter or a convention is given it.
 */
public final class RunObservationContext extends SenderContext<Map<String, String>> {

    private final ThreadId threadId;
    private @Nullable AssistantId assistantId;
    private String agentName = "";
    private String model = "";
    private @Nullable RunId runId;
    private @Nullable RunOutcome outcome;
    private @Nullable Throwable failure;

    RunObservationContext(ThreadId threadId) {
        super((headers, name, value) -> {}, Kind.CLIENT);
        setCarrier(Map.of());
        this.threadId = threadId;
    }

    /** The thread it runs on. */
    public ThreadId threadId() {
        return threadId;
    }

    /** The assistant that runs; empty of a run that was started elsewhere. */
    public Optional<AssistantId> assistantId() {
        return Optional.ofNullable(assistantId);
    }

    /** The assistant's name; empty if the application has no assistant of that id. */
    public String agentName() {
        return agentName;
    }

    /** The model; empty until the API has named it. */
    public String model() {
        return model;
    }

    /** The run; empty until the API has named it. */
    public Optional<RunId> runId() {
        return Optional.ofNullable(runId);
    }

    /** How it ended; empty before that, and of a run that has no outcome. */
    public Optional<RunOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** Why it is over without an outcome. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    void ofAssistant(AssistantId id, String name) {
        assistantId = id;
        agentName = name;
    }

    void named(RunId id) {
        runId = id;
    }

    void answeredBy(String newModel) {
        model = newModel.isEmpty() ? model : newModel;
    }

    void ended(RunOutcome newOutcome) {
        outcome = newOutcome;
        runId = newOutcome.runId();
    }

    void broken(Throwable reason) {
        failure = reason;
    }
}
