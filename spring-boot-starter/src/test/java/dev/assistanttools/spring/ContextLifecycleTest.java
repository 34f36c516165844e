package dev.assistanttools.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.conversation.Assistant;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.server.AssistantsServer;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolDefinition;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.context.support.SimpleThreadScope;

/** Contexts that come and go, and beans that do within them. */
class ContextLifecycleTest {

    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    AssistantToolsAutoConfiguration.class, EmbeddedAssistantsServerAutoConfiguration.class));

    @Test
    void contextsThatAreRestartedLeaveNoThreadBehind() throws Exception {
        ThreadGroup group = new ThreadGroup("restarted");
        FutureTask<Void> restarts = new FutureTask<>(
                () -> {
                    for (int i = 0; i < 2; i++) {
                        contextRunner
                                .withBean(ClockTools.class)
                                .run(context -> assertThat(context.getBean(Assistant.class)
                                                .ask("/call time {}")
                                                .text())
                                        .isEqualTo("time -> noon"));
                    }
                },
                null);
        new Thread(group, restarts).start();
        restarts.get();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(ours(group)).isEmpty());
    }

    /** All but those that the HTTP client shares with everybody in the process. */
    private static Set<String> ours(ThreadGroup group) {
        Thread[] threads = new Thread[group.activeCount() + 10];
        group.enumerate(threads);
        Set<String> names = new TreeSet<>();
        Arrays.stream(threads)
                .filter(Objects::nonNull)
                .map(Thread::getName)
                .filter(name -> !name.startsWith("OkHttp") && !name.startsWith("Okio"))
                .forEach(names::add);
        return names;
    }

    @Test
    void answersAgainAfterAPause() {
        contextRunner.withBean(ClockTools.class).run(context -> {
            Assistant assistant = context.getBean(Assistant.class);
            context.getSourceApplicationContext(ConfigurableApplicationContext.class)
                    .pause();
            context.getSourceApplicationContext(ConfigurableApplicationContext.class)
                    .restart();
            assertThat(assistant.ask("/call time {}").text()).isEqualTo("time -> noon");
        });
    }

    @Test
    void answersAgainAfterAStop() {
        contextRunner.withBean(ClockTools.class).run(context -> {
            Assistant assistant = context.getBean(Assistant.class);
            context.stop();
            assertThatThrownBy(() -> assistant.ask("Anybody there?")).isInstanceOf(IllegalStateException.class);
            context.start();
            assertThat(assistant.ask("/call time {}").text()).isEqualTo("time -> noon");
        });
    }

    @Test
    void aChildUsesTheAssistantsOfItsParent() {
        contextRunner
                .withBean(ClockTools.class)
                .withPropertyValues("assistant-tools.assistants.clock.tools=time")
                .run(parent -> contextRunner
                        .withParent(parent)
                        .withPropertyValues("assistant-tools.assistants.clock.tools=time")
                        .run(child -> {
                            assertThat(child).hasNotFailed();
                            assertThat(child.getBeanFactory().getBeanNamesForType(AssistantsServer.class))
                                    .isEmpty();
                            assertThat(child.getBean(Assistant.class)).isSameAs(parent.getBean(Assistant.class));
                        }));
    }

    @Test
    void theAssistantsOfAParentSurviveTheirChild() {
        contextRunner.withBean(ClockTools.class).run(parent -> {
            contextRunner.withParent(parent).run(child -> assertThat(child).hasNotFailed());
            assertThat(parent.getBean(Assistant.class).ask("/call time {}").text())
                    .isEqualTo("time -> noon");
        });
    }

    @Test
    void toolsOfAProfileAreThereWithIt() {
        contextRunner
                .withUserConfiguration(Beans.class)
                .run(context ->
                        assertThat(names(context.getBean(ToolRegistry.class))).containsExactly("knock", "ring"));
        contextRunner
                .withUserConfiguration(Beans.class)
                .withPropertyValues("spring.profiles.active=clock")
                .run(context -> assertThat(names(context.getBean(ToolRegistry.class)))
                        .containsExactly("knock", "repeat", "ring", "time"));
    }

    @Test
    void aLazyBeanIsMadeWhenItsToolIsCalled() {
        contextRunner.withUserConfiguration(Beans.class).run(context -> {
            AtomicInteger made = context.getBean(AtomicInteger.class);
            assertThat(made).hasValue(0);
            context.getBean(Assistant.class).ask("/call ring {\"times\":1}");
            assertThat(made).hasValue(1);
        });
    }

    @Test
    void aScopedBeanIsTheOneOfItsScope() {
        contextRunner
                .withUserConfiguration(Counters.class)
                .withInitializer(context -> context.getBeanFactory().registerScope("thread", new SimpleThreadScope()))
                .run(context -> {
                    ToolDispatcher dispatcher = context.getBean(ToolDispatcher.class);
                    assertThat(count(dispatcher)).isEqualTo("1");
                    assertThat(count(dispatcher)).isEqualTo("2");
                    FutureTask<String> elsewhere = new FutureTask<>(() -> count(dispatcher));
                    new Thread(elsewhere).start();
                    assertThat(elsewhere.get()).isEqualTo("1");
                });
    }

    private static String count(ToolDispatcher dispatcher) {
        return dispatcher.dispatch(new ToolCall("call_1", "count", "{}")).output();
    }

    private static List<String> names(ToolRegistry registry) {
        return registry.definitions().stream().map(ToolDefinition::name).toList();
    }

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        AtomicInteger made() {
            return new AtomicInteger();
        }

        @Bean
        @Lazy
        AlarmTools alarm(AtomicInteger made) {
            made.incrementAndGet();
            return new AlarmTools();
        }

        @Bean
        @Profile("clock")
        ClockTools clock() {
            return new ClockTools();
        }

        @Bean
        DoorTools door() {
            return new DoorTools();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Counters {

        /** On the asking thread, whose scope it is. */
        @Bean
        ToolDispatcherBuilderCustomizer onTheAskingThread() {
            return builder -> builder.executor(Runnable::run);
        }

        @Bean
        @Scope(value = "thread", proxyMode = ScopedProxyMode.TARGET_CLASS)
        Counter counter() {
            return new Counter();
        }
    }

    static class Counter {

        private int count;

        /** Counts. */
        @AssistantTool
        int count() {
            return ++count;
        }
    }
}
