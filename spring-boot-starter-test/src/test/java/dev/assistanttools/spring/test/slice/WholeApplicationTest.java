package dev.assistanttools.spring.test.slice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.conversation.Assistant;
import dev.assistanttools.spring.test.AssistantToolsTester;
import dev.assistanttools.spring.test.AutoConfigureAssistantToolsTester;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The tester beside a whole application. */
@SpringBootTest
@AutoConfigureAssistantToolsTester
class WholeApplicationTest {

    @Test
    void theApplicationsOwnQuestionsAreAnsweredByTheScriptToo(
            @Autowired Assistant assistant, @Autowired AssistantToolsTester tester, @Autowired Prices prices) {
        tester.whenAsked("Greet").calls("greet", "{}").thenAnswers("I greeted.");

        assertThat(assistant.ask("Greet").text()).isEqualTo("I greeted.");
        assertThat(prices).isNotNull();
    }
}
