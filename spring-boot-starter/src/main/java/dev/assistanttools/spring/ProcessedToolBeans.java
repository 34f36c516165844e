package dev.assistanttools.spring;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.ClassUtils;

/**
 * The beans with tools as they were found ahead of time, in place of the search: it looks at the methods of classes, which a native
 * image has not kept. Called by the code that {@link ToolBeansAotProcessor} writes.
 */
final class ProcessedToolBeans {

    private static final String BEAN_NAME = ProcessedToolBeans.class.getName();

    private final List<ToolBean> beans;

    private ProcessedToolBeans(List<ToolBean> beans) {
        this.beans = beans;
    }

    /** Keeps them for the start. Types by name, as those that are not public can't stand in code of this package. */
    static void register(ConfigurableListableBeanFactory beanFactory, String... namesAndTypes) {
        List<ToolBean> beans = new ArrayList<>();
        for (int i = 0; i < namesAndTypes.length; i += 2) {
            beans.add(new ToolBean(
                    namesAndTypes[i],
                    ClassUtils.resolveClassName(namesAndTypes[i + 1], beanFactory.getBeanClassLoader())));
        }
        beanFactory.registerSingleton(BEAN_NAME, new ProcessedToolBeans(List.copyOf(beans)));
    }

    /** The beans of this factory: those found ahead of time, or where nothing was, those found now. */
    static List<ToolBean> of(ConfigurableListableBeanFactory beanFactory) {
        return beanFactory.containsSingleton(BEAN_NAME)
                ? beanFactory.getBean(BEAN_NAME, ProcessedToolBeans.class).beans
                : new ToolBeans(beanFactory).find();
    }
}
