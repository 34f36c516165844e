package dev.assistanttools.it.generated;

import dev.assistanttools.AssistantTool;

/** A tool that is inherited. */
abstract class ParentTools {

    /** Inherited. */
    @AssistantTool
    protected String inherited() {
        return "of the parent";
    }
}
