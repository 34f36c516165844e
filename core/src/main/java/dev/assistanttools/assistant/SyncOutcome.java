package dev.assistanttools.assistant;

import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.AssistantSnapshot;
import java.util.Objects;

/**
 * An assistant that is what the application says.
 *
 * @param assistant the assistant as the API described it last
 * @param plan what was done
 */
public record SyncOutcome(AssistantSnapshot assistant, SyncPlan plan) {

    /** Refuses null components. */
    public SyncOutcome {
        Objects.requireNonNull(assistant, "assistant");
        Objects.requireNonNull(plan, "plan");
    }

    /** The assistant, as runs name it. */
    public AssistantId assistantId() {
        return assistant.id();
    }
}
