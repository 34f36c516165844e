import dev.assistanttools.AssistantTool;

class Unnamed {

    /** In no package. */
    @AssistantTool
    String tool() {
        return "";
    }
}
