package bad;

import dev.assistanttools.AssistantTool;

  class Tools extends Repository<String> {
//^ nameless-parameter

    /**
     * Written here, so this is its name.
     *
     * @param arg0 a
     */
    record Here(String arg0) {}

    /**
     * A tool.
     *
     * @param arg0 a
     * @param here a
     */
    @AssistantTool
    void tool(Compiled arg0, Here here) {}
    //                 ^ nameless-parameter
}
