package dev.assistanttools.it.generated;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.tool.ToolContext;
import java.util.List;

/** Tools that ask for the context of their call. */
class ContextTools {

    /** Who asks. */
    @AssistantTool
    String whoAsks(ToolContext context) {
        return context.attribute("user", String.class).orElse("nobody");
    }

    /**
     * Joins what is before and behind the context.
     *
     * @param before a word
     * @param behind more words
     */
    @AssistantTool
    String join(String before, ToolContext context, String... behind) {
        return before + " " + context.callId() + " " + List.of(behind);
    }
}
