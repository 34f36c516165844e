package dev.assistanttools.spring.observation;

import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.RunStatus;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.openai.TokenUsage;
import dev.assistanttools.run.RunEvent;
import dev.assistanttools.run.RunListener;
import dev.assistanttools.run.RunListenerFactory;
import dev.assistanttools.run.RunRequest;
import dev.assistanttools.spring.observation.AssistantToolsMeter.Tag;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Measures runs. Thread-safe. */
final class RunMeters implements RunListenerFactory {

    private final MeterRegistry meters;
    private final AtomicInteger running = new AtomicInteger();

    RunMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** How many runs have begun and have not ended. */
    int running() {
        return running.get();
    }

    @Override
    public RunListener listenerOf(RunRequest request) {
        return new Measured();
    }

    @Override
    public RunListener listenerOf(ThreadId threadId, RunId runId) {
        return new Measured();
    }

    /** One run. For one thread at a time. */
    private final class Measured implements RunListener {

        private boolean hasBegun;
        private Timer.@Nullable Sample waiting;

        @Override
        public void onEvent(RunEvent event) {
            if (!hasBegun) {
                hasBegun = true;
                running.incrementAndGet();
            }
        }

        @Override
        public void onRoundStarted(RunEvent.RoundStarted event) {
            stopWaiting();
        }

        @Override
        public void onRoundEnded(RunEvent.RoundEnded event) {
            if (event.status() == RunStatus.REQUIRES_ACTION) {
                waiting = Timer.start(meters);
            }
            TokenUsage usage = event.usage();
            if (!usage.equals(TokenUsage.NONE)) {
                String model = RunKind.orNone(event.model());
                record("input", model, usage.promptTokens());
                record("output", model, usage.completionTokens());
            }
        }

        private void record(String type, String model, long tokens) {
            AssistantToolsMeter meter = AssistantToolsMeter.TOKENS;
            DistributionSummary.builder(meter.getName())
                    .baseUnit(meter.getBaseUnit())
                    .tags(Tags.of(
                            Tag.OPERATION.asString(),
                            "chat",
                            Tag.PROVIDER.asString(),
                            RunKind.PROVIDER,
                            Tag.TOKEN_TYPE.asString(),
                            type,
                            Tag.REQUEST_MODEL.asString(),
                            model,
                            Tag.RESPONSE_MODEL.asString(),
                            model))
                    .register(meters)
                    .record((double) tokens);
        }

        @Override
        public void onEnded(RunEvent.Ended event) {
            end();
        }

        @Override
        public void onBroken(RunEvent.Broken event) {
            end();
        }

        private void end() {
            stopWaiting();
            running.decrementAndGet();
        }

        private void stopWaiting() {
            if (waiting != null) {
                waiting.stop(Timer.builder(AssistantToolsMeter.REQUIRES_ACTION.getName())
                        .register(meters));
                waiting = null;
            }
        }
    }
}
