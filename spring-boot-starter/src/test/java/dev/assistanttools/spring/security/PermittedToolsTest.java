package dev.assistanttools.spring.security;

import static dev.assistanttools.spring.security.DeskApplication.login;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assistanttools.conversation.Answer;
import dev.assistanttools.conversation.Assistant;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.TooManyRunToolsException;
import dev.assistanttools.spring.security.GuardedTools.OnClass;
import dev.assistanttools.spring.security.GuardedTools.OnImplementation;
import dev.assistanttools.spring.security.GuardedTools.OnInterface;
import dev.assistanttools.spring.security.GuardedTools.OnMetaAnnotation;
import dev.assistanttools.tool.ToolCall;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.aopalliance.intercept.MethodInvocation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aop.support.NameMatchMethodPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.context.event.EventListener;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.context.SecurityContextHolder;

/** What the server has stored of a run shows what the model was offered. */
class PermittedToolsTest {

    private final ApplicationContextRunner desk = DeskApplication.runner().withUserConfiguration(DeskApplication.class);
    private final ApplicationContextRunner secured =
            DeskApplication.runner().withUserConfiguration(MethodSecurityOnly.class);

    @AfterEach
    void logout() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void offersEachCallerWhatTheyMayUse() {
        desk.run(context -> {
            login("ada", "CLERK");
            assertThat(offered(context)).containsExactly("balance", "file", "letter", "search", "stamp", "whoami");
            login("bob", "CHIEF");
            assertThat(offered(context)).containsExactly("balance", "letter", "search", "sign", "whoami");
            login("eve");
            assertThat(offered(context)).containsExactly("balance", "letter", "search", "whoami");
        });
    }

    @Test
    void offersNobodyWhatNeedsSomebody() {
        desk.run(context -> assertThat(offered(context)).containsExactly("balance", "letter", "search", "whoami"));
    }

    @Test
    void heedsTheHierarchyOfRoles() {
        desk.withBean(RoleHierarchy.class, () -> RoleHierarchyImpl.fromHierarchy("ROLE_CHIEF > ROLE_CLERK"))
                .run(context -> {
                    login("bob", "CHIEF");
                    assertThat(offered(context))
                            .contains("file", "sign", "stamp")
                            .doesNotContain("shred");
                });
    }

    @Test
    void callsNoToolToFindOut() {
        desk.run(context -> {
            login("ada", "CLERK", "CHIEF");
            offered(context);
            assertThat(context.getBean(DeskTools.class).calls()).isZero();
        });
    }

    @ParameterizedTest
    @ValueSource(classes = {OnClass.class, OnMetaAnnotation.class, OnInterface.class, OnImplementation.class})
    void heedsARuleWhereverItStands(Class<?> tools) {
        secured.withBean("tools", tools).run(PermittedToolsTest::assertIsForClerksAlone);
        secured.withPropertyValues("spring.aop.proxy-target-class=false")
                .withBean("tools", tools)
                .run(PermittedToolsTest::assertIsForClerksAlone);
    }

    @ParameterizedTest
    @ValueSource(classes = {OnClass.class, OnMetaAnnotation.class, OnInterface.class, OnImplementation.class})
    void heedsTheRulesOfPrototypes(Class<?> tools) {
        secured.withInitializer(context -> ((GenericApplicationContext) context)
                        .registerBean("tools", tools, definition -> definition.setScope("prototype")))
                .run(PermittedToolsTest::assertIsForClerksAlone);
    }

    private static void assertIsForClerksAlone(AssertableApplicationContext context) {
        login("ada", "CLERK");
        assertThat(offered(context)).containsExactly("count");
        login("bob");
        assertThat(offered(context)).isEmpty();
    }

    @Test
    void sendsTheRunNoListWhereEverythingIsPermitted() {
        secured.withBean("tools", OnClass.class).run(context -> {
            login("ada", "CLERK");
            Answer answer = ask(context);
            assertThat(context.getBean(AssistantsClient.class)
                            .retrieveAssistant(context.getBean(Assistant.class).id())
                            .functions())
                    .hasSize(1);
            assertThat(answer.calls()).isEmpty();
        });
    }

    @Test
    void asksAnApplicationsOwnAdvisor() {
        secured.withUserConfiguration(OwnAdvisor.class)
                .withBean("tools", GuardedTools.Counting.class)
                .run(context -> {
                    login("carol");
                    assertThat(offered(context)).containsExactly("count");
                    login("bob");
                    assertThat(offered(context)).isEmpty();
                });
    }

    @Test
    void leavesToTheCallWhatAnApplicationsOwnAdvisorSaysOfArguments() {
        secured.withUserConfiguration(AdvisorOfArguments.class)
                .withBean("tools", GuardedTools.Counting.class)
                .run(context -> {
                    login("bob");
                    assertThat(offered(context)).containsExactly("count");
                });
    }

    @Test
    void publishesQuestionsAsQuestions() {
        secured.withBean("tools", OnMetaAnnotation.class)
                .withUserConfiguration(Audit.class)
                .run(context -> {
                    login("bob");
                    offered(context);
                    context.getBean(ToolDispatcher.class).dispatch(new ToolCall("call_1", "count", "{}"));
                    assertThat(context.getBean(Audit.class).denied)
                            .extracting(SupposedCall.class::isInstance)
                            .containsExactly(true, false);
                });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void questionsAreObservedWhereAuthorizationsAre(boolean areObserved) {
        List<String> denied = new CopyOnWriteArrayList<>();
        ObservationRegistry registry = ObservationRegistry.create();
        registry.observationConfig()
                .observationPredicate((name, context) -> areObserved || !name.startsWith("spring.security"))
                .observationHandler(denials(denied));
        secured.withBean(ObservationRegistry.class, () -> registry)
                .withBean("tools", OnMetaAnnotation.class)
                .run(context -> {
                    login("bob");
                    offered(context);
                    assertThat(denied).hasSize(areObserved ? 1 : 0).allMatch("spring.security.authorizations"::equals);
                });
    }

    private static ObservationHandler<Observation.Context> denials(List<String> denied) {
        return new ObservationHandler<>() {
            @Override
            public void onError(Observation.Context context) {
                denied.add(context.getName());
            }

            @Override
            public boolean supportsContext(Observation.Context context) {
                return true;
            }
        };
    }

    @Test
    void refusesToOfferMoreThanARunCan() {
        secured.withBean("tools", GuardedTools.Radio.class).run(context -> {
            login("bob");
            assertThatExceptionOfType(TooManyRunToolsException.class)
                    .isThrownBy(() -> ask(context))
                    .withMessageStartingWith(
                            "The run would offer 21 function tools and 0 hosted ones; the API allows 20");
        });
    }

    private static List<String> offered(ApplicationContext context) {
        Answer answer = ask(context);
        return context.getBean(AssistantsClient.class)
                .retrieveRun(answer.threadId(), answer.runId())
                .functions()
                .orElseThrow();
    }

    private static Answer ask(ApplicationContext context) {
        return context.getBean(Assistant.class).ask("Hello!");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableMethodSecurity
    static class MethodSecurityOnly {}

    @Configuration(proxyBeanMethods = false)
    static class Audit {

        private final List<Object> denied = new CopyOnWriteArrayList<>();

        @Bean
        static AuthorizationEventPublisher eventPublisher(ApplicationEventPublisher publisher) {
            return new SpringAuthorizationEventPublisher(publisher);
        }

        @EventListener
        void denied(AuthorizationDeniedEvent<?> event) {
            denied.add(event.getObject());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnAdvisor {

        @Bean
        @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
        static AuthorizationManagerBeforeMethodInterceptor forCarol() {
            return advisor((caller, call) ->
                    new AuthorizationDecision("carol".equals(caller.get().getName())));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class AdvisorOfArguments {

        @Bean
        @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
        static AuthorizationManagerBeforeMethodInterceptor byArguments() {
            return advisor((caller, call) -> new AuthorizationDecision(call.getArguments().length > 0));
        }
    }

    private static AuthorizationManagerBeforeMethodInterceptor advisor(AuthorizationManager<MethodInvocation> manager) {
        NameMatchMethodPointcut pointcut = new NameMatchMethodPointcut();
        pointcut.addMethodName("count");
        return new AuthorizationManagerBeforeMethodInterceptor(pointcut, manager);
    }
}
