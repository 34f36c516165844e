package dev.assistanttools.spring.observation;

import dev.assistanttools.openai.AssistantId;

/** Knows the names of the application's assistants. Thread-safe. */
@FunctionalInterface
interface AssistantNames {

    /** The name; empty if it is none of the application's. */
    String of(AssistantId id);
}
