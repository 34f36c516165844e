package dev.assistanttools.spring.security;

import dev.assistanttools.dispatch.DenialRule;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.run.ToolVisibility;
import dev.assistanttools.spring.AssistantToolsAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authorization.method.AuthorizationAdvisor;
import org.springframework.security.core.annotation.AnnotationTemplateExpressionDefaults;

/**
 * Auto-configuration for applications with Spring Security: what it denies is told to the model as a denial, without detail, and a run
 * offers only tools that its caller may use, as far as method security can say so before they are called. A bean named
 * {@code securityDenialRule} or {@code permittedTools} takes the place of either.
 */
@AutoConfiguration(before = AssistantToolsAutoConfiguration.class)
@ConditionalOnClass(AuthorizationAdvisor.class)
public final class AssistantToolsSecurityAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "securityDenialRule")
    DenialRule securityDenialRule() {
        return new SecurityDenialRule();
    }

    @Bean
    @ConditionalOnMissingBean(name = "permittedTools")
    ToolVisibility permittedTools(
            ConfigurableListableBeanFactory beanFactory,
            ObjectProvider<ToolRegistry> registry,
            ObjectProvider<AnnotationTemplateExpressionDefaults> templates) {
        return new PermittedTools(registry, new MethodSecurity(beanFactory, templates));
    }
}
