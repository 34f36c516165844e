package dev.assistanttools.it.twin;

import dev.assistanttools.AssistantTool;

/** Tools that are called each in a way of its own. */
class TraitRows {

    @AssistantTool(description = "As usual.", timeout = "", sequential = false)
    String usual() {
        return "usual";
    }

    @AssistantTool(description = "A number and a unit.", timeout = "1500ms")
    String brief() {
        return "brief";
    }

    @AssistantTool(description = "A duration.", timeout = "PT1M30S", sequential = true)
    String both() {
        return "both";
    }
}
