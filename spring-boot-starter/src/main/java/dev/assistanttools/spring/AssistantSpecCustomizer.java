package dev.assistanttools.spring;

import dev.assistanttools.assistant.AssistantSpec;

/** Has the last word on what an assistant is. A bean; several are asked in their order. */
@FunctionalInterface
public interface AssistantSpecCustomizer {

    /**
     * What the assistant is to be.
     *
     * @param assistant the name that the assistant is injected by, as in {@code assistant-tools.assistants.<name>}
     * @param spec what the properties say, or the customizer before this one
     */
    AssistantSpec customize(String assistant, AssistantSpec spec);
}
