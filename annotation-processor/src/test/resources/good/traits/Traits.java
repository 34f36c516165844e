package traits;

import dev.assistanttools.AssistantTool;

/** How tools are called. */
class Traits {

    /** Nothing said. */
    @AssistantTool(timeout = "", sequential = false)
    void asUsual() {}

    /** A barrier. */
    @AssistantTool(sequential = true)
    void barrier() {}

    /** A number and a unit. */
    @AssistantTool(timeout = "500ms")
    void brief() {}

    /** A duration. */
    @AssistantTool(timeout = "PT1M30S", sequential = true)
    void both() {}
}
