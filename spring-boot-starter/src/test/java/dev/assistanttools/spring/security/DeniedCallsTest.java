package dev.assistanttools.spring.security;

import static dev.assistanttools.spring.security.DeskApplication.login;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.conversation.Assistant;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolCallResult.Failed;
import dev.assistanttools.tool.ToolDeniedException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** A tool whose caller may not use it says so in one sentence, wherever that was decided; calls go through the proxy. */
class DeniedCallsTest {

    private static final String DENIED = "The caller is not allowed to use this tool, and trying again does not help.";

    private final ApplicationContextRunner contextRunner =
            DeskApplication.runner().withUserConfiguration(DeskApplication.class);

    @AfterEach
    void logout() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource({"stamp, CLERK", "file, CLERK", "sign, CHIEF"})
    void letsThoseCallWhoMay(String tool, String role) {
        contextRunner.run(context -> {
            login("ada", role);
            assertThat(call(context, tool)).isInstanceOf(ToolCallResult.Succeeded.class);
        });
    }

    @ParameterizedTest
    @CsvSource({"stamp", "file", "sign", "shred", "search"})
    void tellsOthersOneSentence(String tool) {
        contextRunner.run(context -> {
            login("ada", "VISITOR");
            assertThat(call(context, tool).output()).isEqualTo(DENIED);
            assertThat(context.getBean(DeskTools.class).calls()).isZero();
        });
    }

    @Test
    void judgesByArgumentsAndResultsOfTheCall() {
        contextRunner.run(context -> {
            login("ada");
            assertThat(call(context, "balance", "{\"account\":\"ada\"}").output())
                    .isEqualTo("12.50 of ada");
            assertThat(call(context, "balance", "{\"account\":\"bob\"}").output())
                    .isEqualTo(DENIED);
            assertThat(call(context, "letter", "{\"addressee\":\"ada\"}").output())
                    .isEqualTo("Dear ada");
            assertThat(call(context, "letter", "{\"addressee\":\"bob\"}").output())
                    .isEqualTo(DENIED);
        });
    }

    @Test
    void deniesWhomNobodyKnows() {
        contextRunner.run(context -> {
            assertThat(call(context, "whoami").output()).isEqualTo("nobody");
            Failed failed = (Failed) call(context, "stamp");
            assertThat(failed.output()).isEqualTo(DENIED);
            assertThat(failed.cause())
                    .isInstanceOf(ToolDeniedException.class)
                    .hasCauseInstanceOf(AuthenticationCredentialsNotFoundException.class);
        });
    }

    @Test
    void deniesTheAnonymousUser() {
        SecurityContextHolder.setContext(new SecurityContextImpl(new AnonymousAuthenticationToken(
                "key", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"))));
        contextRunner.run(context -> {
            assertThat(call(context, "whoami").output()).isEqualTo("anonymousUser");
            assertThat(call(context, "stamp").output()).isEqualTo(DENIED);
        });
    }

    @Test
    void listenersSeeADenialAndWhatItCameFrom() {
        contextRunner.run(context -> {
            login("ada");
            Failed byRule = (Failed) call(context, "stamp");
            Failed byTheTool = (Failed) call(context, "search");
            assertThat(List.of(byRule.cause(), byTheTool.cause())).hasOnlyElementsOfType(ToolDeniedException.class);
            assertThat(byRule.cause().getCause()).isInstanceOf(AuthorizationDeniedException.class);
            assertThat(byTheTool.cause().getCause()).isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void logsOneLineWithoutTheRule(CapturedOutput output) {
        contextRunner.run(context -> {
            login("ada");
            call(context, "stamp");
            call(context, "search");
        });
        assertThat(output.getAll())
                .contains("Tool \"stamp\" denied its caller, reference id ")
                .doesNotContain("hasRole")
                .doesNotContain("drawer 7")
                .doesNotContain("ERROR")
                .doesNotContain("\tat ");
    }

    @Test
    void aRunGoesOnAfterADenial() {
        contextRunner.run(context -> {
            login("ada");
            assertThat(context.getBean(Assistant.class)
                            .ask("/call search {}\n/call whoami {}")
                            .text())
                    .isEqualTo("search -> " + DENIED + "\nwhoami -> ada");
        });
    }

    private static ToolCallResult call(AssertableApplicationContext context, String tool) {
        return call(context, tool, "{}");
    }

    private static ToolCallResult call(AssertableApplicationContext context, String tool, String arguments) {
        return context.getBean(ToolDispatcher.class).dispatch(new ToolCall("call_1", tool, arguments));
    }
}
