package dev.assistanttools.spring.observation;

import dev.assistanttools.conversation.Assistant;
import dev.assistanttools.dispatch.ToolDispatcher;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Arrays;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** Shows what goes on and what waits, now. To look makes no bean: what has not been made has nothing to show. Thread-safe. */
final class AssistantToolsGauges implements MeterBinder {

    private final CallMeters calls;
    private final RunMeters runs;
    private final ConfigurableListableBeanFactory beanFactory;

    AssistantToolsGauges(CallMeters calls, RunMeters runs, ConfigurableListableBeanFactory beanFactory) {
        this.calls = calls;
        this.runs = runs;
        this.beanFactory = beanFactory;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        bind(registry, AssistantToolsMeter.CALLS_RUNNING, gauges -> gauges.calls.running());
        bind(registry, AssistantToolsMeter.RUNS_RUNNING, gauges -> gauges.runs.running());
        bind(
                registry,
                AssistantToolsMeter.CALLS_ABANDONED,
                gauges -> gauges.made(ToolDispatcher.class)
                        .mapToInt(ToolDispatcher::abandonedCalls)
                        .sum());
        bind(
                registry,
                AssistantToolsMeter.QUESTIONS_WAITING,
                gauges -> gauges.made(Assistant.class)
                        .mapToInt(Assistant::waitingQuestions)
                        .sum());
    }

    private void bind(MeterRegistry registry, AssistantToolsMeter meter, ToIntFunction<AssistantToolsGauges> value) {
        Gauge.builder(meter.getName(), this, value::applyAsInt)
                .baseUnit(meter.getBaseUnit())
                .register(registry);
    }

    private <T> Stream<T> made(Class<T> type) {
        return Arrays.stream(beanFactory.getBeanNamesForType(type, false, false))
                .filter(beanFactory::containsSingleton)
                .map(name -> beanFactory.getBean(name, type));
    }
}
