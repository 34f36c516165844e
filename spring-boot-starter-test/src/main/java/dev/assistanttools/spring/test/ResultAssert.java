package dev.assistanttools.spring.test;

import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolDeniedException;
import java.util.Optional;

/** Assertions about what came of a call that the test made itself. */
public final class ResultAssert {

    private final ToolAssert tool;
    private final String arguments;
    private final ToolCallResult result;

    ResultAssert(ToolAssert tool, String arguments, ToolCallResult result) {
        this.tool = tool;
        this.arguments = arguments;
        this.result = result;
    }

    /**
     * It returned this JSON: numbers are compared by their value, the order of properties does not matter. A result that is no JSON
     * is compared as text.
     */
    public ResultAssert returned(String json) {
        return require("to return " + Shown.text(json), Mismatch.returned(json, result));
    }

    /** It returned, whatever it was. */
    public ResultAssert returned() {
        return require("to return", Mismatch.returned(result));
    }

    /** Its arguments were rejected for a mistake at this place, a JSON pointer; empty for the arguments as a whole. */
    public ResultAssert wasRejectedAt(String pointer) {
        return require("to be rejected at \"" + pointer + "\"", Mismatch.rejectedAt(pointer, result));
    }

    /** It failed: it threw, was denied, or took too long. */
    public ResultAssert failed() {
        return require("to fail", Mismatch.failed(result));
    }

    /** It failed, and the model was told exactly this. */
    public ResultAssert failedWith(String output) {
        return require("to fail with " + Shown.text(output), Mismatch.failedWith(output, result));
    }

    /** Whoever asks may not use the tool: by a {@link ToolDeniedException}, or an exception that the dispatcher takes for one. */
    public ResultAssert wasDenied() {
        return failedBecauseOf(ToolDeniedException.class);
    }

    /** It failed because of an exception of this class, of which the model may have been told nothing. */
    public ResultAssert failedBecauseOf(Class<? extends Throwable> cause) {
        return require("to fail because of " + cause.getSimpleName(), Mismatch.failedBecauseOf(cause, result));
    }

    /** What the model reads. */
    public String output() {
        return result.output();
    }

    /** Back to the assertions about the tool. */
    public ToolAssert and() {
        return tool;
    }

    private ResultAssert require(String expectation, Optional<String> mismatch) {
        if (mismatch.isPresent()) {
            throw tool.fail("Expected " + tool.name() + " " + Shown.text(arguments) + " " + expectation + ", but: "
                    + mismatch.get() + "\n  -> " + Shown.result(result));
        }
        return this;
    }
}
