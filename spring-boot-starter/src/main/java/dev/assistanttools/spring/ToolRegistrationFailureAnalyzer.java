package dev.assistanttools.spring;

import dev.assistanttools.registry.ToolRegistrationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows why a registry of the application's own can't be made; the exception's own text says what to do. */
final class ToolRegistrationFailureAnalyzer extends AbstractFailureAnalyzer<ToolRegistrationException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ToolRegistrationException cause) {
        return new FailureAnalysis(
                "The tools can't be registered. " + cause.getMessage(),
                "Do what the description says, where the application makes its ToolRegistry.",
                cause);
    }
}
