package dev.assistanttools.spring.actuate;

import dev.assistanttools.spring.AssistantToolsAutoConfiguration;
import dev.assistanttools.spring.ConfiguredAssistant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.context.annotation.Bean;

/** Auto-configuration of the health of assistants, where they are configured by properties. */
@AutoConfiguration(
        after = AssistantToolsAutoConfiguration.class,
        beforeName = "org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration")
@ConditionalOnClass({Health.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnEnabledHealthIndicator("assistanttools")
@ConditionalOnBean(ConfiguredAssistant.class)
@EnableConfigurationProperties(AssistantToolsHealthProperties.class)
public final class AssistantToolsHealthAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "assistantToolsHealthIndicator")
    AssistantToolsHealthIndicator assistantToolsHealthIndicator(
            ObjectProvider<ConfiguredAssistant> assistants, AssistantToolsHealthProperties properties) {
        return new AssistantToolsHealthIndicator(new AssistantStates(assistants::orderedStream, properties.timeout()));
    }
}
