package dev.assistanttools.spring.observation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How runs and calls are observed.
 *
 * @param enabled Whether runs, rounds of the model and calls of tools are observed.
 * @param includeContents Whether arguments and results of calls, and the messages of exceptions, are shown to whoever is told of
 *     observations; they may hold what users have written.
 */
@ConfigurationProperties("assistant-tools.observation")
public record AssistantToolsObservationProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("false") boolean includeContents) {}
