// -Aassistanttools.silence=private-method
// ^ suppressed-error
package bad;

import dev.assistanttools.AssistantTool;

class Tools {

    /** A tool. */
    @SuppressWarnings("assistant-tools:private-method")
    //                ^ suppressed-error
    @AssistantTool
    void tool() {}
}
