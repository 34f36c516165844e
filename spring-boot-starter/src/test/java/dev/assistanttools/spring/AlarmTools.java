package dev.assistanttools.spring;

import dev.assistanttools.AssistantTool;
import jakarta.validation.constraints.Min;

/** Has a tool whose argument is constrained. */
class AlarmTools {

    /**
     * Rings.
     *
     * @param times how often
     */
    @AssistantTool
    int ring(@Min(1) int times) {
        return times;
    }
}
