package dev.assistanttools.server;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Leaves messages out of requests that are too long: those in the middle of the thread, the oldest first, at last the thread's first one.
 * The newest message of the user and all that the run said since stay.
 *
 * <p>Tokens are estimated, as each model counts them in a way of its own: one for every four bytes, and a few for each message.
 */
final class ContextWindow {

    private static final int BYTES_PER_TOKEN = 4;
    private static final int TOKENS_PER_TURN = 4;

    /** What OpenAI's models take for a square image of middle size. */
    private static final int TOKENS_PER_IMAGE = 765;

    private ContextWindow() {}

    /** The request with so few messages that it has no more tokens than are allowed, if that can be had. */
    static ModelRequest fitted(ModelRequest request, long mostTokens) {
        long tokens = tokens(request);
        List<ModelRequest.Turn> turns = new ArrayList<>(request.turns());
        for (int left = removable(turns); left > 0 && tokens > mostTokens; left--) {
            tokens -= tokens(turns.remove(left > 1 ? 1 : 0));
        }
        return turns.size() == request.turns().size() ? request : withTurns(request, turns);
    }

    /** The request with about half of the messages that may be left out; empty if none may. */
    static Optional<ModelRequest> shortened(ModelRequest request) {
        List<ModelRequest.Turn> turns = new ArrayList<>(request.turns());
        int removable = removable(turns);
        if (removable == 0) {
            return Optional.empty();
        }
        int first = removable > 1 ? 1 : 0;
        turns.subList(first, first + (removable + 1) / 2).clear();
        return Optional.of(withTurns(request, turns));
    }

    /** How many turns at the beginning may be left out. */
    private static int removable(List<ModelRequest.Turn> turns) {
        int newest = 0;
        for (int i = 0; i < turns.size(); i++) {
            if (turns.get(i) instanceof ModelRequest.UserTurn) {
                newest = i;
            }
        }
        return newest;
    }

    private static ModelRequest withTurns(ModelRequest request, List<ModelRequest.Turn> turns) {
        return new ModelRequest(request.model(), request.instructions(), turns, request.tools(), request.settings());
    }

    /** An estimate of what the request has. */
    static long tokens(ModelRequest request) {
        long tokens = tokens(request.instructions());
        for (ModelRequest.Function function : request.tools()) {
            tokens += tokens(function.name()) + tokens(function.description()) + tokens(function.parameters());
        }
        for (ModelRequest.Turn turn : request.turns()) {
            tokens += tokens(turn);
        }
        return tokens;
    }

    private static long tokens(ModelRequest.Turn turn) {
        long tokens = TOKENS_PER_TURN;
        if (turn instanceof ModelRequest.UserTurn user) {
            for (ModelRequest.Part part : user.parts()) {
                tokens += part instanceof ModelRequest.Text text ? tokens(text.text()) : TOKENS_PER_IMAGE;
            }
        } else if (turn instanceof ModelRequest.AssistantTurn assistant) {
            tokens += tokens(assistant.text());
        } else if (turn instanceof ModelRequest.CallsTurn calls) {
            tokens += tokens(calls.state());
            for (ModelRequest.FunctionCall call : calls.calls()) {
                tokens += TOKENS_PER_TURN + tokens(call.name()) + tokens(call.arguments());
            }
        } else if (turn instanceof ModelRequest.OutputTurn output) {
            tokens += tokens(output.output());
        }
        return tokens;
    }

    private static long tokens(@Nullable String text) {
        return text == null
                ? 0
                : (text.getBytes(StandardCharsets.UTF_8).length + BYTES_PER_TOKEN - 1) / BYTES_PER_TOKEN;
    }
}
