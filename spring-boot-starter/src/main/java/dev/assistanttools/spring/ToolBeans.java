package dev.assistanttools.spring;

import dev.assistanttools.AssistantTool;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Finds the beans that have tools, by the classes behind their proxies and without creating a bean. A bean that is no autowire
 * candidate is left out: so an application hides one, and so the target of a scoped proxy does not count twice.
 */
final class ToolBeans {

    private static final Logger logger = LoggerFactory.getLogger(ToolBeans.class);

    private final ConfigurableListableBeanFactory beanFactory;

    ToolBeans(ConfigurableListableBeanFactory beanFactory) {
        this.beanFactory = beanFactory;
    }

    /** All beans with tools, of this context and its ancestors. */
    List<ToolBean> find() {
        List<ToolBean> found = new ArrayList<>();
        for (String name :
                BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beanFactory, Object.class, true, false)) {
            if (isAutowireCandidate(name)) {
                toolType(name).ifPresent(type -> found.add(new ToolBean(name, type)));
            }
        }
        return found;
    }

    private boolean isAutowireCandidate(String name) {
        return !beanFactory.containsBeanDefinition(name)
                || beanFactory.getMergedBeanDefinition(name).isAutowireCandidate();
    }

    private Optional<Class<?>> toolType(String name) {
        Class<?> exposed = beanFactory.containsLocalBean(name)
                ? AutoProxyUtils.determineTargetClass(beanFactory, name)
                : beanFactory.getType(name, false);
        return exposed == null ? Optional.empty() : declaringType(ClassUtils.getUserClass(exposed));
    }

    /**
     * The class itself if it or a superclass declares tools. Otherwise the one interface that does, because a bean behind a JDK
     * proxy is of no other type.
     */
    private static Optional<Class<?>> declaringType(Class<?> beanClass) {
        for (Class<?> type = beanClass; type != null; type = type.getSuperclass()) {
            if (!type.isInterface() && declaresTools(type)) {
                return Optional.of(beanClass);
            }
        }
        List<Class<?>> interfaces = ClassUtils.getAllInterfacesForClassAsSet(beanClass).stream()
                .filter(ToolBeans::declaresTools)
                .toList();
        return interfaces.isEmpty()
                ? Optional.empty()
                : Optional.of(interfaces.size() == 1 ? interfaces.get(0) : beanClass);
    }

    private static boolean declaresTools(Class<?> type) {
        if (!AnnotationUtils.isCandidateClass(type, AssistantTool.class)) {
            return false;
        }
        try {
            return Arrays.stream(ReflectionUtils.getDeclaredMethods(type))
                    .anyMatch(method ->
                            method.getDeclaringClass() == type && method.isAnnotationPresent(AssistantTool.class));
        } catch (IllegalStateException e) {
            // A signature names a class that is not there, as in libraries with optional parts.
            logger.debug("The methods of {} can't be read; it is taken to have no tools.", type.getName(), e);
            return false;
        }
    }
}
