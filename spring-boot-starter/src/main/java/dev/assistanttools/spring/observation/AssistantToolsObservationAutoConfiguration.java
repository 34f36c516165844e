package dev.assistanttools.spring.observation;

import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.spring.AssistantToolsAutoConfiguration;
import dev.assistanttools.spring.ConfiguredAssistant;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Auto-configuration that observes runs, rounds of the model and calls of tools where there is an {@link ObservationRegistry}, as
 * {@link AssistantToolsObservation} says. Conventions of the application's own take the place of the default ones; of several
 * the first in their order.
 */
@AutoConfiguration(
        before = AssistantToolsAutoConfiguration.class,
        afterName = "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration")
@ConditionalOnClass(ObservationRegistry.class)
@ConditionalOnBean(ObservationRegistry.class)
@ConditionalOnBooleanProperty(name = "assistant-tools.observation.enabled", matchIfMissing = true)
@EnableConfigurationProperties(AssistantToolsObservationProperties.class)
public final class AssistantToolsObservationAutoConfiguration {

    @Bean
    Observations assistantToolsObservations(
            ObservationRegistry registry,
            AssistantToolsObservationProperties properties,
            ObjectProvider<RunObservationConvention> ofRuns,
            ObjectProvider<RoundObservationConvention> ofRounds,
            ObjectProvider<CallObservationConvention> ofCalls) {
        return new Observations(
                registry,
                ofRuns.orderedStream().findFirst(),
                ofRounds.orderedStream().findFirst(),
                ofCalls.orderedStream().findFirst(),
                properties.includeContents());
    }

    /** Before other listeners and interceptors, so that what these do is part of what is observed. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ObservedRuns assistantToolsObservedRuns(Observations observations, ObjectProvider<ConfiguredAssistant> assistants) {
        return new ObservedRuns(
                observations,
                id -> assistants.stream()
                        .filter(assistant ->
                                assistant.assistantId().filter(id::equals).isPresent())
                        .findFirst()
                        .map(assistant -> assistant.spec().name())
                        .orElse(""));
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    CallObserver assistantToolsCallObserver(
            Observations observations, ObservedRuns runs, ObjectProvider<ToolRegistry> registry) {
        return new CallObserver(observations, runs, new KnownTools(registry)::find);
    }
}
