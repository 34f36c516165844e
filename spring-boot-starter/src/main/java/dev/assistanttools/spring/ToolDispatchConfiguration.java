package dev.assistanttools.spring;

import dev.assistanttools.dispatch.ContextCarrier;
import dev.assistanttools.dispatch.DenialRule;
import dev.assistanttools.dispatch.ToolCallListener;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.dispatch.ToolInterceptor;
import dev.assistanttools.registry.ToolRegistry;
import jakarta.validation.Validator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The tools of the beans, and what calls them. */
@Configuration(proxyBeanMethods = false)
final class ToolDispatchConfiguration {

    @Bean
    @ConditionalOnMissingBean(ToolRegistry.class)
    ToolRegistryAssembler toolRegistryAssembler(ConfigurableListableBeanFactory beanFactory) {
        return new ToolRegistryAssembler(beanFactory);
    }

    @Bean
    @ConditionalOnMissingBean
    ToolRegistry toolRegistry(ToolRegistryAssembler assembler) {
        return assembler.assemble();
    }

    @Bean
    @ConditionalOnMissingBean
    ToolDispatcher toolDispatcher(
            ToolRegistry registry,
            ObjectProvider<ToolInterceptor> interceptors,
            ObjectProvider<ToolCallListener> listeners,
            ObjectProvider<ContextCarrier> carriers,
            ObjectProvider<DenialRule> denialRules,
            ObjectProvider<DispatcherPart> parts,
            AssistantToolsProperties properties,
            ObjectProvider<ToolDispatcherBuilderCustomizer> customizers) {
        ToolDispatcher.Builder builder =
                ToolDispatcher.builder(registry).settings(ConfiguredSettings.dispatch(properties.execution()));
        interceptors.orderedStream().forEach(builder::interceptor);
        listeners.orderedStream().forEach(builder::listener);
        carriers.orderedStream().forEach(builder::carrier);
        denialRules.orderedStream().forEach(builder::denialRule);
        parts.forEach(part -> part.addTo(builder));
        customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
        return builder.build();
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @ConditionalOnMissingBean(name = "mdcContextCarrier")
    ContextCarrier mdcContextCarrier() {
        return ContextCarrier.mdc();
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    @ConditionalOnMissingBean(name = "propagatedContextCarrier")
    ContextCarrier propagatedContextCarrier() {
        return new PropagatedContextCarrier();
    }

    /** Apart, as the API of validators need not be there. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(Validator.class)
    static final class ValidatorConfiguration {

        @Bean
        DispatcherPart toolArgumentValidator(ObjectProvider<Validator> validator) {
            return builder -> validator.ifUnique(builder::validator);
        }
    }
}
