package dev.assistanttools.spring;

import dev.assistanttools.assistant.AssistantSyncException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows why the assistant can't be what the application says; the exception's own text says what to do. */
final class AssistantSyncFailureAnalyzer extends AbstractFailureAnalyzer<AssistantSyncException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, AssistantSyncException cause) {
        return new FailureAnalysis(
                "The assistant can't be brought up to date. " + cause.getMessage(),
                "Do what the description says: in the assistant-tools.assistants.* properties, or in an"
                        + " AssistantSpecCustomizer of the application's own. An assistant that is only verified is brought up to"
                        + " date by one start with assistant-tools.assistants.<name>.sync=apply.",
                cause);
    }
}
