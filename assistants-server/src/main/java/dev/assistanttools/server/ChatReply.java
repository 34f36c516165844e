package dev.assistanttools.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Puts a reply together from a stream's chunks and tells the pieces on. Bears with what endpoints leave out: ids, places in the batch,
 * usage, a finish reason that fits.
 */
final class ChatReply implements Dialect.Answer {

    private final ModelDeltas deltas;
    private final CallIds callIds;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder refusal = new StringBuilder();
    private final List<PartialCall> calls = new ArrayList<>();
    private final Map<Long, PartialCall> callsByUpstreamIndex = new HashMap<>();
    private ModelReply.Usage usage = ModelReply.Usage.NONE;
    private @Nullable String finishReason;

    ChatReply(ModelDeltas deltas, CallIds callIds) {
        this.deltas = deltas;
        this.callIds = callIds;
    }

    /** A call whose pieces are still coming. It is told of as soon as its name is known. */
    private final class PartialCall {
        private final int index;
        private String upstreamId = "";
        private @Nullable String id;
        private @Nullable String name;
        private final StringBuilder arguments = new StringBuilder();

        PartialCall(int index) {
            this.index = index;
        }

        void add(String newId, String newName, String argumentsDelta) {
            if (upstreamId.isEmpty()) {
                upstreamId = newId;
            }
            if (name == null && !newName.isEmpty()) {
                name = newName;
                // Outputs are matched by ids, so no two calls of a round may share one.
                boolean taken = upstreamId.isEmpty() || calls.stream().anyMatch(call -> upstreamId.equals(call.id));
                id = taken ? callIds.next() : upstreamId;
                deltas.callStarted(index, id, name);
                if (!arguments.isEmpty()) {
                    deltas.callArguments(index, arguments.toString());
                }
            }
            arguments.append(argumentsDelta);
            if (name != null && !argumentsDelta.isEmpty()) {
                deltas.callArguments(index, argumentsDelta);
            }
        }

        ModelRequest.FunctionCall finish() {
            if (id == null || name == null) {
                throw new ModelException("server_error", "The model's endpoint asked for a call without a name.", null);
            }
            if (arguments.toString().isBlank()) {
                // Some endpoints write nothing for a function without parameters; clients expect JSON.
                deltas.callArguments(index, "{}");
                arguments.append("{}");
            }
            return new ModelRequest.FunctionCall(id, name, arguments.toString());
        }
    }

    @Override
    public void add(JsonNode chunk) {
        add(chunk, "delta");
    }

    @Override
    public void addWhole(JsonNode document) {
        add(document, "message");
    }

    private void add(JsonNode chunk, String holder) {
        if (chunk.path("usage").isObject()) {
            usage = new ModelReply.Usage(
                    chunk.path("usage").path("prompt_tokens").asLong(0),
                    chunk.path("usage").path("completion_tokens").asLong(0));
        }
        JsonNode choice = chunk.path("choices").path(0);
        addPieces(choice.path(holder));
        if (choice.path("finish_reason").isString()) {
            finishReason = choice.path("finish_reason").stringValue();
        }
    }

    private void addPieces(JsonNode pieces) {
        addText(text(pieces.path("content")));
        addRefusal(text(pieces.path("refusal")));
        pieces.path("tool_calls").forEach(this::addCall);
    }

    /** Some endpoints send a list of parts, of which the thoughts are not for the user. */
    private static String text(JsonNode content) {
        if (content.isArray()) {
            return content.valueStream()
                    .filter(part -> part.path("type").asString("").equals("text"))
                    .map(part -> part.path("text").asString(""))
                    .collect(Collectors.joining());
        }
        return content.isString() ? content.stringValue() : "";
    }

    /** Text after a call began is dropped: the Assistants API has no place for it. */
    private void addText(String piece) {
        if (!piece.isEmpty() && calls.isEmpty()) {
            text.append(piece);
            deltas.text(piece);
        }
    }

    private void addRefusal(String piece) {
        if (!piece.isEmpty() && calls.isEmpty()) {
            refusal.append(piece);
            deltas.refusal(piece);
        }
    }

    private void addCall(JsonNode piece) {
        JsonNode arguments = piece.path("function").path("arguments");
        call(piece)
                .add(
                        piece.path("id").asString(""),
                        piece.path("function").path("name").asString(""),
                        arguments.isObject() ? Json.write(arguments) : arguments.asString(""));
    }

    private PartialCall call(JsonNode piece) {
        Long upstreamIndex = piece.path("index").isIntegralNumber()
                ? (Long) piece.path("index").longValue()
                : null;
        PartialCall known = upstreamIndex != null
                ? callsByUpstreamIndex.get(upstreamIndex)
                : calls.isEmpty() ? null : calls.get(calls.size() - 1);
        if (known != null && !beginsAnother(piece, known)) {
            return known;
        }
        PartialCall call = new PartialCall(calls.size());
        calls.add(call);
        if (upstreamIndex != null) {
            callsByUpstreamIndex.put(upstreamIndex, call);
        }
        return call;
    }

    /** Whole calls may come one after the other without a place or all with place 0; then another id or name begins the next. */
    private static boolean beginsAnother(JsonNode piece, PartialCall known) {
        String id = piece.path("id").asString("");
        if (!id.isEmpty() && known.id != null) {
            return !id.equals(known.upstreamId);
        }
        boolean named = !piece.path("function").path("name").asString("").isEmpty();
        return named && id.isEmpty() && known.name != null && !known.arguments.isEmpty();
    }

    @Override
    public boolean isSaid() {
        return finishReason != null;
    }

    /** The usage comes after all else. */
    @Override
    public boolean isOver() {
        return false;
    }

    @Override
    public ModelReply finish() {
        if (finishReason == null) {
            throw UpstreamFailure.brokeOff("");
        }
        if (finishReason.equals("length")) {
            return new ModelReply.Incomplete("max_completion_tokens", text.toString(), usage);
        }
        if (finishReason.equals("content_filter")) {
            throw new ModelException(
                    "invalid_prompt", "The content filter of the model's endpoint withheld the answer.", null);
        }
        // The reason may say "stop" although there are calls, so it is not asked.
        if (!calls.isEmpty()) {
            return new ModelReply.Calls(calls.stream().map(PartialCall::finish).toList(), usage);
        }
        return refusal.isEmpty()
                ? new ModelReply.Text(text.toString(), usage)
                : new ModelReply.Refusal(refusal.toString(), usage);
    }
}
