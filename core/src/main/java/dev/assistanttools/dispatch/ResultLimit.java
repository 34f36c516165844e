package dev.assistanttools.dispatch;

import dev.assistanttools.json.JsonLimits;
import dev.assistanttools.json.JsonReader;
import dev.assistanttools.json.UnreadableJsonException;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolCallResult.Failed;
import dev.assistanttools.tool.ToolCallResult.Rejected;
import dev.assistanttools.tool.ToolCallResult.Succeeded;

/** Holds what the model is told to a length, whoever said it: a tool, an interceptor or the author of an exception. Thread-safe. */
final class ResultLimit {

    /** So that no character can make a text longer than the limit that has no more characters than this part of it. */
    private static final int MOST_BYTES_OF_A_CHARACTER = 3;

    private static final JsonLimits OF_JSON = JsonLimits.defaults().withMaxLength(Integer.MAX_VALUE);

    private final int maxBytes;

    ResultLimit(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** The same result if it is not too long; else one of the same kind, cut: JSON as JSON, and all else as text. */
    ToolCallResult on(ToolCallResult result) {
        String output = result.output();
        if (output.length() <= maxBytes / MOST_BYTES_OF_A_CHARACTER) {
            return result; // nearly all are, and need no counting
        }
        long bytes = Utf8.length(output);
        return bytes <= maxBytes ? result : with(cut(output, bytes), result);
    }

    private static ToolCallResult with(String output, ToolCallResult result) {
        if (result instanceof Failed failed) {
            return new Failed(output, failed.referenceId(), failed.cause());
        }
        return result instanceof Rejected rejected ? new Rejected(output, rejected.problems()) : new Succeeded(output);
    }

    private String cut(String output, long bytes) {
        String note = FailureText.cut(bytes, maxBytes);
        return isJson(output) ? ResultCut.ofJson(output, maxBytes, note) : ResultCut.ofText(output, maxBytes, note);
    }

    private static boolean isJson(String text) {
        try {
            JsonReader json = JsonReader.of(text, OF_JSON, UnreadableJsonException::new);
            json.pass();
            json.end();
            return true;
        } catch (UnreadableJsonException e) {
            return false;
        }
    }
}
