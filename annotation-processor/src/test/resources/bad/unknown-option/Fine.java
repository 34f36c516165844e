// -Aassistanttools.error=not-strict
// ^ unknown-option
package bad;

import dev.assistanttools.AssistantTool;

class Fine {

    /** A tool. */
    @AssistantTool
    void tool() {}
}
