package dev.assistanttools.server;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What requests may say about tools, their resources, their choice, and the form of the answer. */
final class ToolRules {

    private static final String NAME_SHOWN = "^[a-zA-Z0-9_-]+$";
    private static final Pattern NAME = Pattern.compile(NAME_SHOWN);
    private static final int NAME_LENGTH = 64;
    static final int FILES = 20;
    private static final int STORES = 1;
    private static final String STORE_IDS = "vector_store_ids";

    private ToolRules() {}

    static void tools(RequestValidator body, int maxTools) {
        body.objects("tools", maxTools, ToolRules::tool);
    }

    private static void tool(RequestValidator tool) {
        tool.requiredText("type").choice("type", "code_interpreter", "file_search", "function");
        switch (tool.object().get("type").stringValue()) {
            case "code_interpreter" -> tool.only("type");
            case "file_search" -> tool.only("type", "file_search").object("file_search", ToolRules::fileSearch);
            default -> tool.only("type", "function").requiredObject("function", ToolRules::function);
        }
    }

    private static void fileSearch(RequestValidator search) {
        search.only("max_num_results", "ranking_options").integer("max_num_results", 1, 50);
        search.object("ranking_options", options -> {
            options.only("ranker", "score_threshold").required("score_threshold");
            options.decimal("score_threshold", 0, 1).choice("ranker", "auto", "default_2024_08_21");
        });
    }

    private static void function(RequestValidator function) {
        function.only("name", "description", "parameters", "strict").nullable("strict");
        name(function);
        function.text("description").anyObject("parameters").flag("strict");
    }

    private static void name(RequestValidator named) {
        named.requiredText("name").pattern("name", NAME, NAME_SHOWN).text("name", NAME_LENGTH);
    }

    /** Files and vector stores that are there. */
    static void toolResources(RequestValidator body) {
        toolResources(body, search -> search.only(STORE_IDS).texts(STORE_IDS, STORES));
    }

    /** As {@link #toolResources}; in place of a vector store's id there may be its description. */
    static void newToolResources(RequestValidator body) {
        toolResources(body, search -> {
            search.only(STORE_IDS, "vector_stores").texts(STORE_IDS, STORES);
            search.objects("vector_stores", STORES, VectorStoreRules::inline);
            if (search.has(STORE_IDS) && search.has("vector_stores")) {
                throw search.invalid(
                        "vector_stores",
                        "Mutually exclusive parameters: Ensure you are only providing one of: 'vector_store_ids' or"
                                + " 'vector_stores'.",
                        "mutually_exclusive_parameters");
            }
        });
    }

    private static void toolResources(RequestValidator body, Consumer<RequestValidator> fileSearch) {
        body.object("tool_resources", resources -> {
            resources.only("code_interpreter", "file_search");
            resources.object("code_interpreter", code -> code.only("file_ids").texts("file_ids", FILES));
            resources.object("file_search", fileSearch);
        });
    }

    /** {@code none}, {@code auto}, {@code required}, or one tool. */
    static void toolChoice(RequestValidator body) {
        if (!body.has("tool_choice")) {
            return;
        }
        JsonNode choice = body.expect(
                "tool_choice", "one of a string or an object", value -> value.isString() || value.isObject());
        if (choice.isString()) {
            body.choice("tool_choice", "none", "auto", "required");
            return;
        }
        body.object("tool_choice", named -> {
            named.only("type", "function").requiredText("type");
            named.choice("type", "function", "code_interpreter", "file_search");
            if (named.object().get("type").stringValue().equals("function")) {
                named.requiredObject(
                        "function", function -> function.only("name").requiredText("name"));
            }
        });
    }

    /** {@code auto}, or an object that names the form. */
    static void responseFormat(RequestValidator body) {
        if (!body.has("response_format")) {
            return;
        }
        JsonNode format = body.expect(
                "response_format", "one of a string or an object", value -> value.isString() || value.isObject());
        if (format.isString()) {
            body.choice("response_format", "auto");
            return;
        }
        body.object("response_format", form -> {
            form.requiredText("type").choice("type", "text", "json_object", "json_schema");
            if (List.of("text", "json_object")
                    .contains(form.object().get("type").stringValue())) {
                form.only("type");
                return;
            }
            form.only("type", "json_schema").requiredObject("json_schema", schema -> {
                schema.only("name", "description", "schema", "strict").nullable("strict");
                name(schema);
                schema.text("description").anyObject("schema").flag("strict");
            });
        });
    }
}
