package dev.assistanttools.spring;

import dev.assistanttools.assistant.AssistantSynchronizer;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.ClientSettings;
import dev.assistanttools.run.RunDriver;
import dev.assistanttools.run.RunListener;
import dev.assistanttools.run.RunListenerFactory;
import dev.assistanttools.run.ToolVisibility;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The connection to the Assistants server, and what drives runs there. */
@Configuration(proxyBeanMethods = false)
final class RunDriverConfiguration {

    @Bean
    @Conditional(BaseUrlCondition.class)
    @ConditionalOnMissingBean(AssistantsConnectionDetails.class)
    PropertiesAssistantsConnectionDetails propertiesAssistantsConnectionDetails(AssistantToolsProperties properties) {
        return new PropertiesAssistantsConnectionDetails(properties.client());
    }

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    AssistantsClient assistantsClient(
            ObjectProvider<AssistantsConnectionDetails> details,
            AssistantToolsProperties properties,
            ObjectProvider<ClientSettingsCustomizer> customizers) {
        ClientSettings settings = ConfiguredSettings.client(details.getIfAvailable(), properties.client());
        for (ClientSettingsCustomizer customizer : customizers.orderedStream().toList()) {
            settings = customizer.customize(settings);
        }
        return AssistantsClient.connect(settings);
    }

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    AssistantSynchronizer assistantSynchronizer(AssistantsClient client) {
        return AssistantSynchronizer.of(client);
    }

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    RunDriver runDriver(
            AssistantsClient client,
            ToolDispatcher dispatcher,
            AssistantToolsProperties properties,
            ObjectProvider<RunListener> listeners,
            ObjectProvider<RunListenerFactory> factories,
            ObjectProvider<ToolVisibility> visibilities,
            ObjectProvider<RunDriverBuilderCustomizer> customizers) {
        RunDriver.Builder driver =
                RunDriver.builder(client, dispatcher).settings(ConfiguredSettings.run(properties.run()));
        listeners.orderedStream().forEach(driver::listener);
        factories.orderedStream().forEach(driver::listeners);
        visibilities.orderedStream().forEach(driver::visibility);
        customizers.orderedStream().forEach(customizer -> customizer.customize(driver));
        return driver.build();
    }

    @Bean
    RunDrainLifecycle runDrainLifecycle(
            ConfigurableListableBeanFactory beanFactory, AssistantToolsProperties properties) {
        return new RunDrainLifecycle(beanFactory, properties.run().shutdown());
    }
}
