package dev.assistanttools.spring.actuate;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the assistants' health is told.
 *
 * @param timeout How long the server may take to answer, for all assistants together, before it is taken to be down; more than zero.
 */
@ConfigurationProperties("management.health.assistanttools")
public record AssistantToolsHealthProperties(
        @DefaultValue("2s") Duration timeout) {

    /** Refuses what is out of its range. */
    public AssistantToolsHealthProperties {
        AssistantStates.requirePositive("management.health.assistanttools.timeout", timeout);
    }
}
