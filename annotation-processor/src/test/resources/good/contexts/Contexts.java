package contexts;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.tool.ToolContext;

class Contexts {

    /** Who asks. */
    @AssistantTool
    String whoAsks(ToolContext context) {
        return context.callId();
    }

    /**
     * Notes something down, between other parameters.
     *
     * @param title of the note
     * @param call not for the model
     * @param context a name that generated code likes, too
     */
    @AssistantTool
    static void note(String title, ToolContext call, int context) {}
}
