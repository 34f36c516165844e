package dev.assistanttools.server;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the reply of a stand-in for a language model: in several pieces, as a language model does, and with a usage that is an
 * estimate (a token for every four characters begun), the same for the same conversation.
 */
final class ReplyWriter {

    /** Of a long text no more pieces than about this, so that a large output does not become thousands of events. */
    private static final int MOST_PIECES = 32;

    private static final int CHARACTERS_PER_TOKEN = 4;

    private final ModelRequest request;
    private final ModelDeltas deltas;
    private final CallIds callIds;

    ReplyWriter(ModelRequest request, ModelDeltas deltas, CallIds callIds) {
        this.request = request;
        this.deltas = deltas;
        this.callIds = callIds;
    }

    /** A call that has no id yet. */
    record PlannedCall(String name, String arguments) {}

    ModelReply text(String text) {
        pieces(text).forEach(deltas::text);
        return new ModelReply.Text(text, usage(text.length()));
    }

    ModelReply incomplete(String reason, String text) {
        pieces(text).forEach(deltas::text);
        return new ModelReply.Incomplete(reason, text, usage(text.length()));
    }

    ModelReply calls(List<PlannedCall> planned) {
        List<ModelRequest.FunctionCall> calls = new ArrayList<>();
        long written = 0;
        for (PlannedCall plan : planned) {
            int index = calls.size();
            var call = new ModelRequest.FunctionCall(callIds.next(), plan.name(), plan.arguments());
            deltas.callStarted(index, call.id(), call.name());
            pieces(call.arguments()).forEach(piece -> deltas.callArguments(index, piece));
            written += call.name().length() + call.arguments().length();
            calls.add(call);
        }
        return new ModelReply.Calls(calls, usage(written));
    }

    private ModelReply.Usage usage(long written) {
        long read = request.instructions().length();
        for (ModelRequest.Turn turn : request.turns()) {
            read += length(turn);
        }
        for (ModelRequest.Function tool : request.tools()) {
            read += tool.name().length() + length(tool.description()) + length(tool.parameters());
        }
        return new ModelReply.Usage(tokens(read), tokens(written));
    }

    private static long length(ModelRequest.Turn turn) {
        if (turn instanceof ModelRequest.UserTurn user) {
            return user.text().length();
        } else if (turn instanceof ModelRequest.AssistantTurn assistant) {
            return assistant.text().length();
        } else if (turn instanceof ModelRequest.OutputTurn output) {
            return output.output().length();
        } else if (turn instanceof ModelRequest.CallsTurn calls) {
            return calls.calls().stream()
                    .mapToLong(call -> call.name().length() + call.arguments().length())
                    .sum();
        }
        throw new IllegalStateException("A turn of an unknown kind: " + turn.getClass());
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private static long tokens(long characters) {
        return (characters + CHARACTERS_PER_TOKEN - 1) / CHARACTERS_PER_TOKEN;
    }

    /** The text cut after white space; a text of one word is cut in its middle. The pieces add up to the text. */
    static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int least = Math.max(1, text.length() / MOST_PIECES);
        int start = 0;
        for (int end = 1; end < text.length(); end++) {
            if (end - start >= least
                    && Character.isWhitespace(text.charAt(end - 1))
                    && !Character.isWhitespace(text.charAt(end))) {
                pieces.add(text.substring(start, end));
                start = end;
            }
        }
        if (start == 0 && text.codePointCount(0, text.length()) > 1) {
            start = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
            pieces.add(text.substring(0, start));
        }
        if (start < text.length()) {
            pieces.add(text.substring(start));
        }
        return pieces;
    }
}
