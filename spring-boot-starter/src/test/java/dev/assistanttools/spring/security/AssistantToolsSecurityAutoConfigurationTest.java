package dev.assistanttools.spring.security;

import static dev.assistanttools.spring.security.DeskApplication.login;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.conversation.Assistant;
import dev.assistanttools.dispatch.DenialRule;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.run.RunDriver;
import dev.assistanttools.run.RunRequest;
import dev.assistanttools.run.ToolVisibility;
import dev.assistanttools.tool.ToolCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;

class AssistantToolsSecurityAutoConfigurationTest {

    private final ApplicationContextRunner contextRunner =
            DeskApplication.runner().withUserConfiguration(DeskApplication.class);

    @AfterEach
    void logout() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void isNotThereWithoutSpringSecurity() {
        DeskApplication.runner()
                .withClassLoader(new FilteredClassLoader("org.springframework.security"))
                .withBean(BellTools.class)
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context).doesNotHaveBean(DenialRule.class).doesNotHaveBean(ToolVisibility.class);
                    assertThat(context.getBean(Assistant.class)
                                    .ask("/call ring {}")
                                    .text())
                            .isEqualTo("ring -> dong");
                });
    }

    @Test
    void offersEverythingWhereMethodSecurityIsNotSwitchedOn() {
        DeskApplication.runner()
                .withBean(DeskTools.class)
                .run(context -> assertThat(hasListOfItsOwn(context)).isFalse());
    }

    @Test
    void aVisibilityOfItsNameTakesItsPlace() {
        contextRunner
                .withBean("permittedTools", ToolVisibility.class, () -> (tool, request) -> true)
                .run(context -> assertThat(hasListOfItsOwn(context)).isFalse());
    }

    @Test
    void anApplicationsOtherVisibilityIsAskedToo() {
        contextRunner
                .withBean(
                        "mine",
                        ToolVisibility.class,
                        () -> (tool, request) -> tool.name().startsWith("s"))
                .run(context -> {
                    login("ada", "CLERK");
                    RunRequest prepared = context.getBean(RunDriver.class)
                            .prepare(request(context))
                            .request();
                    assertThat(prepared.options().tools().orElseThrow().functions())
                            .extracting("name")
                            .containsExactly("search", "stamp");
                });
    }

    @Test
    void aDenialRuleOfItsNameTakesItsPlace() {
        contextRunner
                .withBean("securityDenialRule", DenialRule.class, () -> thrown -> false)
                .run(context -> {
                    login("ada");
                    assertThat(context.getBean(ToolDispatcher.class)
                                    .dispatch(new ToolCall("call_1", "stamp", "{}"))
                                    .output())
                            .startsWith("The tool failed. Reference id: ");
                });
    }

    private static boolean hasListOfItsOwn(ApplicationContext context) {
        return context.getBean(RunDriver.class)
                .prepare(request(context))
                .request()
                .options()
                .tools()
                .isPresent();
    }

    private static RunRequest request(ApplicationContext context) {
        return RunRequest.of(
                new ThreadId("thread_1"), context.getBean(Assistant.class).id());
    }

    static class BellTools {

        /** Rings. */
        @AssistantTool
        String ring() {
            return "dong";
        }
    }
}
