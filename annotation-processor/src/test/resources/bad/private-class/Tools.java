package bad;

import dev.assistanttools.AssistantTool;

class Outer {

    private static class Tools {

        static class InnerTools {
    //         ^ private-class

            /** Not private itself. */
            @AssistantTool
            void tool() {}
        }
    }
}
