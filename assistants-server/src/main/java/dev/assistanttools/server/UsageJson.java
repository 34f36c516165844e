package dev.assistanttools.server;

import tools.jackson.databind.node.ObjectNode;

/** The wire form of what was used. */
final class UsageJson {

    private UsageJson() {}

    static ObjectNode of(ModelReply.Usage usage) {
        return Json.object()
                .put("prompt_tokens", usage.promptTokens())
                .put("completion_tokens", usage.completionTokens())
                .put("total_tokens", usage.promptTokens() + usage.completionTokens());
    }
}
