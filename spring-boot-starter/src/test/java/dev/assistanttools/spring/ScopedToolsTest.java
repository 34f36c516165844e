package dev.assistanttools.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.conversation.Assistant;
import dev.assistanttools.dispatch.ContextCarrier;
import io.micrometer.context.ContextRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.beans.factory.config.CustomScopeConfigurer;
import org.springframework.beans.factory.config.Scope;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.context.request.RequestAttributesThreadLocalAccessor;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Tools are called on the bean that their scope has for whoever asks. Each bean has a number, and counts its calls. */
class ScopedToolsTest {

    private static final ThreadLocal<String> TENANT = new ThreadLocal<>();
    private static final AutoConfigurations STARTER = AutoConfigurations.of(
            AssistantToolsAutoConfiguration.class, EmbeddedAssistantsServerAutoConfiguration.class);

    private final AtomicInteger made = new AtomicInteger();

    @AfterEach
    void unbind() {
        TENANT.remove();
        RequestContextHolder.resetRequestAttributes();
        ContextRegistry.getInstance().removeThreadLocalAccessor(RequestAttributesThreadLocalAccessor.KEY);
    }

    @Test
    void callsTheBeanOfTheCustomScope() {
        tenants().run(context -> {
            assertThat(count(context, "a")).isEqualTo("bean 1, call 1");
            assertThat(count(context, "b")).isEqualTo("bean 2, call 1");
            assertThat(count(context, "a")).isEqualTo("bean 1, call 2");
        });
    }

    @Test
    void callsTheNewBeanAfterTheOldOneIsGone() {
        tenants().run(context -> {
            assertThat(count(context, "a")).isEqualTo("bean 1, call 1");
            TENANT.set("a");
            context.getBeanFactory().destroyScopedBean("scopedTarget.counters");
            assertThat(count(context, "a")).isEqualTo("bean 2, call 1");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"request", "session"})
    void callsTheBeanOfTheRequestOrItsSession(String scope) {
        ContextRegistry.getInstance().registerThreadLocalAccessor(new RequestAttributesThreadLocalAccessor());
        new WebApplicationContextRunner()
                .withConfiguration(STARTER)
                .withBean(AtomicInteger.class, () -> made)
                .withUserConfiguration(scope.equals("request") ? InRequest.class : InSession.class)
                .run(context -> {
                    MockHttpSession session = new MockHttpSession();
                    request(session);
                    assertThat(count(context)).isEqualTo("bean 1, call 1");
                    assertThat(count(context)).isEqualTo("bean 1, call 2");
                    request(session);
                    assertThat(count(context)).isEqualTo(scope.equals("request") ? "bean 2, call 1" : "bean 1, call 3");
                    request(new MockHttpSession());
                    assertThat(count(context)).startsWith(scope.equals("request") ? "bean 3" : "bean 2");
                });
    }

    @Test
    void saysNothingOfABeanWhoseScopeIsNotThere() {
        new WebApplicationContextRunner()
                .withConfiguration(STARTER)
                .withBean(AtomicInteger.class, () -> made)
                .withUserConfiguration(InRequest.class)
                .run(context -> assertThat(count(context)).startsWith("The tool failed. Reference id: "));
    }

    private ApplicationContextRunner tenants() {
        return new ApplicationContextRunner()
                .withConfiguration(STARTER)
                .withBean(AtomicInteger.class, () -> made)
                .withUserConfiguration(InTenant.class);
    }

    private static void request(MockHttpSession session) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    private static String count(ApplicationContext context, String tenant) {
        TENANT.set(tenant);
        return count(context);
    }

    private static String count(ApplicationContext context) {
        return context.getBean(Assistant.class).ask("/call count {}").text().replace("count -> ", "");
    }

    static class Counters {

        private final int number;
        private int calls;

        Counters(AtomicInteger made) {
            this.number = made.incrementAndGet();
        }

        /** Counts. */
        @AssistantTool
        public synchronized String count() {
            return "bean " + number + ", call " + ++calls;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class InRequest {

        @Bean
        @org.springframework.context.annotation.Scope(value = "request", proxyMode = ScopedProxyMode.TARGET_CLASS)
        Counters counters(AtomicInteger made) {
            return new Counters(made);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class InSession {

        @Bean
        @org.springframework.context.annotation.Scope(value = "session", proxyMode = ScopedProxyMode.TARGET_CLASS)
        Counters counters(AtomicInteger made) {
            return new Counters(made);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class InTenant {

        @Bean
        static CustomScopeConfigurer tenantScope() {
            CustomScopeConfigurer configurer = new CustomScopeConfigurer();
            configurer.addScope("tenant", new TenantScope());
            return configurer;
        }

        @Bean
        @org.springframework.context.annotation.Scope(value = "tenant", proxyMode = ScopedProxyMode.TARGET_CLASS)
        Counters counters(AtomicInteger made) {
            return new Counters(made);
        }

        @Bean
        ContextCarrier tenantCarrier() {
            return () -> {
                String tenant = TENANT.get();
                return () -> {
                    TENANT.set(tenant);
                    return TENANT::remove;
                };
            };
        }
    }

    /** One bean for each tenant, who is bound to the thread. */
    private static final class TenantScope implements Scope {

        private final Map<String, Object> beans = new HashMap<>();

        @Override
        public synchronized Object get(String name, ObjectFactory<?> factory) {
            return beans.computeIfAbsent(key(name), key -> factory.getObject());
        }

        @Override
        public synchronized @Nullable Object remove(String name) {
            return beans.remove(key(name));
        }

        private static String key(String name) {
            return Objects.requireNonNull(TENANT.get(), "tenant") + "." + name;
        }

        @Override
        public void registerDestructionCallback(String name, Runnable callback) {}
    }
}
