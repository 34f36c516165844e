package dev.assistanttools.spring.observation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether runs and calls are measured.
 *
 * @param enabled Whether runs and calls are measured, beside the timers of observations.
 */
@ConfigurationProperties("assistant-tools.metrics")
public record AssistantToolsMetricsProperties(
        @DefaultValue("true") boolean enabled) {}
