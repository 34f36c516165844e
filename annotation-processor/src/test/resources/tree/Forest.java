package tree;

import dev.assistanttools.AssistantTool;

public class Forest {

    /** Plants trees. */
    @AssistantTool
    void plant(Tree first, Tree... others) {}
}
