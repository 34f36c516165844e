package dev.assistanttools.server;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Puts a reply together from a response's events and tells the pieces on. What is not for the client is passed over: thoughts, summaries. */
final class ResponsesReply implements Dialect.Answer {

    /** A model may write several messages before it is done; here they are one. */
    static final String BETWEEN_MESSAGES = "\n\n";

    private final ModelDeltas deltas;
    private final ReplyCalls calls;
    private final Redaction redaction;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder refusal = new StringBuilder();
    private final Map<Long, ReplyCalls.Call> callsByPlace = new HashMap<>();
    private final Map<Long, JsonNode> itemsByPlace = new TreeMap<>();
    private String separator = "";
    private @Nullable JsonNode response;

    ResponsesReply(ModelDeltas deltas, ReplyCalls calls, Redaction redaction) {
        this.deltas = deltas;
        this.redaction = redaction;
        this.calls = calls;
    }

    @Override
    public void add(JsonNode event) {
        switch (event.path("type").asString("")) {
            case "response.output_item.added" -> begin(place(event), event.path("item"));
            case "response.output_text.delta" -> addText(event.path("delta").asString(""));
            case "response.refusal.delta" -> addRefusal(event.path("delta").asString(""));
            case "response.function_call_arguments.delta" ->
                call(place(event)).add("", "", event.path("delta").asString(""));
            case "response.function_call_arguments.done" ->
                call(place(event)).addRest(event.path("arguments").asString(""));
            case "response.output_item.done" -> end(place(event), event.path("item"));
            case "response.completed", "response.incomplete", "response.failed" -> end(event.path("response"));
            case "error" -> throw failure(event);
            default -> {
                // Of no interest to a client of assistants.
            }
        }
    }

    @Override
    public void addWhole(JsonNode document) {
        end(document);
    }

    private static long place(JsonNode event) {
        return event.path("output_index").asLong(0);
    }

    private void begin(long place, JsonNode item) {
        String type = item.path("type").asString("");
        if (type.equals("function_call")) {
            ReplyCalls.Call call = calls.begin();
            callsByPlace.put(place, call);
            call.add(
                    item.path("call_id").asString(""),
                    item.path("name").asString(""),
                    item.path("arguments").asString(""));
        } else if (type.equals("message") && !text.isEmpty()) {
            separator = BETWEEN_MESSAGES;
        }
    }

    private ReplyCalls.Call call(long place) {
        ReplyCalls.Call call = callsByPlace.get(place);
        if (call == null) {
            throw new ModelException("server_error", "The model's endpoint gave arguments of no call.", null);
        }
        return call;
    }

    /** An item is whole now; what did not come in pieces is told on. */
    private void end(long place, JsonNode item) {
        itemsByPlace.put(place, item);
        String type = item.path("type").asString("");
        if (type.equals("function_call")) {
            if (!callsByPlace.containsKey(place)) {
                begin(place, item);
            }
            call(place).addRest(item.path("arguments").asString(""));
        } else if (type.equals("message") && text.isEmpty() && refusal.isEmpty()) {
            for (JsonNode part : item.path("content")) {
                addText(part.path("text").asString(""));
                addRefusal(part.path("refusal").asString(""));
            }
        }
    }

    private void end(JsonNode whole) {
        if (whole.path("status").asString("").equals("failed")) {
            throw failure(whole);
        }
        if (itemsByPlace.isEmpty()) {
            long place = 0;
            for (JsonNode item : whole.path("output")) {
                end(place++, item);
            }
        }
        response = whole;
    }

    private UpstreamFailure failure(JsonNode said) {
        return UpstreamFailure.inAnswer(UpstreamError.of(said), redaction);
    }

    /** Text after a call began is dropped: the Assistants API has no place for it. */
    private void addText(String piece) {
        if (!piece.isEmpty() && calls.isEmpty()) {
            String told = separator + piece;
            separator = "";
            text.append(told);
            deltas.text(told);
        }
    }

    private void addRefusal(String piece) {
        if (!piece.isEmpty() && calls.isEmpty()) {
            refusal.append(piece);
            deltas.refusal(piece);
        }
    }

    @Override
    public boolean isSaid() {
        return response != null;
    }

    @Override
    public boolean isOver() {
        return response != null;
    }

    @Override
    public ModelReply finish() {
        if (response == null) {
            throw UpstreamFailure.brokeOff("");
        }
        ModelReply.Usage usage = new ModelReply.Usage(
                response.path("usage").path("input_tokens").asLong(0),
                response.path("usage").path("output_tokens").asLong(0));
        if (response.path("status").asString("").equals("incomplete")) {
            return cut(response.path("incomplete_details").path("reason").asString(""), usage);
        }
        if (!calls.isEmpty()) {
            List<ModelRequest.FunctionCall> asked = calls.finish();
            return new ModelReply.Calls(asked, usage, state(asked));
        }
        return refusal.isEmpty()
                ? new ModelReply.Text(text.toString(), usage)
                : new ModelReply.Refusal(refusal.toString(), usage);
    }

    /** What is to be told again; null if a call began that never became an item. Items and calls need not begin in the same order. */
    private @Nullable String state(List<ModelRequest.FunctionCall> asked) {
        IdentityHashMap<JsonNode, ModelRequest.FunctionCall> callsByItem = new IdentityHashMap<>();
        itemsByPlace.forEach((place, item) -> {
            ReplyCalls.Call call = callsByPlace.get(place);
            if (call != null) {
                callsByItem.put(item, asked.get(call.index()));
            }
        });
        return callsByItem.size() == asked.size() ? ResponsesState.of(itemsByPlace.values(), callsByItem::get) : null;
    }

    private ModelReply cut(String reason, ModelReply.Usage usage) {
        if (reason.equals("max_output_tokens")) {
            return new ModelReply.Incomplete("max_completion_tokens", text.toString(), usage);
        }
        if (reason.equals("content_filter")) {
            throw ModelException.withheld("The content filter of the model's endpoint withheld the answer.");
        }
        throw new ModelException("server_error", "The model's endpoint ended its answer before its end.", null);
    }
}
