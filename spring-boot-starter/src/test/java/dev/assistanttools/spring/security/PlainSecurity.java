package dev.assistanttools.spring.security;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.assistant.AssistantSpec;
import dev.assistanttools.conversation.Assistant;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.tool.ToolContext;
import dev.assistanttools.tool.ToolDeniedException;

/** What an application without Spring Security writes. */
class PlainSecurity {

    static Assistant assistant(AssistantsClient client, AssistantSpec spec, PlainSecurity tools) {
        return Assistant.builder(client, spec, ToolRegistry.of(tools))
                .visibility((tool, run) ->
                        run.attributes().containsKey("admin") || !tool.name().startsWith("admin_"))
                .create();
    }

    /** Forgets everything. */
    @AssistantTool
    String adminReset(ToolContext context) {
        if (context.attribute("admin", Boolean.class).isEmpty()) {
            throw new ToolDeniedException();
        }
        return "forgotten";
    }
}
