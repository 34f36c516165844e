package bad;

import dev.assistanttools.AssistantTool;

class Tools {

    record Nothing() {}

    enum Never {}

    /**
     * A tool.
     *
     * @param nothing a
     * @param never b
     */
    @AssistantTool
    void tool(Nothing nothing, Never never) {}
    //                ^ empty-type
    //                               ^ empty-type
}
