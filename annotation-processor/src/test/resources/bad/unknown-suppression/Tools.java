package bad;

import dev.assistanttools.AssistantTool;

class Tools {

    @SuppressWarnings({"unused", "assistant-tools:mising-description"})
    //                           ^ unknown-suppression
    @AssistantTool
    void tool() {}
    //   ^ missing-description

    record Elsewhere(@SuppressWarnings("assistant-tools:") int component) {}
    //                                 ^ unknown-suppression
}
