package dev.assistanttools.spring;

import dev.assistanttools.conversation.Assistant;
import java.util.Arrays;
import java.util.Set;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Defines the beans of each assistant: those that are configured, but for one with a bean of the application's own that has its
 * qualifier; where none is configured, a default one, unless the application has any of its own. What is defined are factory
 * methods with constant arguments, which can be processed ahead of time.
 */
final class AssistantsRegistrar implements ImportBeanDefinitionRegistrar {

    /** A name that no application has for something else. */
    static final String FACTORY = "assistantToolsAssistantFactory";

    private final Environment environment;
    private final ListableBeanFactory beanFactory;

    AssistantsRegistrar(Environment environment, BeanFactory beanFactory) {
        this.environment = environment;
        this.beanFactory = (ListableBeanFactory) beanFactory;
    }

    @Override
    public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
        String[] own = BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beanFactory, Assistant.class, true, false);
        Set<String> configured = AssistantNames.configured(environment);
        if (configured.isEmpty() && own.length == 0) {
            register(AssistantNames.DEFAULT, registry);
        }
        configured.stream()
                .filter(name -> Arrays.stream(own).noneMatch(bean -> isThatOf(name, bean)))
                .forEach(name -> register(name, registry));
    }

    private boolean isThatOf(String assistant, String bean) {
        return bean.equals(AssistantNames.beanName(assistant))
                || BeanFactoryAnnotationUtils.isQualifierMatch(assistant::equals, bean, beanFactory);
    }

    private static void register(String name, BeanDefinitionRegistry registry) {
        RootBeanDefinition configured = definition(name, ConfiguredAssistant.class, FACTORY, "configured");
        configured.getConstructorArgumentValues().addIndexedArgumentValue(0, name);
        register(name, AssistantNames.configuredBeanName(name), configured, registry);

        RootBeanDefinition assistant =
                definition(name, Assistant.class, AssistantNames.configuredBeanName(name), "assistant");
        assistant.setLazyInit(true);
        register(name, AssistantNames.beanName(name), assistant, registry);
    }

    private static void register(
            String name, String beanName, RootBeanDefinition definition, BeanDefinitionRegistry registry) {
        if (registry.containsBeanDefinition(beanName)) {
            throw new UnusableConfigurationException(
                    "The application has a bean '" + beanName + "', which is also the name of a bean of the assistant '"
                            + name + "'.",
                    "Give that bean another name"
                            + (name.equals(AssistantNames.DEFAULT)
                                    ? ", or configure an assistant of another name, as in "
                                            + AssistantNames.prefix("<name>") + ".model."
                                    : ", or the assistant."),
                    null);
        }
        registry.registerBeanDefinition(beanName, definition);
    }

    private static RootBeanDefinition definition(String name, Class<?> type, String factoryBean, String factoryMethod) {
        RootBeanDefinition definition = new RootBeanDefinition();
        definition.setTargetType(type);
        definition.setFactoryBeanName(factoryBean);
        definition.setFactoryMethodName(factoryMethod);
        definition.addQualifier(new AutowireCandidateQualifier(Qualifier.class, name));
        definition.setPrimary(name.equals(AssistantNames.DEFAULT));
        return definition;
    }
}
