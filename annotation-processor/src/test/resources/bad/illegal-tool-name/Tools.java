package bad;

import dev.assistanttools.AssistantTool;

class Tools {

    /** A blank and a capital Umlaut. */
    @AssistantTool(name = "get wÄther")
    //                    ^ illegal-tool-name
    void named() {}

    /** Not ASCII. */
    @AssistantTool
    void größe() {}
    //   ^ illegal-tool-name

    /** Sixty-five characters. */
    @AssistantTool(name = "a2345678901234567890123456789012345678901234567890123456789012345")
    //                    ^ illegal-tool-name
    void tooLong() {}
}
