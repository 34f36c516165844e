package dev.assistanttools.spring;

import dev.assistanttools.registry.ToolRegistrationException;
import dev.assistanttools.registry.ToolRegistry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.ClassUtils;

/**
 * Makes a registry of the tools of all beans. Beans are looked up when a tool is called: so scopes, proxies and laziness hold, and
 * a bean with tools may itself use the assistant.
 */
final class ToolRegistryAssembler implements SmartInitializingSingleton {

    private static final Logger logger = LoggerFactory.getLogger(ToolRegistryAssembler.class);

    private final ConfigurableListableBeanFactory beanFactory;
    private List<ToolBean> beans = List.of();

    ToolRegistryAssembler(ConfigurableListableBeanFactory beanFactory) {
        this.beanFactory = beanFactory;
    }

    ToolRegistry assemble() {
        beans = ProcessedToolBeans.of(beanFactory);
        ToolRegistry.Builder builder = ToolRegistry.builder();
        beans.forEach(bean -> naming(bean, () -> add(builder, bean.name(), bean.type())));
        ToolRegistry registry = builder.build();
        if (logger.isDebugEnabled()) {
            reportToolsWithoutBean();
        }
        return registry;
    }

    /**
     * Registers each bean that exists once more, for nobody: now that its proxy is there, it shows whether all tools can be called
     * through it.
     *
     * @throws UnusableConfigurationException if they can't
     */
    @Override
    public void afterSingletonsInstantiated() {
        beans.stream()
                .filter(bean -> beanFactory.containsSingleton(bean.name()))
                .forEach(bean -> naming(bean, () -> register(bean, beanFactory.getBean(bean.name()))));
    }

    /** A JDK proxy may have some of the tools, those of its interfaces, and lack the class that has the others. */
    private static void register(ToolBean bean, Object instance) {
        ToolRegistry.builder().bean(instance);
        if (!bean.type().isInstance(instance)) {
            throw unusable(
                    bean,
                    "Some of them are declared by " + bean.type().getName()
                            + ", but the bean is a JDK proxy of interfaces"
                            + " alone. Annotate the methods of one interface, or let the bean be proxied by class.",
                    null);
        }
    }

    private static void naming(ToolBean bean, Runnable registration) {
        try {
            registration.run();
        } catch (ToolRegistrationException e) {
            throw unusable(bean, String.valueOf(e.getMessage()), e);
        }
    }

    private static UnusableConfigurationException unusable(ToolBean bean, String reason, @Nullable Throwable cause) {
        return new UnusableConfigurationException(
                "The tools of the bean '" + bean.name() + "' can't be registered. " + reason,
                "Do what the description says, or take the bean out with @Bean(autowireCandidate = false) if its tools are"
                        + " not meant for the assistant.",
                cause);
    }

    private <T> void add(ToolRegistry.Builder builder, String name, Class<T> type) {
        builder.bean(type, () -> beanFactory.getBean(name, type));
    }

    private void reportToolsWithoutBean() {
        ClassLoader classLoader = beanFactory.getBeanClassLoader();
        for (String typeName : ToolsetIndex.typeNames(classLoader)) {
            if (beans.stream().noneMatch(bean -> isOfType(bean, typeName, classLoader))) {
                logger.debug("The tools of {} are not registered: no bean is of that type.", typeName);
            }
        }
    }

    private static boolean isOfType(ToolBean bean, String typeName, @Nullable ClassLoader classLoader) {
        return ClassUtils.isPresent(typeName, classLoader)
                && ClassUtils.resolveClassName(typeName, classLoader).isAssignableFrom(bean.type());
    }
}
