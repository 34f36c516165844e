package dev.assistanttools.spring.test;

import dev.assistanttools.run.ExecutedCall;
import dev.assistanttools.tool.ToolDeniedException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Assertions about the calls of one tool. Each leaves those calls for which it holds, and fails if there are none: so the last one
 * says that there is a call for which all of them hold.
 */
public final class CallAssert {

    private final ConversationAssert conversation;
    private final String tool;
    private final List<ExecutedCall> calls;

    CallAssert(ConversationAssert conversation, String tool, List<ExecutedCall> calls) {
        this.conversation = conversation;
        this.tool = tool;
        this.calls = calls;
    }

    /**
     * With these arguments, compared as JSON: numbers by their value, the order of properties does not matter.
     *
     * @throws IllegalArgumentException if what is expected is not JSON
     */
    public CallAssert withArguments(String json) {
        Object expected = Json.expected("arguments", json);
        return keep(
                "to be called with " + Shown.text(json),
                call -> Json.read(call.call().arguments())
                        .map(actual -> JsonDifference.between(expected, actual))
                        .orElseGet(() -> Optional.of("it was called with no JSON")));
    }

    /** With this very text as its arguments, JSON or not. */
    public CallAssert withArgumentText(String text) {
        return keep(
                "to be called with the text " + Shown.text(text),
                call -> call.call().arguments().equals(text) ? Optional.empty() : Optional.of("the text is another"));
    }

    /**
     * It returned this JSON, compared as {@link #withArguments} does; a result that is no JSON is compared as text.
     *
     * @param json JSON, or what a tool returned as text
     */
    public CallAssert returned(String json) {
        return keep("to return " + Shown.text(json), call -> Mismatch.returned(json, call.result()));
    }

    /** It returned, whatever it was. */
    public CallAssert returned() {
        return keep("to return", call -> Mismatch.returned(call.result()));
    }

    /** Its arguments were rejected, or the tool was not there: it did not run. */
    public CallAssert wasRejected() {
        return keep("to be rejected", call -> Mismatch.rejected(call.result()));
    }

    /**
     * Its arguments were rejected for a mistake at this place.
     *
     * @param pointer a JSON pointer, such as {@code /symbol}; empty for the arguments as a whole
     */
    public CallAssert wasRejectedAt(String pointer) {
        return keep("to be rejected at \"" + pointer + "\"", call -> Mismatch.rejectedAt(pointer, call.result()));
    }

    /** It failed: it threw, was denied, or took too long. */
    public CallAssert failed() {
        return keep("to fail", call -> Mismatch.failed(call.result()));
    }

    /** It failed, and the model was told exactly this. */
    public CallAssert failedWith(String output) {
        return keep("to fail with " + Shown.text(output), call -> Mismatch.failedWith(output, call.result()));
    }

    /** Whoever asks may not use the tool: by a {@link ToolDeniedException}, or an exception that the dispatcher takes for one. */
    public CallAssert wasDenied() {
        return failedBecauseOf(ToolDeniedException.class);
    }

    /** It failed because of an exception of this class, of which the model may have been told nothing. */
    public CallAssert failedBecauseOf(Class<? extends Throwable> cause) {
        return keep(
                "to fail because of " + cause.getSimpleName(), call -> Mismatch.failedBecauseOf(cause, call.result()));
    }

    /** In this round of its run, the first being 1: the calls of a round are made at the same time. */
    public CallAssert inRound(int round) {
        return keep(
                "to be called in round " + round,
                call -> call.round() == round ? Optional.empty() : Optional.of("it was round " + call.round()));
    }

    /** As often as this, counting the calls for which all assertions before hold. */
    public CallAssert times(int number) {
        if (calls.size() != number) {
            throw conversation.fail("Expected " + tool + " to be called " + number
                    + (number == 1 ? " time" : " times") + ", but there "
                    + (calls.size() == 1 ? "is 1 such call" : "are " + calls.size() + " such calls") + ":\n"
                    + Shown.calls(calls));
        }
        return this;
    }

    /** Once, counting the calls for which all assertions before hold. */
    public CallAssert once() {
        return times(1);
    }

    /** Another tool was called; see {@link ConversationAssert#called}. */
    public CallAssert called(String another) {
        return conversation.called(another);
    }

    /** The run completed with exactly this answer; see {@link ConversationAssert#answered}. */
    public ConversationAssert answered(String text) {
        return conversation.answered(text);
    }

    /** Back to the assertions about all of the conversation. */
    public ConversationAssert and() {
        return conversation;
    }

    /** Keeps the calls that have no mismatch. */
    private CallAssert keep(String expectation, Function<ExecutedCall, Optional<String>> mismatch) {
        List<ExecutedCall> kept =
                calls.stream().filter(call -> mismatch.apply(call).isEmpty()).toList();
        if (kept.isEmpty()) {
            throw conversation.fail("Expected " + tool + " " + expectation + ", but:\n"
                    + calls.stream()
                            .map(call -> Shown.calls(List.of(call)) + "\n    "
                                    + mismatch.apply(call).orElseThrow())
                            .collect(Collectors.joining("\n")));
        }
        return new CallAssert(conversation, tool, kept);
    }
}
