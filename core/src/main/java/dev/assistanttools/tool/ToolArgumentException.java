package dev.assistanttools.tool;

import dev.assistanttools.AssistantToolsException;
import java.util.List;
import java.util.stream.Collectors;

/** The arguments of a call do not fit the tool; the tool was not called. Its message is meant for the model. */
public final class ToolArgumentException extends AssistantToolsException {

    private static final long serialVersionUID = 1L;

    private final transient List<ArgumentProblem> problems;

    /** An exception for all the mistakes of one call; there is at least one. */
    public ToolArgumentException(List<ArgumentProblem> problems) {
        super(describe(problems));
        this.problems = List.copyOf(problems);
    }

    /** All mistakes of the call, in the order in which they were found. */
    public List<ArgumentProblem> problems() {
        return problems;
    }

    private static String describe(List<ArgumentProblem> problems) {
        return problems.stream()
                .map(problem ->
                        problem.pointer().isEmpty() ? problem.message() : problem.pointer() + ": " + problem.message())
                .collect(Collectors.joining("\n", "The arguments were not accepted; the tool was not called.\n", ""));
    }
}
