package dev.assistanttools.run;

import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.ThreadId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who listens to the runs of a driver: some to all of them, and for each run some to it alone. Immutable. */
final class RunAudience {

    private static final Logger LOG = LoggerFactory.getLogger(RunDriver.class);

    private final List<RunListener> ofAll;
    private final List<RunListenerFactory> factories;

    RunAudience(List<RunListener> ofAll, List<RunListenerFactory> factories) {
        this.ofAll = List.copyOf(ofAll);
        this.factories = List.copyOf(factories);
    }

    static RunAudience of(RunListener... ofAll) {
        return new RunAudience(List.of(ofAll), List.of());
    }

    /** This audience, for a thread that will start runs on behalf of the current one. */
    RunAudience withContextOfThisThread() {
        return factories.isEmpty() ? this : new RunAudience(ofAll, made(RunListenerFactory::withContextOfThisThread));
    }

    /** Who is told of a run, in the order of telling. */
    List<RunListener> of(RunRequest request, RunListener... callers) {
        return join(made(factory -> factory.listenerOf(request)), callers);
    }

    /** Who is told of a run that was started elsewhere, in the order of telling. */
    List<RunListener> of(ThreadId threadId, RunId runId, RunListener... callers) {
        return join(made(factory -> factory.listenerOf(threadId, runId)), callers);
    }

    /** The list of those who hear of all runs is kept once for all of them. */
    private List<RunListener> join(List<RunListener> own, RunListener... callers) {
        return own.isEmpty() && callers.length == 0
                ? ofAll
                : Stream.of(ofAll, own, List.of(callers)).flatMap(List::stream).toList();
    }

    private <T> List<T> made(Function<RunListenerFactory, T> maker) {
        if (factories.isEmpty()) {
            return List.of();
        }
        List<T> made = new ArrayList<>(factories.size());
        for (RunListenerFactory factory : factories) {
            try {
                made.add(maker.apply(factory));
            } catch (RuntimeException | Error e) {
                LOG.warn(
                        "{} made no listener for a run, which goes on without it",
                        factory.getClass().getName(),
                        e);
            }
        }
        return made;
    }
}
