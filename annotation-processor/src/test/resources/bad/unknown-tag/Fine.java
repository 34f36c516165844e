// -Aassistanttools.silence=long-description,mising-description
// ^ unknown-tag
// -Aassistanttools.errors=not-stricter
// ^ unknown-tag
package bad;

import dev.assistanttools.AssistantTool;

class Fine {

    /** A tool. */
    @AssistantTool
    void tool() {}
}
