package dev.assistanttools.spring.test;

import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.spring.AssistantToolsAutoConfiguration;
import dev.assistanttools.spring.AssistantsConnectionDetails;
import dev.assistanttools.spring.EmbeddedAssistantsServerAutoConfiguration;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

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

    @Bean
    AssistantsConnectionDetails scriptedConnectionDetails(ScriptedServer server) {
        return new ScriptedConnectionDetails(server);
    }

    /** Takes the application's own out of the way, a primary one, too: a test must not reach its server. */
    @Bean
    static BeanFactoryPostProcessor scriptedConnectionDetailsPrecedence() {
        return beanFactory -> {
            for (String name : beanFactory.getBeanNamesForType(AssistantsConnectionDetails.class, true, false)) {
                if (!name.equals("scriptedConnectionDetails") && beanFactory.containsBeanDefinition(name)) {
                    beanFactory.getBeanDefinition(name).setAutowireCandidate(false);
                }
            }
        };
    }

    /** Before anything is asked: the starter's client wants to know where its server is as soon as it is made. */
    @Bean
    SmartInitializingSingleton scriptedClientCheck(ScriptedServer server, ObjectProvider<AssistantsClient> clients) {
        return () -> clients.ifUnique(client -> {
            if (!server.isStarted()) {
                throw new IllegalStateException(
                        "The application has an AssistantsClient of its own, so not the scripted model would be asked, but whatever"
                                + " server that talks to. Leave it out of the test, or let the application say where its server is"
                                + " with properties or an AssistantsConnectionDetails bean, which the tester replaces.");
            }
        });
    }

    /** Without a destroy method: what it asks are beans. */
    @Bean(destroyMethod = "")
    AssistantToolsTester assistantToolsTester(
            ScriptedModel model, ToolDispatcher dispatcher, ListableBeanFactory beanFactory) {
        return new AssistantToolsTester(model, dispatcher, new AssistantBeans(beanFactory));
    }
}
