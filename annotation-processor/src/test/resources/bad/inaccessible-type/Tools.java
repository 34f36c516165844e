package bad;

import dev.assistanttools.AssistantTool;
import bad.elsewhere.Elsewhere;

class Tools {

    private enum Secret {
        ONE
    }

    /**
     * A tool.
     *
     * @param secret a
     * @param shared b
     * @param hidden c
     */
    @AssistantTool
    void tool(Secret secret, Elsewhere.Shared shared, Elsewhere.Outer hidden) {}
    //               ^ inaccessible-type
    //                                                                ^ inaccessible-type
}
