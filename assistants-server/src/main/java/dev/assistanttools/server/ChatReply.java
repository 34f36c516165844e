package dev.assistanttools.server;

import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.completions.CompletionUsage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts a reply together from a stream's chunks and tells the pieces on. Bears with what endpoints leave out: ids, places in the batch,
 * usage, a finish reason that fits.
 */
final class ChatReply {

    private final ModelDeltas deltas;
    private final CallIds callIds;

    private final StringBuilder text = new StringBuilder();
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
        private @Nullable String id;
        private @Nullable String name;
        private final StringBuilder arguments = new StringBuilder();

        PartialCall(int index) {
            this.index = index;
        }

        void add(@Nullable String newId, @Nullable String newName, String argumentsDelta) {
            if (id == null && newId != null && !newId.isEmpty()) {
                id = newId;
            }
            if (name == null && newName != null && !newName.isEmpty()) {
                name = newName;
                id = id != null ? id : callIds.next();
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

    void add(ChatCompletionChunk chunk) {
        chunk._usage().asKnown().ifPresent(this::setUsage);
        List<ChatCompletionChunk.Choice> choices = chunk._choices().asKnown().orElse(List.of());
        if (!choices.isEmpty()) {
            ChatCompletionChunk.Choice choice = choices.get(0);
            choice._delta().asKnown().ifPresent(this::add);
            choice.finishReason().ifPresent(reason -> finishReason = reason.asString());
        }
    }

    private void setUsage(CompletionUsage newUsage) {
        usage = new ModelReply.Usage(
                newUsage._promptTokens().asKnown().orElse(0L),
                newUsage._completionTokens().asKnown().orElse(0L));
    }

    private void add(ChatCompletionChunk.Choice.Delta delta) {
        delta.content().ifPresent(this::addText);
        delta.refusal().ifPresent(this::addText);
        delta.toolCalls().ifPresent(pieces -> pieces.forEach(this::add));
    }

    /** Text after a call began is dropped: the Assistants API has no place for it. */
    private void addText(String piece) {
        if (!piece.isEmpty() && calls.isEmpty()) {
            text.append(piece);
            deltas.text(piece);
        }
    }

    private void add(ChatCompletionChunk.Choice.Delta.ToolCall piece) {
        PartialCall call = call(piece);
        call.add(
                piece.id().orElse(null),
                piece.function()
                        .flatMap(ChatCompletionChunk.Choice.Delta.ToolCall.Function::name)
                        .orElse(null),
                piece.function()
                        .flatMap(ChatCompletionChunk.Choice.Delta.ToolCall.Function::arguments)
                        .orElse(""));
    }

    private PartialCall call(ChatCompletionChunk.Choice.Delta.ToolCall piece) {
        Long upstreamIndex = piece._index().asKnown().orElse(null);
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
    private static boolean beginsAnother(ChatCompletionChunk.Choice.Delta.ToolCall piece, PartialCall known) {
        String id = piece.id().orElse("");
        if (!id.isEmpty() && known.id != null) {
            return !id.equals(known.id);
        }
        boolean named = piece.function()
                .flatMap(ChatCompletionChunk.Choice.Delta.ToolCall.Function::name)
                .filter(name -> !name.isEmpty())
                .isPresent();
        return named && id.isEmpty() && known.name != null && !known.arguments.isEmpty();
    }

    /**
     * The whole reply, after the last chunk.
     *
     * @throws ModelException if the stream ended too early, or a filter withheld the answer
     */
    ModelReply finish() {
        if (finishReason == null) {
            throw new ModelException("server_error", "The model's endpoint broke off its answer.", null);
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
        return new ModelReply.Text(text.toString(), usage);
    }
}
