package dev.assistanttools.tool;

import java.util.List;
import java.util.Objects;

/** What came of a tool call. Every call has one, whatever happens to its siblings; {@link #output()} is what the model reads. */
public sealed interface ToolCallResult {

    /** What the model reads. */
    String output();

    /**
     * The tool ran and returned.
     *
     * @param output its result, as text
     */
    record Succeeded(String output) implements ToolCallResult {

        /** Refuses null. */
        public Succeeded {
            Objects.requireNonNull(output, "output");
        }
    }

    /**
     * The call was wrong and the tool did not run: no such tool, or arguments that do not fit.
     *
     * @param output all that was wrong, in the names of the wire
     * @param problems each mistake in the arguments on its own; empty if there is no such tool
     */
    record Rejected(String output, List<ArgumentProblem> problems) implements ToolCallResult {

        /** Copies the list; refuses null. */
        public Rejected {
            Objects.requireNonNull(output, "output");
            problems = List.copyOf(problems);
        }
    }

    /**
     * The tool was called and did not return a result that can be sent.
     *
     * @param output what the model may know of it: no detail of the cause, unless the tool said it for the model
     * @param referenceId stands in the log beside the cause, and in {@code output} where that hides the cause
     * @param cause what was thrown
     */
    record Failed(String output, String referenceId, Throwable cause) implements ToolCallResult {

        /** Refuses null. */
        public Failed {
            Objects.requireNonNull(output, "output");
            Objects.requireNonNull(referenceId, "referenceId");
            Objects.requireNonNull(cause, "cause");
        }
    }
}
