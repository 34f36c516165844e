package dev.assistanttools.spring;

import dev.assistanttools.openai.AssistantApiException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows why the assistant could not be brought up to date while the application started. */
final class AssistantApiFailureAnalyzer extends AbstractFailureAnalyzer<AssistantApiException> {

    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, AssistantApiException cause) {
        return new FailureAnalysis(
                "The assistant can't be brought up to date on the Assistants server. " + cause.getMessage(),
                action(cause),
                cause);
    }

    private static String action(AssistantApiException cause) {
        return switch (cause.status()) {
            case 0 ->
                "Start that server, or correct assistant-tools.client.base-url; without that property an embedded server starts, if"
                        + " assistants-server is on the class path.";
            case UNAUTHORIZED -> "Set assistant-tools.client.api-key to a key of that server.";
            case NOT_FOUND ->
                "Check that assistant-tools.client.base-url names a server that speaks the Assistants API, and ends in /v1."
                        + " OpenAI's own stopped on 2026-08-26.";
            default ->
                "Correct the assistant-tools.assistants.* properties if they are what the server refuses; to start without the"
                        + " server, set assistant-tools.assistants.<name>.sync-on-start=false.";
        };
    }
}
