package dev.assistanttools.server;

import tools.jackson.databind.JsonNode;

/** What the body of each request may hold: names, types and limits as the API's specification and its own complaints state them. */
final class RequestRules {

    private static final int NAME = 256;
    private static final int DESCRIPTION = 512;
    private static final int INSTRUCTIONS = 256_000;
    private static final int CONTENT = 256_000;
    private static final int MIN_TOKENS = 256;

    /** An assistant's own tools; those of a run are fewer. */
    private static final int ASSISTANT_TOOLS = 128;

    private static final int RUN_TOOLS = 20;

    private RequestRules() {}

    static void createAssistant(RequestValidator body) {
        assistant(body.requiredText("model"));
        ToolRules.newToolResources(body);
    }

    static void modifyAssistant(RequestValidator body) {
        if (body.object().has("model")) {
            body.requiredText("model");
        }
        assistant(body);
        ToolRules.toolResources(body);
    }

    private static void assistant(RequestValidator body) {
        body.only(
                "model",
                "name",
                "description",
                "instructions",
                "reasoning_effort",
                "tools",
                "tool_resources",
                "metadata",
                "temperature",
                "top_p",
                "response_format");
        body.nullable(
                "name",
                "description",
                "instructions",
                "reasoning_effort",
                "tool_resources",
                "temperature",
                "top_p",
                "response_format");
        body.text("name", NAME).text("description", DESCRIPTION).text("instructions", INSTRUCTIONS);
        ToolRules.tools(body, ASSISTANT_TOOLS);
        sampling(body.metadata());
    }

    static void createThread(RequestValidator body) {
        body.only("messages", "tool_resources", "metadata").nullable("tool_resources");
        body.objects("messages", Integer.MAX_VALUE, RequestRules::createMessage);
        ToolRules.newToolResources(body.metadata());
    }

    static void modifyThread(RequestValidator body) {
        body.only("tool_resources", "metadata").nullable("tool_resources");
        ToolRules.toolResources(body.metadata());
    }

    static void modifyMetadata(RequestValidator body) {
        body.only("metadata").metadata();
    }

    static void createMessage(RequestValidator body) {
        body.only("role", "content", "attachments", "metadata").nullable("attachments");
        body.requiredText("role").choice("role", "user", "assistant");
        content(body.required("content"));
        body.objects("attachments", Integer.MAX_VALUE, attachment -> {
            attachment.only("file_id", "tools").requiredText("file_id").required("tools");
            attachment.objects(
                    "tools",
                    Integer.MAX_VALUE,
                    tool -> tool.only("type").requiredText("type").choice("type", "code_interpreter", "file_search"));
        });
        body.metadata();
    }

    private static void content(RequestValidator message) {
        JsonNode content = message.expect(
                "content", "one of a string or array of objects", value -> value.isString() || value.isArray());
        if (content.isString()) {
            message.requiredText("content").text("content", CONTENT);
        } else {
            message.notEmpty("content").objects("content", Integer.MAX_VALUE, RequestRules::part);
        }
    }

    private static void part(RequestValidator part) {
        part.requiredText("type").choice("type", "image_file", "image_url", "text");
        switch (part.object().get("type").stringValue()) {
            case "text" -> part.only("type", "text").requiredText("text").text("text", CONTENT);
            case "image_url" ->
                part.only("type", "image_url")
                        .requiredObject(
                                "image_url",
                                url -> url.only("url", "detail")
                                        .requiredText("url")
                                        .choice("detail", "auto", "low", "high"));
            default ->
                part.only("type", "image_file")
                        .requiredObject(
                                "image_file",
                                file -> file.only("file_id", "detail")
                                        .requiredText("file_id")
                                        .choice("detail", "auto", "low", "high"));
        }
    }

    static void createRun(RequestValidator body) {
        body.only(
                "assistant_id",
                "model",
                "reasoning_effort",
                "instructions",
                "additional_instructions",
                "additional_messages",
                "tools",
                "metadata",
                "temperature",
                "top_p",
                "stream",
                "max_prompt_tokens",
                "max_completion_tokens",
                "truncation_strategy",
                "tool_choice",
                "parallel_tool_calls",
                "response_format");
        body.nullable("additional_instructions", "additional_messages");
        body.objects("additional_messages", Integer.MAX_VALUE, RequestRules::createMessage);
        run(body.text("additional_instructions"));
    }

    static void createThreadAndRun(RequestValidator body) {
        // The specification leaves reasoning_effort out here by oversight: every other way to make a run has it.
        body.only(
                "assistant_id",
                "thread",
                "model",
                "reasoning_effort",
                "instructions",
                "tools",
                "tool_resources",
                "metadata",
                "temperature",
                "top_p",
                "stream",
                "max_prompt_tokens",
                "max_completion_tokens",
                "truncation_strategy",
                "tool_choice",
                "parallel_tool_calls",
                "response_format");
        body.object("thread", RequestRules::createThread);
        ToolRules.toolResources(body.nullable("tool_resources"));
        run(body);
    }

    private static void run(RequestValidator body) {
        body.nullable(
                "model",
                "reasoning_effort",
                "instructions",
                "tools",
                "temperature",
                "top_p",
                "stream",
                "max_prompt_tokens",
                "max_completion_tokens",
                "truncation_strategy",
                "tool_choice",
                "response_format");
        body.requiredText("assistant_id");
        if (body.has("model")) {
            body.requiredText("model");
        }
        body.text("instructions").flag("stream").metadata();
        ToolRules.tools(body, RUN_TOOLS);
        sampling(body);
        body.integer("max_prompt_tokens", MIN_TOKENS, Integer.MAX_VALUE);
        body.integer("max_completion_tokens", MIN_TOKENS, Integer.MAX_VALUE);
        body.object("truncation_strategy", RequestRules::truncation);
        ToolRules.toolChoice(body);
        body.flag("parallel_tool_calls");
    }

    private static void truncation(RequestValidator strategy) {
        strategy.only("type", "last_messages").requiredText("type").choice("type", "auto", "last_messages");
        if (strategy.object().get("type").stringValue().equals("last_messages")) {
            strategy.required("last_messages");
        } else {
            strategy.nullable("last_messages");
        }
        strategy.integer("last_messages", 1, Integer.MAX_VALUE);
    }

    private static void sampling(RequestValidator body) {
        body.decimal("temperature", 0, 2).decimal("top_p", 0, 1);
        body.choice("reasoning_effort", "none", "minimal", "low", "medium", "high", "xhigh", "max");
        ToolRules.responseFormat(body);
    }

    static void submit(RequestValidator body) {
        body.only("tool_outputs", "stream").nullable("stream").required("tool_outputs");
        body.flag("stream");
        body.objects(
                "tool_outputs",
                Integer.MAX_VALUE,
                output -> output.only("tool_call_id", "output")
                        .requiredText("tool_call_id")
                        .text("output"));
    }
}
