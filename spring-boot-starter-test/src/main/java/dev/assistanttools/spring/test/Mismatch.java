package dev.assistanttools.spring.test;

import dev.assistanttools.tool.ArgumentProblem;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolCallResult.Failed;
import dev.assistanttools.tool.ToolCallResult.Rejected;
import dev.assistanttools.tool.ToolCallResult.Succeeded;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why the result of a call is not what a test expects; empty if it is. */
final class Mismatch {

    private Mismatch() {}

    static Optional<String> returned(ToolCallResult result) {
        return is(Succeeded.class, result, "it did not return");
    }

    /** Compared as JSON if both are JSON, else as text. */
    static Optional<String> returned(String expected, ToolCallResult result) {
        Optional<String> mismatch = returned(result);
        if (mismatch.isPresent()) {
            return mismatch;
        }
        Optional<Object> one = Json.read(expected);
        Optional<Object> other = Json.read(result.output());
        if (one.isPresent() && other.isPresent()) {
            return JsonDifference.between(one.get(), other.get());
        }
        return result.output().equals(expected) ? Optional.empty() : Optional.of("the text is another");
    }

    static Optional<String> rejected(ToolCallResult result) {
        return is(Rejected.class, result, "it was not rejected");
    }

    static Optional<String> rejectedAt(String pointer, ToolCallResult result) {
        if (!(result instanceof Rejected rejected)) {
            return rejected(result);
        }
        boolean isThere = rejected.problems().stream()
                .anyMatch(problem -> problem.pointer().equals(pointer));
        return isThere ? Optional.empty() : Optional.of("the mistakes are at " + pointers(rejected));
    }

    static Optional<String> failed(ToolCallResult result) {
        return is(Failed.class, result, "it did not fail");
    }

    static Optional<String> failedWith(String output, ToolCallResult result) {
        Optional<String> mismatch = failed(result);
        return mismatch.isPresent() || result.output().equals(output)
                ? mismatch
                : Optional.of("the model was told otherwise");
    }

    static Optional<String> failedBecauseOf(Class<? extends Throwable> cause, ToolCallResult result) {
        if (!(result instanceof Failed failure)) {
            return failed(result);
        }
        return cause.isInstance(failure.cause())
                ? Optional.empty()
                : Optional.of("the cause is " + failure.cause().getClass().getName());
    }

    private static Optional<String> is(Class<? extends ToolCallResult> kind, ToolCallResult result, String otherwise) {
        return kind.isInstance(result) ? Optional.empty() : Optional.of(otherwise);
    }

    private static String pointers(Rejected rejected) {
        return rejected.problems().isEmpty()
                ? "no place: the tool was not there, or something around it said no"
                : rejected.problems().stream()
                        .map(ArgumentProblem::pointer)
                        .map(pointer -> "\"" + pointer + "\"")
                        .collect(Collectors.joining(", "));
    }
}
