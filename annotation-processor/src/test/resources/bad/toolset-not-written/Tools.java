package bad;

import dev.assistanttools.AssistantTool;

class Outer {

    static class Tools {
    //     ^ toolset-not-written

        /** A tool. */
        @AssistantTool
        void tool() {}
    }
}

class Outer$Tools_Toolset {}
