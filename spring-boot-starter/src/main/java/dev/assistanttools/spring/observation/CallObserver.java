package dev.assistanttools.spring.observation;

import dev.assistanttools.dispatch.ToolCallListener;
import dev.assistanttools.dispatch.ToolInterceptor;
import dev.assistanttools.dispatch.ToolInvocation;
import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolDefinition;
import io.micrometer.observation.Observation;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Observes calls: each is current on the thread of its tool while that runs, and ends with the answer that the model is told, also
 * when its tool has been given up and goes on. Calls that no interceptor sees, as there is no such tool or no time was left, are
 * observed when they are answered. Thread-safe.
 */
final class CallObserver implements ToolInterceptor, ToolCallListener {

    private final Observations observations;
    private final ObservedRuns runs;
    private final Function<String, Optional<ToolDefinition>> tools;

    /** The answer of a call that was observed, from its being given until listeners hear of it, on the same thread. */
    private static final ThreadLocal<@Nullable ToolCallResult> OBSERVED = new ThreadLocal<>();

    CallObserver(Observations observations, ObservedRuns runs, Function<String, Optional<ToolDefinition>> tools) {
        this.observations = observations;
        this.runs = runs;
        this.tools = tools;
    }

    @Override
    public ToolCallResult intercept(ToolInvocation call) {
        Observed observed = observe(call.call(), call.context().scope(), Optional.of(call.definition()));
        boolean isAwaited = call.onAnswer(answer -> {
            observed.end(answer);
            OBSERVED.set(answer);
        });
        if (!isAwaited) {
            return call.proceed(); // it has been given up, and observed with that
        }
        Observation.Scope scope = observed.begin().openScope();
        try {
            return call.proceed();
        } finally {
            scope.close();
        }
    }

    @Override
    public void finished(ToolCall call, CallScope scope, ToolCallResult result, Duration duration) {
        boolean isObserved = OBSERVED.get() == result;
        OBSERVED.remove();
        if (!isObserved) {
            observe(call, scope, tools.apply(call.name()).filter(tool -> scope.offers(tool.name())))
                    .end(result);
        }
    }

    private Observed observe(ToolCall call, CallScope scope, Optional<ToolDefinition> definition) {
        CallObservationContext context = new CallObservationContext(call, scope, definition);
        Observation parent = runs.of(scope).orElseGet(observations::current);
        return new Observed(context, observations.ofCall(context, parent));
    }

    /** Begins and ends once, on two threads, of which the one that ends it may be first. */
    private final class Observed {

        private final CallObservationContext context;
        private final Observation observation;
        private boolean hasBegun;

        Observed(CallObservationContext context, Observation observation) {
            this.context = context;
            this.observation = observation;
        }

        synchronized Observation begin() {
            if (!hasBegun) {
                hasBegun = true;
                observation.start();
            }
            return observation;
        }

        void end(ToolCallResult result) {
            begin();
            context.answered(result);
            Throwable error = error(result);
            if (error != null) {
                observation.error(error);
            }
            observation.stop();
        }

        private @Nullable Throwable error(ToolCallResult result) {
            if (result instanceof ToolCallResult.Failed failed) {
                return observations.shown(failed.cause());
            }
            return result instanceof ToolCallResult.Rejected
                    ? ObservedFailure.of(
                            CallKind.error(result, context.definition().isPresent()))
                    : null;
        }
    }
}
