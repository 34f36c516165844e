package dev.assistanttools.spring.test;

import dev.assistanttools.conversation.Assistant;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;

/** The assistants of a context. */
final class AssistantBeans implements TestedAssistants {

    private final ListableBeanFactory beanFactory;

    AssistantBeans(ListableBeanFactory beanFactory) {
        this.beanFactory = beanFactory;
    }

    @Override
    public Assistant only() {
        try {
            return beanFactory.getBean(Assistant.class);
        } catch (NoUniqueBeanDefinitionException e) {
            throw new IllegalStateException(
                    "The context has several assistants, and none is @Primary: " + names()
                            + ". Say which one is asked, with tester.withAssistant(..).",
                    e);
        } catch (NoSuchBeanDefinitionException e) {
            throw new IllegalStateException(
                    "The context has no Assistant bean: is AssistantToolsAutoConfiguration excluded?", e);
        }
    }

    @Override
    public Assistant named(String name) {
        try {
            return BeanFactoryAnnotationUtils.qualifiedBeanOfType(beanFactory, Assistant.class, name);
        } catch (NoSuchBeanDefinitionException e) {
            throw new IllegalArgumentException(
                    "The context has no assistant named " + name + "; it has the beans " + names() + ".", e);
        }
    }

    private String names() {
        return String.join(", ", beanFactory.getBeanNamesForType(Assistant.class));
    }

    /** Closes none: they are beans. */
    @Override
    public void close() {}
}
