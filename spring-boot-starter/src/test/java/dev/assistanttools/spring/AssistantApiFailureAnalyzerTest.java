package dev.assistanttools.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.openai.ApiFault;
import dev.assistanttools.openai.AssistantApiException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;

class AssistantApiFailureAnalyzerTest {

    @ParameterizedTest
    @CsvSource({
        "0, correct assistant-tools.client.base-url",
        "401, assistant-tools.client.api-key",
        "404, OpenAI's own stopped on 2026-08-26",
        "500, assistant-tools.assistants.<name>.sync-on-start=false",
    })
    void saysWhatToDo(int status, String action) {
        AssistantApiException failure = new AssistantApiException("It went wrong.", ApiFault.of(status, ""), null);

        FailureAnalysis analysis = new AssistantApiFailureAnalyzer().analyze(failure, failure);

        assertThat(analysis.getDescription()).endsWith("It went wrong.");
        assertThat(analysis.getAction()).contains(action);
    }
}
