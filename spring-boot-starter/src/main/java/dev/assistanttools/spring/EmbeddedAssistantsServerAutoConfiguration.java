package dev.assistanttools.spring;

import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.server.AssistantsServer;
import dev.assistanttools.server.Model;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration that embeds assistants-server, if it is on the class path and the application names no other server, nor brings
 * its own client. What
 * answers behind it is a {@link Model} bean: the application's own, or one that the properties describe.
 */
@AutoConfiguration(before = AssistantToolsAutoConfiguration.class)
@ConditionalOnClass(AssistantsServer.class)
@Conditional(BaseUrlCondition.Unset.class)
@ConditionalOnMissingBean({AssistantsConnectionDetails.class, AssistantsClient.class})
@EnableConfigurationProperties(AssistantToolsProperties.class)
public final class EmbeddedAssistantsServerAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Model assistantsServerModel(AssistantToolsProperties properties, Environment environment) {
        return new ServerModelFactory(properties.server(), environment).model();
    }

    @Bean
    @ConditionalOnMissingBean
    AssistantsServer assistantsServer(
            AssistantToolsProperties properties,
            Model model,
            ObjectProvider<AssistantsServerBuilderCustomizer> customizers) {
        return EmbeddedServer.start(
                properties.server(), model, customizers.orderedStream().toList());
    }

    @Bean
    EmbeddedAssistantsConnectionDetails embeddedAssistantsConnectionDetails(AssistantsServer server) {
        return new EmbeddedAssistantsConnectionDetails(server);
    }
}
