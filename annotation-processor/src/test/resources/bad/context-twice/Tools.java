package bad;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.tool.ToolContext;

class Tools {

    /**
     * Three, of which two are too many.
     *
     * @param text some text
     */
    @AssistantTool
    void tool(ToolContext first, String text, ToolContext second, ToolContext third) {}
    //                                                    ^ context-twice
    //                                                                        ^ context-twice
}
