package dev.assistanttools.spring.observation;

import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.spring.AssistantToolsAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration that measures calls and runs where there is a {@link MeterRegistry}, as {@link AssistantToolsMeter} says. How
 * many there are of each kind, and how long they take, is told by the timers that Boot makes of the {@linkplain
 * AssistantToolsObservation observations}.
 */
@AutoConfiguration(
        before = AssistantToolsAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration"
        })
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean(MeterRegistry.class)
@ConditionalOnBooleanProperty(name = "assistant-tools.metrics.enabled", matchIfMissing = true)
@EnableConfigurationProperties(AssistantToolsMetricsProperties.class)
public final class AssistantToolsMetricsAutoConfiguration {

    @Bean
    CallMeters assistantToolsCallMeters(MeterRegistry meters, ObjectProvider<ToolRegistry> registry) {
        return new CallMeters(meters, new KnownTools(registry));
    }

    @Bean
    RunMeters assistantToolsRunMeters(MeterRegistry meters) {
        return new RunMeters(meters);
    }

    @Bean
    AssistantToolsGauges assistantToolsGauges(
            CallMeters calls, RunMeters runs, ConfigurableListableBeanFactory beanFactory) {
        return new AssistantToolsGauges(calls, runs, beanFactory);
    }
}
