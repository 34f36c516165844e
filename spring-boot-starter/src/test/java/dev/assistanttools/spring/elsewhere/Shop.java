package dev.assistanttools.spring.elsewhere;

import dev.assistanttools.AssistantTool;

/** Has a tool that a subclass of another package can't override, so neither can its proxy. */
public class Shop {

    private final String hours = "9 to 5";

    /** Opening hours. */
    @AssistantTool
    String hours() {
        return hours;
    }
}
