package dev.assistanttools.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.conversation.Assistant;
import dev.assistanttools.spring.elsewhere.Shop;
import java.util.concurrent.atomic.AtomicInteger;
import org.aopalliance.intercept.MethodInterceptor;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.autoproxy.BeanNameAutoProxyCreator;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class ProxiedToolsTest {

    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    AssistantToolsAutoConfiguration.class, EmbeddedAssistantsServerAutoConfiguration.class));

    @Test
    void callsAClassProxyThroughItsAdvice() {
        contextRunner
                .withUserConfiguration(ProxyByClass.class)
                .withBean("tools", ClockTools.class)
                .run(context -> {
                    assertThat(ask(context, "/call time {}")).isEqualTo("time -> noon");
                    assertThat(context.getBean(AtomicInteger.class)).hasValue(1);
                });
    }

    @Test
    void callsAJdkProxyThroughItsAdvice() {
        contextRunner
                .withUserConfiguration(ProxyByInterface.class)
                .withBean("tools", BronzeBell.class)
                .run(context -> {
                    assertThat(ask(context, "/call ring {}")).isEqualTo("ring -> dong");
                    assertThat(context.getBean(AtomicInteger.class)).hasValue(1);
                });
    }

    @Test
    void refusesAJdkProxyWhoseToolsAreAnnotatedOnlyOnTheClass() {
        contextRunner
                .withUserConfiguration(ProxyByInterface.class)
                .withBean("tools", WoodenGong.class)
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(UnusableConfigurationException.class)
                        .hasMessageContainingAll("'tools'", "JDK proxy"));
    }

    @Test
    void refusesAJdkProxyThatHasOnlySomeOfTheTools() {
        contextRunner
                .withUserConfiguration(ProxyByInterface.class)
                .withBean("tools", ChimingBell.class)
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(UnusableConfigurationException.class)
                        .hasMessageContainingAll("'tools'", ChimingBell.class.getName(), "JDK proxy"));
    }

    @Test
    void refusesAPackagePrivateMethodOfAnotherPackageBehindAClassProxy() {
        contextRunner
                .withUserConfiguration(ProxyByClass.class)
                .withBean("tools", CornerShop.class)
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(UnusableConfigurationException.class)
                        .hasMessageContainingAll("'tools'", "Shop.hours() is package-private"));
    }

    @Test
    void callsAPackagePrivateMethodOfAnotherPackageWithoutAProxy() {
        contextRunner
                .withBean(CornerShop.class)
                .run(context -> assertThat(ask(context, "/call hours {}")).isEqualTo("hours -> 9 to 5"));
    }

    @Test
    void refusesAFinalMethodBehindAClassProxy() {
        contextRunner
                .withUserConfiguration(ProxyByClass.class)
                .withBean("tools", FinalTools.class)
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(UnusableConfigurationException.class)
                        .hasMessageContainingAll("'tools'", "is final"));
    }

    @Test
    void asksForAPrototypeOnEachCall() {
        contextRunner
                .withBean(CountingTools.class, CountingTools::new, definition -> definition.setScope("prototype"))
                .run(context -> assertThat(ask(context, "/call count {}\n/then\n/call count {}"))
                        .isEqualTo("count -> 1\ncount -> 1"));
    }

    @Test
    void letsAToolUseTheAssistant() {
        contextRunner
                .withBean(AskingTools.class)
                .run(context ->
                        assertThat(ask(context, "/call ask {}")).isEqualTo("ask -> echo: What is the question?"));
    }

    private static String ask(AssertableApplicationContext context, String question) {
        return context.getBean(Assistant.class).ask(question).text();
    }

    @Configuration(proxyBeanMethods = false)
    static class ProxyByClass {

        @Bean
        static AtomicInteger calls() {
            return new AtomicInteger();
        }

        @Bean
        static MethodInterceptor counting(AtomicInteger calls) {
            return invocation -> {
                calls.incrementAndGet();
                return invocation.proceed();
            };
        }

        @Bean
        static BeanNameAutoProxyCreator autoProxy() {
            return creator(true);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class ProxyByInterface {

        @Bean
        static AtomicInteger calls() {
            return new AtomicInteger();
        }

        @Bean
        static MethodInterceptor counting(AtomicInteger calls) {
            return invocation -> {
                calls.incrementAndGet();
                return invocation.proceed();
            };
        }

        @Bean
        static BeanNameAutoProxyCreator autoProxy() {
            return creator(false);
        }
    }

    private static BeanNameAutoProxyCreator creator(boolean byClass) {
        BeanNameAutoProxyCreator creator = new BeanNameAutoProxyCreator();
        creator.setBeanNames("tools");
        creator.setInterceptorNames("counting");
        creator.setProxyTargetClass(byClass);
        return creator;
    }

    static class BronzeBell implements Bell {

        @Override
        public String ring() {
            return "dong";
        }
    }

    static class ChimingBell extends BronzeBell {

        /** Chimes. */
        @AssistantTool
        String chime() {
            return "ding";
        }
    }

    static class CornerShop extends Shop {}

    static class WoodenGong implements Comparable<WoodenGong> {

        /** Sounds. */
        @AssistantTool
        String sound() {
            return "tock";
        }

        @Override
        public int compareTo(WoodenGong other) {
            return 0;
        }
    }

    static class FinalTools {

        /** Ends. */
        @AssistantTool
        final String end() {
            return "end";
        }
    }

    static class CountingTools {

        private int calls;

        /** Counts. */
        @AssistantTool
        int count() {
            return ++calls;
        }
    }

    static class AskingTools {

        private final Assistant assistant;

        AskingTools(Assistant assistant) {
            this.assistant = assistant;
        }

        /** Asks. */
        @AssistantTool
        String ask() {
            return assistant.ask("What is the question?").text();
        }
    }
}
