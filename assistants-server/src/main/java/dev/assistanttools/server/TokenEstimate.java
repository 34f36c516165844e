package dev.assistanttools.server;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * About how many tokens things have, as each model counts them in a way of its own: one for every four bytes, and a few for each message
 * and each call.
 */
final class TokenEstimate {

    static final int BYTES_PER_TOKEN = 4;

    private static final int PER_TURN = 4;

    /** What OpenAI's models take for a square image of middle size. */
    private static final int PER_IMAGE = 765;

    private TokenEstimate() {}

    static long of(ModelRequest request) {
        long tokens = of(request.instructions());
        for (ModelRequest.Function function : request.tools()) {
            tokens += of(function.name()) + of(function.description()) + of(function.parameters());
        }
        for (ModelRequest.Turn turn : request.turns()) {
            tokens += of(turn);
        }
        return tokens;
    }

    static long of(ModelRequest.Turn turn) {
        long tokens = PER_TURN;
        if (turn instanceof ModelRequest.UserTurn user) {
            for (ModelRequest.Part part : user.parts()) {
                tokens += part instanceof ModelRequest.Text text ? of(text.text()) : PER_IMAGE;
            }
        } else if (turn instanceof ModelRequest.AssistantTurn assistant) {
            tokens += of(assistant.text());
        } else if (turn instanceof ModelRequest.CallsTurn calls) {
            // What a model keeps of its calls has them, too, and stands in their place.
            tokens += Math.max(
                    of(calls.state()),
                    calls.calls().stream().mapToLong(TokenEstimate::of).sum());
        } else if (turn instanceof ModelRequest.OutputTurn output) {
            tokens += of(output.output());
        }
        return tokens;
    }

    static long of(ModelRequest.FunctionCall call) {
        return PER_TURN + of(call.name()) + of(call.arguments());
    }

    static long of(@Nullable String text) {
        return text == null ? 0 : ofBytes(text.getBytes(StandardCharsets.UTF_8).length);
    }

    static long ofBytes(long bytes) {
        return (bytes + BYTES_PER_TOKEN - 1) / BYTES_PER_TOKEN;
    }

    /**
     * The reply with an estimate in place of what its endpoint did not tell of its usage, or told as zero: a run's budgets are to hold at
     * every endpoint. Of an answer it is no more than the limit that the endpoint was told: what was said whole is not to be called cut
     * off because an estimate is too high.
     */
    static ModelReply completed(ModelReply reply, ModelRequest asked, ToldDeltas told) {
        ModelReply.Usage known = reply.usage();
        Integer limit = asked.settings().maxCompletionTokens();
        long written = limit == null ? told.tokens() : Math.min(limit, told.tokens());
        ModelReply.Usage used = new ModelReply.Usage(
                known.promptTokens() > 0 ? known.promptTokens() : of(asked),
                known.completionTokens() > 0 ? known.completionTokens() : written);
        if (reply instanceof ModelReply.Text text) {
            return new ModelReply.Text(text.text(), used);
        } else if (reply instanceof ModelReply.Refusal refusal) {
            return new ModelReply.Refusal(refusal.text(), used);
        } else if (reply instanceof ModelReply.Calls calls) {
            return new ModelReply.Calls(calls.calls(), used, calls.state());
        }
        ModelReply.Incomplete cut = (ModelReply.Incomplete) reply;
        return new ModelReply.Incomplete(cut.reason(), cut.text(), used);
    }
}
