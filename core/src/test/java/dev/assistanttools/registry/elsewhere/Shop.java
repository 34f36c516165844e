package dev.assistanttools.registry.elsewhere;

import dev.assistanttools.AssistantTool;

/** Has a tool that a subclass of another package can't override. */
public class Shop {

    @AssistantTool
    String hours() {
        return "9 to 5";
    }

    @AssistantTool
    protected String owner() {
        return "Ann";
    }
}
