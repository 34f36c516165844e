package dev.assistanttools.server;

import java.util.HashMap;
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

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder refusal = new StringBuilder();
    private final ReplyCalls calls;
    private final Map<Long, ReplyCalls.Call> callsByUpstreamIndex = new HashMap<>();
    private ModelReply.Usage usage = ModelReply.Usage.NONE;
    private @Nullable String finishReason;

    ChatReply(ModelDeltas deltas, ReplyCalls calls) {
        this.deltas = deltas;
        this.calls = calls;
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
        String id = piece.path("id").asString("");
        String name = piece.path("function").path("name").asString("");
        JsonNode arguments = piece.path("function").path("arguments");
        call(piece.path("index"), id, name)
                .add(id, name, arguments.isObject() ? Json.write(arguments) : arguments.asString(""));
    }

    /** Whole calls may come one after the other without a place or all with place 0; then another id or name begins the next. */
    private ReplyCalls.Call call(JsonNode place, String id, String name) {
        Long upstreamIndex = place.isIntegralNumber() ? (Long) place.longValue() : null;
        ReplyCalls.Call known = upstreamIndex == null ? calls.last() : callsByUpstreamIndex.get(upstreamIndex);
        if (known != null && !known.endsBefore(id, name)) {
            return known;
        }
        ReplyCalls.Call call = calls.begin();
        if (upstreamIndex != null) {
            callsByUpstreamIndex.put(upstreamIndex, call);
        }
        return call;
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
            throw ModelException.withheld("The content filter of the model's endpoint withheld the answer.");
        }
        // The reason may say "stop" although there are calls, so it is not asked.
        if (!calls.isEmpty()) {
            return new ModelReply.Calls(calls.finish(), usage);
        }
        return refusal.isEmpty()
                ? new ModelReply.Text(text.toString(), usage)
                : new ModelReply.Refusal(refusal.toString(), usage);
    }
}
