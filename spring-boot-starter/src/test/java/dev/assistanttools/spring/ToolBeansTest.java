package dev.assistanttools.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.AssistantTool;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.config.BeanDefinitionHolder;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

class ToolBeansTest {

    private final DefaultListableBeanFactory beanFactory = new DefaultListableBeanFactory();

    @Test
    void findsAClassThatDeclaresTools() {
        register("clock", Clock.class);

        assertThat(find()).containsExactly(new ToolBean("clock", Clock.class));
    }

    @Test
    void passesOverABeanWithoutTools() {
        register("text", String.class);

        assertThat(find()).isEmpty();
    }

    @Test
    void createsNoBean() {
        register("refusing", Refusing.class);

        assertThat(find()).containsExactly(new ToolBean("refusing", Refusing.class));
    }

    @Test
    void takesTheClassOfABeanWhoseSuperclassDeclaresTools() {
        register("clock", AlarmClock.class);

        assertThat(find()).containsExactly(new ToolBean("clock", AlarmClock.class));
    }

    @Test
    void takesTheInterfaceOfABeanWhoseInterfaceAloneDeclaresTools() {
        register("bell", BronzeBell.class);

        assertThat(find()).containsExactly(new ToolBean("bell", Bell.class));
    }

    @Test
    void seesTheClassBehindAClassProxy() {
        ProxyFactory factory = new ProxyFactory(new Clock());
        factory.setProxyTargetClass(true);
        beanFactory.registerSingleton("clock", factory.getProxy());

        assertThat(find()).containsExactly(new ToolBean("clock", Clock.class));
    }

    @Test
    void takesTheInterfaceOfAJdkProxy() {
        Object proxy = Proxy.newProxyInstance(
                Bell.class.getClassLoader(), new Class<?>[] {Bell.class}, (self, method, arguments) -> "dong");
        beanFactory.registerSingleton("bell", proxy);

        assertThat(find()).containsExactly(new ToolBean("bell", Bell.class));
    }

    @Test
    void countsAScopedProxyOnce() {
        AbstractBeanDefinition definition = BeanDefinitionBuilder.rootBeanDefinition(Clock.class)
                .setScope("prototype")
                .getBeanDefinition();
        BeanDefinitionHolder proxy =
                ScopedProxyUtils.createScopedProxy(new BeanDefinitionHolder(definition, "clock"), beanFactory, true);
        beanFactory.registerBeanDefinition(proxy.getBeanName(), proxy.getBeanDefinition());

        assertThat(find()).containsExactly(new ToolBean("clock", Clock.class));
    }

    @Test
    void leavesOutABeanThatIsNoAutowireCandidate() {
        register("clock", Clock.class);
        beanFactory.getBeanDefinition("clock").setAutowireCandidate(false);

        assertThat(find()).isEmpty();
    }

    @Test
    void findsTheBeansOfAnAncestor() {
        register("clock", Clock.class);

        assertThat(new ToolBeans(new DefaultListableBeanFactory(beanFactory)).find())
                .containsExactly(new ToolBean("clock", Clock.class));
    }

    @Test
    void findsABeanMadeByAMethodOfAnInterfaceType() {
        Supplier<Bell> supplier = BronzeBell::new;
        beanFactory.registerBeanDefinition(
                "bell",
                BeanDefinitionBuilder.rootBeanDefinition(Bell.class, supplier).getBeanDefinition());

        assertThat(find()).containsExactly(new ToolBean("bell", Bell.class));
    }

    private void register(String name, Class<?> type) {
        beanFactory.registerBeanDefinition(
                name, BeanDefinitionBuilder.rootBeanDefinition(type).getBeanDefinition());
    }

    private Iterable<ToolBean> find() {
        return new ToolBeans(beanFactory).find();
    }

    static class Clock {

        @AssistantTool
        String time() {
            return "noon";
        }
    }

    static class AlarmClock extends Clock {}

    static class Refusing {

        Refusing() {
            throw new IllegalStateException("created");
        }

        @AssistantTool
        String refuse() {
            return "no";
        }
    }

    interface Bell {

        @AssistantTool
        String ring();
    }

    static class BronzeBell implements Bell {

        @Override
        public String ring() {
            return "dong";
        }
    }
}
