package dev.assistanttools.spring.actuate;

import dev.assistanttools.spring.actuate.AssistantStates.AssistantState;
import dev.assistanttools.spring.actuate.RecentRuns.RecentRun;
import dev.assistanttools.spring.actuate.ShownTools.ShownTool;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * Shows an application's tools, its assistants and how they stand at the server, and what became of recent runs; brings an assistant up
 * to date. Shows no contents of calls and messages, no instructions and no secrets. Thread-safe.
 *
 * <p>To read the assistants asks the server, no longer than {@code management.endpoint.assistanttools.api-timeout} altogether.
 */
@Endpoint(id = "assistanttools")
public final class AssistantToolsEndpoint {

    private static final String TOOLS = "tools";
    private static final String ASSISTANTS = "assistants";
    private static final String RUNS = "runs";

    private final ShownTools tools;
    private final AssistantStates assistants;
    private final RecentRuns runs;

    AssistantToolsEndpoint(ShownTools tools, AssistantStates assistants, RecentRuns runs) {
        this.tools = tools;
        this.assistants = assistants;
        this.runs = runs;
    }

    /**
     * All that there is to be seen.
     *
     * @param tools by name
     * @param assistants in the order in which they are configured
     * @param runs the latest first
     */
    record Overview(List<ShownTool> tools, List<AssistantState> assistants, List<RecentRun> runs) {

        /** Copies the lists. */
        Overview {
            tools = List.copyOf(tools);
            assistants = List.copyOf(assistants);
            runs = List.copyOf(runs);
        }
    }

    /** All of it. */
    @ReadOperation
    Overview overview() {
        return new Overview(tools.all(), assistants.all(), runs.all());
    }

    /**
     * One tool or one assistant, by its name, or one run by its id.
     *
     * @param kind {@code tools}, {@code assistants} or {@code runs}
     * @return null if it is not there
     */
    @ReadOperation
    @Nullable
    Object one(@Selector String kind, @Selector String name) {
        return switch (kind) {
            case TOOLS -> tools.find(name).orElse(null);
            case ASSISTANTS -> assistants.find(name).orElse(null);
            case RUNS -> runs.find(name).orElse(null);
            default -> null;
        };
    }

    /**
     * Makes an assistant at the server what the application says, and shows it then.
     *
     * @param kind {@code assistants}
     * @throws InvalidEndpointRequestException if there is no such assistant
     */
    @WriteOperation
    AssistantState apply(@Selector String kind, @Selector String name) {
        if (!kind.equals(ASSISTANTS)) {
            throw new InvalidEndpointRequestException(
                    "Only assistants are brought up to date.", "Only assistants are brought up to date.");
        }
        return assistants
                .apply(name)
                .orElseThrow(() -> new InvalidEndpointRequestException(
                        "There is no assistant of that name.", "There is no assistant of that name."));
    }
}
