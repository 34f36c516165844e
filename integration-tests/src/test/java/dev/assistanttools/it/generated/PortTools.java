package dev.assistanttools.it.generated;

import dev.assistanttools.AssistantTool;

/** Tools that are declared in an interface. */
interface PortTools {

    /** Implemented elsewhere; the annotation stands here. */
    @AssistantTool
    String implemented();

    /** Not overridden. */
    @AssistantTool
    default String byDefault() {
        return "default";
    }
}
