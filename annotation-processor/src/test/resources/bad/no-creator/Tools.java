package bad;

import dev.assistanttools.AssistantTool;

class Tools {

    static class Two {

        Two(String name) {}

        Two(int number) {}
    }

    static class Hidden {

        private Hidden() {}
    }

    /**
     * A tool.
     *
     * @param two a
     * @param hidden b
     */
    @AssistantTool
    void tool(Two two, Hidden hidden) {}
    //            ^ no-creator
    //                        ^ no-creator
}
