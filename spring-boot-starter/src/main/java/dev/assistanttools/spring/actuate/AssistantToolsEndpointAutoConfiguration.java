package dev.assistanttools.spring.actuate;

import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.spring.AssistantToolsAutoConfiguration;
import dev.assistanttools.spring.ConfiguredAssistant;
import java.time.Clock;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Auto-configuration of the endpoint {@code assistanttools}, and of what it remembers, where the endpoint is exposed. */
@AutoConfiguration(after = AssistantToolsAutoConfiguration.class)
@ConditionalOnClass({Endpoint.class, ConditionalOnAvailableEndpoint.class})
@ConditionalOnAvailableEndpoint(AssistantToolsEndpoint.class)
@ConditionalOnBean(ToolRegistry.class)
@EnableConfigurationProperties(AssistantToolsEndpointProperties.class)
public final class AssistantToolsEndpointAutoConfiguration {

    @Bean
    CallStatistics assistantToolsCallStatistics(ObjectProvider<ToolRegistry> registry) {
        return new CallStatistics(isTool(registry));
    }

    @Bean
    RecentRuns assistantToolsRecentRuns(
            AssistantToolsEndpointProperties properties, ObjectProvider<ToolRegistry> registry) {
        return new RecentRuns(properties.recentRuns(), isTool(registry), Clock.systemUTC());
    }

    private static Predicate<String> isTool(ObjectProvider<ToolRegistry> registry) {
        return name -> registry.getObject().find(name).isPresent();
    }

    @Bean
    @ConditionalOnMissingBean
    AssistantToolsEndpoint assistantToolsEndpoint(
            ToolRegistry registry,
            CallStatistics statistics,
            RecentRuns runs,
            ObjectProvider<ConfiguredAssistant> assistants,
            AssistantToolsEndpointProperties properties,
            ConfigurableListableBeanFactory beanFactory) {
        return new AssistantToolsEndpoint(
                new ShownTools(registry, statistics, beanFactory),
                new AssistantStates(assistants::orderedStream, properties.apiTimeout()),
                runs);
    }
}
