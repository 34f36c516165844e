package dev.assistanttools.spring;

import dev.assistanttools.assistant.AssistantSynchronizer;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.run.RunDriver;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** The assistants that the properties describe, in step with the server. */
@Configuration(proxyBeanMethods = false)
@Import(AssistantsRegistrar.class)
final class AssistantsConfiguration {

    @Bean(AssistantsRegistrar.FACTORY)
    AssistantFactory assistantFactory(
            AssistantToolsProperties properties,
            Environment environment,
            ToolDispatcher dispatcher,
            ObjectProvider<AssistantSpecCustomizer> customizers,
            ObjectProvider<AssistantsClient> client,
            ObjectProvider<AssistantSynchronizer> synchronizer,
            ObjectProvider<RunDriver> driver) {
        // What is out of its range shall stop the start, not the first question: client and driver are made later.
        ConfiguredSettings.requireUsable(properties);
        return new AssistantFactory(
                properties,
                environment,
                dispatcher,
                customizers,
                new ConfiguredAssistant.Services(
                        client, synchronizer, driver, ConfiguredSettings.conversation(properties.conversation())));
    }

    @Bean
    AssistantSyncLifecycle assistantSyncLifecycle(
            ObjectProvider<ConfiguredAssistant> assistants, BeanFactory beanFactory) {
        return new AssistantSyncLifecycle(assistants, beanFactory);
    }
}
