package dev.assistanttools.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolVisibleException;
import jakarta.validation.constraints.Max;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.cache.concurrent.ConcurrentMapCacheManager;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.core.task.support.ContextPropagatingTaskDecorator;
import org.springframework.resilience.annotation.ConcurrencyLimit;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.validation.annotation.Validated;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.springframework.validation.beanvalidation.MethodValidationPostProcessor;

/** Spring's own advice around tools, behind a proxy of the class and behind one of an interface that has all annotations. */
@ParameterizedClass
@EnumSource
class AdvisedToolsTest {

    enum ProxyKind {
        OF_CLASS(ClassShop.class),
        OF_INTERFACE(InterfaceShop.class);

        private final Class<?> tools;

        ProxyKind(Class<?> tools) {
            this.tools = tools;
        }
    }

    private final ProxyKind kind;
    private final ApplicationContextRunner contextRunner;

    AdvisedToolsTest(ProxyKind kind) {
        this.kind = kind;
        this.contextRunner = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        AssistantToolsAutoConfiguration.class, EmbeddedAssistantsServerAutoConfiguration.class))
                .withBean(Counter.class)
                .withBean("tools", kind.tools);
    }

    @AfterEach
    void unbind() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aCachedToolRunsOnceForTheSameArguments() {
        contextRunner.withUserConfiguration(Caching.class).run(context -> {
            assertIsProxied(context);
            assertThat(call(context, "price", "{\"item\":\"bread\"}")).isEqualTo("bread costs 1");
            assertThat(call(context, "price", "{\"item\":\"bread\"}")).isEqualTo("bread costs 1");
            assertThat(call(context, "price", "{\"item\":\"milk\"}")).isEqualTo("milk costs 2");
        });
    }

    @Test
    void aRetriedToolIsOneCallForTheModel() {
        contextRunner.withUserConfiguration(Resilience.class).run(context -> {
            assertIsProxied(context);
            assertThat(call(context, "order", "{\"failures\":2}")).isEqualTo("ordered at the try 3");
        });
    }

    @Test
    void aRetriedToolThatGoesOnFailingTellsWhatItThrewLast() {
        contextRunner.withUserConfiguration(Resilience.class).run(context -> {
            assertThat(call(context, "order", "{\"failures\":9}")).isEqualTo("No stock at the try 3.");
            assertThat(context.getBean(Counter.class).value()).isEqualTo(3);
        });
    }

    @Test
    void aLimitedToolRunsNoMoreOftenAtOnce() {
        contextRunner.withUserConfiguration(Resilience.class).run(context -> {
            List<ToolCall> calls = Collections.nCopies(6, new ToolCall("call_1", "pack", "{}"));
            assertThat(context.getBean(ToolDispatcher.class).dispatchAll(calls))
                    .extracting(ToolCallResult::output)
                    .containsOnly("1 at once");
        });
    }

    @Test
    void aValidatedToolRejectsWhatItsConstraintsForbid() {
        contextRunner.withUserConfiguration(Validation.class).run(context -> {
            assertIsProxied(context);
            ToolCallResult result = result(context, "weigh", "{\"grams\":2000}");
            assertThat(result).isInstanceOf(ToolCallResult.Rejected.class);
            assertThat(result.output()).contains("/grams: ", "1000");
            assertThat(call(context, "weigh", "{\"grams\":2}")).isEqualTo("2 g");
        });
    }

    @Test
    void anAsynchronousToolIsAwaited() {
        contextRunner.withUserConfiguration(Asynchrony.class).run(context -> {
            assertIsProxied(context);
            SecurityContextHolder.setContext(new SecurityContextImpl(new TestingAuthenticationToken("ada", "none")));
            assertThat(call(context, "deliver", "{}")).isEqualTo("delivered by courier- to ada");
        });
    }

    @Test
    void anAsynchronousToolGetsTheContextThatItsExecutorIsConfiguredToCarry() {
        contextRunner.withUserConfiguration(PlainAsynchrony.class).run(context -> {
            SecurityContextHolder.setContext(new SecurityContextImpl(new TestingAuthenticationToken("ada", "none")));
            assertThat(call(context, "deliver", "{}")).isEqualTo("delivered by courier- to nobody");
        });
    }

    private void assertIsProxied(ApplicationContext context) {
        Object bean = context.getBean("tools");
        assertThat(kind == ProxyKind.OF_CLASS ? AopUtils.isCglibProxy(bean) : AopUtils.isJdkDynamicProxy(bean))
                .isTrue();
    }

    private static String call(ApplicationContext context, String tool, String arguments) {
        return result(context, tool, arguments).output();
    }

    private static ToolCallResult result(ApplicationContext context, String tool, String arguments) {
        return context.getBean(ToolDispatcher.class).dispatch(new ToolCall("call_1", tool, arguments));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableCaching
    static class Caching {

        @Bean
        CacheManager cacheManager() {
            return new ConcurrentMapCacheManager();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableResilientMethods
    static class Resilience {}

    /** Without a validator of the dispatcher's, so that the proxy has the word. */
    @Configuration(proxyBeanMethods = false)
    static class Validation {

        @Bean
        static MethodValidationPostProcessor methodValidation() {
            LocalValidatorFactoryBean validator = new LocalValidatorFactoryBean();
            validator.afterPropertiesSet();
            MethodValidationPostProcessor processor = new MethodValidationPostProcessor();
            processor.setValidator(validator);
            return processor;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAsync
    static class Asynchrony {

        @Bean
        TaskExecutor couriers() {
            SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("courier-");
            executor.setTaskDecorator(new ContextPropagatingTaskDecorator());
            return executor;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAsync
    static class PlainAsynchrony {

        @Bean
        TaskExecutor couriers() {
            return new SimpleAsyncTaskExecutor("courier-");
        }
    }

    static final class Counter {

        private final AtomicInteger value = new AtomicInteger();

        int next() {
            return value.incrementAndGet();
        }

        int value() {
            return value.get();
        }
    }

    /** What both shops do. */
    private static final class Work {

        private final Counter counter;
        private final AtomicInteger inside = new AtomicInteger();

        Work(Counter counter) {
            this.counter = counter;
        }

        String price(String item) {
            return item + " costs " + counter.next();
        }

        String order(int failures) {
            int attempt = counter.next();
            if (attempt <= failures) {
                throw new ToolVisibleException("No stock at the try " + attempt + ".");
            }
            return "ordered at the try " + attempt;
        }

        String pack() throws InterruptedException {
            int atOnce = inside.incrementAndGet();
            Thread.sleep(5);
            inside.decrementAndGet();
            return atOnce + " at once";
        }

        CompletableFuture<String> deliver() {
            Authentication caller = SecurityContextHolder.getContext().getAuthentication();
            String thread = Thread.currentThread().getName().replaceAll("\\d+$", "");
            return CompletableFuture.completedFuture(
                    "delivered by " + thread + " to " + (caller == null ? "nobody" : caller.getName()));
        }
    }

    @Validated
    static class ClassShop {

        private final Work work;

        ClassShop(Counter counter) {
            this.work = new Work(counter);
        }

        /** Tells a price. */
        @AssistantTool
        @Cacheable("prices")
        public String price(String item) {
            return work.price(item);
        }

        /** Orders. */
        @AssistantTool
        @Retryable(maxRetries = 2, delay = 1)
        public String order(int failures) {
            return work.order(failures);
        }

        /** Packs. */
        @AssistantTool
        @ConcurrencyLimit(1)
        public String pack() throws InterruptedException {
            return work.pack();
        }

        /** Weighs. */
        @AssistantTool
        public String weigh(@Max(1000) int grams) {
            return grams + " g";
        }

        /** Delivers. */
        @AssistantTool
        @Async
        public CompletableFuture<String> deliver() {
            return work.deliver();
        }
    }

    @Validated
    interface Shop {

        /** Tells a price. */
        @AssistantTool
        @Cacheable("prices")
        String price(String item);

        /** Orders. */
        @AssistantTool
        @Retryable(maxRetries = 2, delay = 1)
        String order(int failures);

        /** Packs. */
        @AssistantTool
        @ConcurrencyLimit(1)
        String pack() throws InterruptedException;

        /** Weighs. */
        @AssistantTool
        String weigh(@Max(1000) int grams);

        /** Delivers. */
        @AssistantTool
        @Async
        CompletableFuture<String> deliver();
    }

    static class InterfaceShop implements Shop {

        private final Work work;

        InterfaceShop(Counter counter) {
            this.work = new Work(counter);
        }

        @Override
        public String price(String item) {
            return work.price(item);
        }

        @Override
        public String order(int failures) {
            return work.order(failures);
        }

        @Override
        public String pack() throws InterruptedException {
            return work.pack();
        }

        @Override
        public String weigh(int grams) {
            return grams + " g";
        }

        @Override
        public CompletableFuture<String> deliver() {
            return work.deliver();
        }
    }
}
