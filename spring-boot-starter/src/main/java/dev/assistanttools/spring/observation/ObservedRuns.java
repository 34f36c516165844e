package dev.assistanttools.spring.observation;

import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.run.RunListener;
import dev.assistanttools.run.RunListenerFactory;
import dev.assistanttools.run.RunRequest;
import dev.assistanttools.tool.CallScope;
import io.micrometer.observation.Observation;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Has each run observed, below what is observed on the thread that asks for it, and knows those under way. Thread-safe. */
final class ObservedRuns implements RunListenerFactory {

    private final Observations observations;
    private final AssistantNames names;
    private final Map<String, Observation> underWay = new ConcurrentHashMap<>();

    ObservedRuns(Observations observations, AssistantNames names) {
        this.observations = observations;
        this.names = names;
    }

    @Override
    public RunListener listenerOf(RunRequest request) {
        return listenerOf(request, observations.current());
    }

    @Override
    public RunListener listenerOf(ThreadId threadId, RunId runId) {
        RunObservationContext context = new RunObservationContext(threadId);
        return new RunObserver(this, observations, context, observations.current());
    }

    @Override
    public RunListenerFactory withContextOfThisThread() {
        Observation parent = observations.current();
        return request -> listenerOf(request, parent);
    }

    private RunListener listenerOf(RunRequest request, @Nullable Observation parent) {
        RunObservationContext context = new RunObservationContext(request.threadId());
        context.ofAssistant(request.assistantId(), names.of(request.assistantId()));
        return new RunObserver(this, observations, context, parent);
    }

    void begun(RunId id, Observation run) {
        underWay.put(id.value(), run);
    }

    void over(RunId id, Observation run) {
        underWay.remove(id.value(), run);
    }

    /** The run whose calls these are. */
    Optional<Observation> of(CallScope scope) {
        return scope.runId().map(underWay::get);
    }

    /** How many runs are under way. */
    int size() {
        return underWay.size();
    }
}
