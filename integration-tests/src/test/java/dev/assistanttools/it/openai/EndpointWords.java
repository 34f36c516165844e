package dev.assistanttools.it.openai;

/** The words of the two kinds of endpoint behind which language models stand. */
enum EndpointWords {
    CHAT {
        @Override
        String text(String text) {
            return event("{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + text + "\"}}]}");
        }

        @Override
        String call(int place, String id, String name, String arguments) {
            return event("{\"choices\":[{\"index\":0,\"delta\":{\"tool_calls\":[{\"index\":" + place + ",\"id\":\"" + id
                    + "\",\"type\":\"function\",\"function\":{\"name\":\"" + name + "\",\"arguments\":\""
                    + arguments.replace("\"", "\\\"") + "\"}}]}}]}");
        }

        @Override
        String end() {
            return finish("stop");
        }

        @Override
        String cut() {
            return finish("length");
        }

        @Override
        String withheld() {
            return finish("content_filter");
        }

        private static String finish(String reason) {
            return event("{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"" + reason + "\"}]}")
                    + event("[DONE]");
        }
    },
    RESPONSES {
        @Override
        String text(String text) {
            return event("{\"type\":\"response.output_text.delta\",\"output_index\":0,\"delta\":\"" + text + "\"}");
        }

        @Override
        String call(int place, String id, String name, String arguments) {
            return event("{\"type\":\"response.output_item.added\",\"output_index\":" + (place + 1)
                    + ",\"item\":{\"type\":\"function_call\",\"call_id\":\"" + id + "\",\"name\":\"" + name
                    + "\",\"arguments\":\"" + arguments.replace("\"", "\\\"") + "\"}}");
        }

        @Override
        String end() {
            return finish("completed", "");
        }

        @Override
        String cut() {
            return finish("incomplete", ",\"incomplete_details\":{\"reason\":\"max_output_tokens\"}");
        }

        @Override
        String withheld() {
            return finish("incomplete", ",\"incomplete_details\":{\"reason\":\"content_filter\"}");
        }

        private static String finish(String status, String members) {
            return event("{\"type\":\"response." + status + "\",\"response\":{\"status\":\"" + status
                    + "\",\"output\":[]" + members + "}}");
        }
    };

    private static String event(String data) {
        return "data: " + data + "\n\n";
    }

    /** A piece of text, without characters that JSON would escape. */
    abstract String text(String text);

    /** A call, as far as its arguments go. */
    abstract String call(int place, String id, String name, String arguments);

    /** The end of an answer, at which the endpoint tells no usage. */
    abstract String end();

    /** The end of an answer that had no more tokens. */
    abstract String cut();

    /** The end of an answer of which a content filter withholds the rest. */
    abstract String withheld();
}
