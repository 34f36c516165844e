package dev.assistanttools.spring;

import dev.assistanttools.assistant.AssistantSynchronizer;
import dev.assistanttools.conversation.ConversationSettings;
import dev.assistanttools.dispatch.ContextCarrier;
import dev.assistanttools.dispatch.DenialRule;
import dev.assistanttools.dispatch.ToolCallListener;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.dispatch.ToolInterceptor;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.run.RunDriver;
import dev.assistanttools.run.RunListener;
import dev.assistanttools.run.RunListenerFactory;
import dev.assistanttools.run.ToolVisibility;
import jakarta.validation.Validator;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration that makes assistants of the beans with tools: those that the properties name, each with its name as
 * qualifier, or one that has all tools. Each bean backs off before one of the application's own.
 *
 * <p>Interceptors, listeners and context carriers that are beans take part in every call, in their order; a validator among the
 * beans holds arguments to their constraints. The asking thread's logging context, security context, observation and whatever else
 * is registered with Micrometer's context propagation reach the threads of tools; a bean named {@code mdcContextCarrier} or
 * {@code propagatedContextCarrier} takes the place of either carrier.
 *
 * <p>An {@link dev.assistanttools.conversation.Assistant} is made, and brought up to date on the server, while the application
 * starts if it has tools or something asks for it. They share one client, one dispatcher and one run driver; on the way down runs are cancelled first, then connections close.
 */
@AutoConfiguration
@EnableConfigurationProperties(AssistantToolsProperties.class)
@Import(AssistantsRegistrar.class)
public final class AssistantToolsAutoConfiguration {

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
            ObjectProvider<DispatcherPart> parts) {
        ToolDispatcher.Builder builder = ToolDispatcher.builder(registry);
        interceptors.orderedStream().forEach(builder::interceptor);
        listeners.orderedStream().forEach(builder::listener);
        carriers.orderedStream().forEach(builder::carrier);
        denialRules.orderedStream().forEach(builder::denialRule);
        parts.forEach(part -> part.addTo(builder));
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
    @AutoConfiguration
    @ConditionalOnClass(Validator.class)
    static final class ValidatorConfiguration {

        @Bean
        DispatcherPart toolArgumentValidator(ObjectProvider<Validator> validator) {
            return builder -> validator.ifUnique(builder::validator);
        }
    }

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
            ObjectProvider<AssistantsConnectionDetails> details, AssistantToolsProperties properties) {
        return AssistantsClient.connect(ConfiguredSettings.client(details.getIfAvailable(), properties.client()));
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
            ObjectProvider<ToolVisibility> visibilities) {
        RunDriver.Builder driver =
                RunDriver.builder(client, dispatcher).settings(ConfiguredSettings.run(properties.run()));
        listeners.orderedStream().forEach(driver::listener);
        factories.orderedStream().forEach(driver::listeners);
        visibilities.orderedStream().forEach(driver::visibility);
        return driver.build();
    }

    @Bean
    AssistantFactory assistantFactory(
            AssistantToolsProperties properties,
            Environment environment,
            ToolDispatcher dispatcher,
            ObjectProvider<AssistantSpecCustomizer> customizers,
            ObjectProvider<AssistantsClient> client,
            ObjectProvider<AssistantSynchronizer> synchronizer,
            ObjectProvider<RunDriver> driver) {
        return new AssistantFactory(
                properties,
                environment,
                dispatcher,
                customizers,
                new ConfiguredAssistant.Services(client, synchronizer, driver, ConversationSettings.defaults()));
    }

    @Bean
    AssistantSyncLifecycle assistantSyncLifecycle(
            ObjectProvider<ConfiguredAssistant> assistants, BeanFactory beanFactory) {
        return new AssistantSyncLifecycle(assistants, beanFactory);
    }
}
