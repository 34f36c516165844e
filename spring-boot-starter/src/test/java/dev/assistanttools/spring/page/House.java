package dev.assistanttools.spring.page;

import dev.assistanttools.openai.HostedTool;
import dev.assistanttools.spring.AssistantSpecCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class House {

    @Bean
    AssistantSpecCustomizer findsMore() {
        return (assistant, spec) -> assistant.equals("analyst") ? spec.withHostedTool(HostedTool.fileSearch(20)) : spec;
    }
}
