package dev.assistanttools.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** The words in which a test's endpoint answers. */
enum SpokenDialect {
    CHAT {
        @Override
        Model model(EndpointSettings settings) {
            return Model.chatCompletions(settings);
        }

        @Override
        Dialect dialect(EndpointSettings settings) {
            return new ChatDialect(new CallIds(new Random(1)), settings.tokenLimit());
        }

        @Override
        JsonNode conversation(ChatEndpoint.Asked asked) {
            return asked.json().get("messages");
        }

        @Override
        String begun() {
            return ChatEndpoint.chunk("{\"role\":\"assistant\"}", "null");
        }

        @Override
        String failed(String message) {
            return "{\"error\":{\"message\":\"" + message + "\",\"type\":\"server_error\"}}";
        }

        @Override
        String text(String text) {
            return ChatEndpoint.text(text);
        }

        @Override
        String refusal(String text) {
            return ChatEndpoint.chunk("{\"refusal\":\"" + text + "\"}", "null");
        }

        @Override
        List<String> call(int place, String id, String name, String arguments) {
            return List.of(
                    ChatEndpoint.calls(Json.write(Json.object()
                            .put("index", place)
                            .put("id", id)
                            .set("function", Json.object().put("name", name)))),
                    ChatEndpoint.calls(Json.write(Json.object()
                            .put("index", place)
                            .set("function", Json.object().put("arguments", arguments)))));
        }

        @Override
        String end(End how) {
            return ChatEndpoint.end(
                    switch (how) {
                        case STOP -> "stop";
                        case LENGTH -> "length";
                        case FILTER -> "content_filter";
                    });
        }

        @Override
        List<String> end(End how, long read, long written) {
            return List.of(
                    end(how),
                    "{\"choices\":[],\"usage\":{\"prompt_tokens\":" + read + ",\"completion_tokens\":" + written
                            + "}}");
        }
    },
    RESPONSES {
        @Override
        Model model(EndpointSettings settings) {
            return Model.responses(settings);
        }

        @Override
        Dialect dialect(EndpointSettings settings) {
            return new ResponsesDialect(new CallIds(new Random(1)));
        }

        @Override
        JsonNode conversation(ChatEndpoint.Asked asked) {
            return asked.json().get("input");
        }

        @Override
        String begun() {
            return "{\"type\":\"response.created\",\"response\":{\"status\":\"in_progress\",\"error\":null}}";
        }

        @Override
        String failed(String message) {
            return "{\"type\":\"response.failed\",\"response\":{\"status\":\"failed\",\"error\":{\"code\":"
                    + "\"server_error\",\"message\":\"" + message + "\"}}}";
        }

        @Override
        String text(String text) {
            return event("output_text.delta", 0, "\"delta\":\"" + text + "\"");
        }

        @Override
        String refusal(String text) {
            return event("refusal.delta", 0, "\"delta\":\"" + text + "\"");
        }

        @Override
        List<String> call(int place, String id, String name, String arguments) {
            String begun = item(id, name, "");
            String delta = Json.write(Json.object().put("delta", arguments));
            return List.of(
                    event("output_item.added", place + 1, "\"item\":" + begun),
                    event("function_call_arguments.delta", place + 1, delta.substring(1, delta.length() - 1)));
        }

        private static String item(String id, String name, String arguments) {
            return Json.write(Json.object()
                    .put("type", "function_call")
                    .put("call_id", id)
                    .put("name", name)
                    .put("arguments", arguments));
        }

        private static String event(String type, int place, String members) {
            return "{\"type\":\"response." + type + "\",\"output_index\":" + place + "," + members + "}";
        }

        @Override
        String end(End how) {
            return end(how, "");
        }

        @Override
        List<String> end(End how, long read, long written) {
            return List.of(end(how, ",\"usage\":{\"input_tokens\":" + read + ",\"output_tokens\":" + written + "}"));
        }

        private static String end(End how, String members) {
            String status = how == End.STOP ? "completed" : "incomplete";
            String reason = switch (how) {
                case STOP -> "";
                case LENGTH -> ",\"incomplete_details\":{\"reason\":\"max_output_tokens\"}";
                case FILTER -> ",\"incomplete_details\":{\"reason\":\"content_filter\"}";
            };
            return "{\"type\":\"response." + status + "\",\"response\":{\"status\":\"" + status + "\",\"output\":[]"
                    + reason + members + "}}";
        }
    };

    /** How an answer ends. */
    enum End {
        STOP,
        LENGTH,
        FILTER
    }

    /** The model as applications have it. */
    abstract Model model(EndpointSettings settings);

    /** The model with waits of the test's. */
    Model model(EndpointSettings settings, DirectiveModel.Pause pause) {
        return new EndpointModel(
                settings,
                dialect(settings),
                new EndpointModel.Outside(DaemonThreads.perTask("test-model"), System::nanoTime, pause, new Random(1)));
    }

    abstract Dialect dialect(EndpointSettings settings);

    /** The messages of a request, calls and outputs among them. */
    abstract JsonNode conversation(ChatEndpoint.Asked asked);

    /** What an answer begins with. */
    abstract String begun();

    /** An error in the middle of an answer. */
    abstract String failed(String message);

    abstract String text(String text);

    abstract String refusal(String text);

    /** A call, as far as its arguments go. */
    abstract List<String> call(int place, String id, String name, String arguments);

    /** The end of an answer whose endpoint tells no usage. */
    abstract String end(End how);

    abstract List<String> end(End how, long read, long written);

    /** An answer of nothing but this text. */
    String[] answer(String text) {
        return new String[] {text(text), end(End.STOP)};
    }

    /** All pieces, one after the other: texts, and lists of them. */
    static String[] pieces(Object... pieces) {
        List<String> all = new ArrayList<>();
        for (Object piece : pieces) {
            if (piece instanceof List<?> several) {
                several.forEach(each -> all.add((String) each));
            } else {
                all.add((String) piece);
            }
        }
        return all.toArray(String[]::new);
    }
}
