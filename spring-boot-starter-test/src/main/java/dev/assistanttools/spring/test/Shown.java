package dev.assistanttools.spring.test;

import dev.assistanttools.run.ExecutedCall;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import java.util.List;
import java.util.stream.Collectors;

/** What a failed assertion shows of calls. */
final class Shown {

    /** What is longer says no more to a reader. */
    private static final int MOST_CHARACTERS = 400;

    private Shown() {}

    static String text(String text) {
        if (text.length() <= MOST_CHARACTERS) {
            return text;
        }
        boolean splits = Character.isHighSurrogate(text.charAt(MOST_CHARACTERS - 1));
        int end = splits ? MOST_CHARACTERS - 1 : MOST_CHARACTERS;
        return text.substring(0, end) + "... (" + text.length() + " characters)";
    }

    /** As in {@code get_quote {"symbol":"ACME"}}. */
    static String call(ToolCall call) {
        return call.arguments().isBlank() ? call.name() : call.name() + " " + text(call.arguments());
    }

    static String result(ToolCallResult result) {
        if (result instanceof ToolCallResult.Succeeded) {
            return text(result.output());
        }
        String output = result.output().lines().map(String::strip).collect(Collectors.joining(" "));
        return (result instanceof ToolCallResult.Rejected ? "rejected: " : "failed: ") + text(output);
    }

    /** The calls of a conversation, one to a line. */
    static String calls(List<ExecutedCall> calls) {
        return calls.stream()
                .map(call -> "  round " + call.round() + ": " + call(call.call()) + " -> " + result(call.result()))
                .collect(Collectors.joining("\n"));
    }
}
