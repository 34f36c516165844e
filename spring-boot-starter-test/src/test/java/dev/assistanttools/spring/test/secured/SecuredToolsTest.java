package dev.assistanttools.spring.test.secured;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.spring.test.AssistantToolsTest;
import dev.assistanttools.spring.test.AssistantToolsTester;
import dev.assistanttools.spring.test.TestConversation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;

/** Who asks in a test is who the tools are called for. */
@AssistantToolsTest
@Import(MethodSecurityConfiguration.class)
class SecuredToolsTest {

    @Autowired
    private AssistantToolsTester tester;

    @Test
    @WithMockUser(roles = "KEEPER")
    void whoeverMayCallAToolCallsIt() {
        tester.whenAsked("Open").calls("open_vault", "{}");

        assertThat(tester.ask("Open")).called("open_vault").returned("open");
    }

    @Test
    @WithMockUser(roles = "GUEST")
    void whoeverMayNotDoesNot() {
        tester.whenAsked("Open").callsUnoffered("open_vault", "{}");
        int before = VaultTools.opened.get();

        TestConversation conversation = tester.ask("Open");

        assertThat(conversation).didNotOffer("open_vault").called("open_vault").wasRejected();
        assertThat(VaultTools.opened).hasValue(before);
    }

    @Test
    @WithMockUser(roles = "GUEST")
    void aCallOfATestIsDeniedToo() {
        tester.assertThatTool("open_vault").calledWith("{}").wasDenied();
    }

    @Test
    @WithMockUser(roles = "GUEST")
    void argumentsAreLookedAtWithoutACall() {
        tester.assertThatTool("open_vault").acceptsArguments("{}");
        assertThat(tester.fuzzEveryTool().refusals()).isEmpty();
    }
}
