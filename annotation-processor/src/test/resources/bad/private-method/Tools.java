package bad;

import dev.assistanttools.AssistantTool;

class Tools {

    /** Private. */
    @AssistantTool
    private void tool() {}
    //           ^ private-method
}

interface PortTools {

    /** Private, too. */
    @AssistantTool
    private void tool() {}
    //           ^ private-method
}

class Adapter implements PortTools {}
