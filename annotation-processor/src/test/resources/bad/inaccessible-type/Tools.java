package bad;

import dev.assistanttools.AssistantTool;
import bad.elsewhere.Elsewhere;

class Tools {

    private enum Secret {
        ONE
    }

    /** Known to all but its classes. */
    sealed interface Known {}

    /** Known to none. */
    private record Unknown() implements Known {}
    //      ^ inaccessible-type

    /**
     * A tool.
     *
     * @param secret a
     * @param shared b
     * @param hidden c
     * @param known d
     */
    @AssistantTool
    void tool(Secret secret, Elsewhere.Shared shared, Elsewhere.Outer hidden, Known known) {}
    //               ^ inaccessible-type
    //                                                                ^ inaccessible-type
}
