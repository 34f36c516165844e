package dev.assistanttools.spring.test;

import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.spring.AssistantToolsAutoConfiguration;
import dev.assistanttools.spring.AssistantsConnectionDetails;
import dev.assistanttools.spring.EmbeddedAssistantsServerAutoConfiguration;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Auto-configuration that puts a scripted model in memory in the place of the application's Assistants server, embedded or not; for
 * tests that ask for it with {@link AutoConfigureAssistantToolsTester}.
 */
@AutoConfiguration(before = {AssistantToolsAutoConfiguration.class, EmbeddedAssistantsServerAutoConfiguration.class})
public final class AssistantToolsTesterAutoConfiguration {

    @Bean
    ScriptedModel scriptedModel() {
        return new ScriptedModel();
    }

    @Bean
    ScriptedServer scriptedServer(ScriptedModel model) {
        return new ScriptedServer(model);
    }

    /** Before one of the application's own, too: a test must not reach it. */
    @Bean
    @Primary
    AssistantsConnectionDetails scriptedConnectionDetails(ScriptedServer server) {
        return new ScriptedConnectionDetails(server);
    }

    /** Without a destroy method: what it asks are beans. */
    @Bean(destroyMethod = "")
    AssistantToolsTester assistantToolsTester(
            ScriptedModel model, ToolDispatcher dispatcher, ListableBeanFactory beanFactory) {
        return new AssistantToolsTester(model, dispatcher, new AssistantBeans(beanFactory));
    }
}
