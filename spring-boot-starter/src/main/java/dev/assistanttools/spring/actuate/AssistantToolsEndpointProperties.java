package dev.assistanttools.spring.actuate;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the endpoint shows.
 *
 * @param recentRuns How many runs are remembered, the latest of all, from 0 to 10,000.
 * @param apiTimeout How long the server may take to say how the assistants stand, all of them together; more than zero.
 */
@ConfigurationProperties("management.endpoint.assistanttools")
public record AssistantToolsEndpointProperties(
        @DefaultValue("50") int recentRuns,
        @DefaultValue("5s") Duration apiTimeout) {

    private static final int MOST_RUNS = 10_000;

    /** Refuses what is out of its range. */
    public AssistantToolsEndpointProperties {
        if (recentRuns < 0 || recentRuns > MOST_RUNS) {
            throw new IllegalArgumentException(
                    "management.endpoint.assistanttools.recent-runs must be between 0 and 10,000, not " + recentRuns
                            + ".");
        }
        AssistantStates.requirePositive("management.endpoint.assistanttools.api-timeout", apiTimeout);
    }
}
