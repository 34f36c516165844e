package tree;

import dev.assistanttools.AssistantTool;

public class Mixed {

    @AssistantTool(description = "Takes what has no Javadoc.")
    void mix(Undocumented undocumented, Country[] countries, Object anything) {}
}
