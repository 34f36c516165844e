package dev.assistanttools.openai;

import java.util.List;

/**
 * A part of the list of all assistants, newest first.
 *
 * @param assistants the assistants of this part
 * @param hasMore whether older ones follow; ask for them after the last id
 */
public record AssistantPage(List<AssistantSnapshot> assistants, boolean hasMore) {

    /** Copies the list. */
    public AssistantPage {
        assistants = List.copyOf(assistants);
    }
}
