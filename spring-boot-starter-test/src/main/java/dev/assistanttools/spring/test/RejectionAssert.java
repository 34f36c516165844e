package dev.assistanttools.spring.test;

import dev.assistanttools.tool.ArgumentProblem;
import dev.assistanttools.tool.ToolCallResult.Rejected;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Assertions about what a model is told of arguments that do not fit. */
public final class RejectionAssert {

    private final ToolAssert tool;
    private final String arguments;
    private final Rejected rejected;

    RejectionAssert(ToolAssert tool, String arguments, Rejected rejected) {
        this.tool = tool;
        this.arguments = arguments;
        this.rejected = rejected;
    }

    /**
     * There is a mistake at this place, besides others.
     *
     * @param pointer a JSON pointer, such as {@code /symbol}; empty for the arguments as a whole
     */
    public RejectionAssert at(String pointer) {
        if (problemsAt(pointer).isEmpty()) {
            throw fail("at \"" + pointer + "\"");
        }
        return this;
    }

    /**
     * There is a mistake at this place, of which the model is told exactly this.
     *
     * @param pointer a JSON pointer
     * @param message what was expected, in the names of the wire
     */
    public RejectionAssert at(String pointer, String message) {
        if (problemsAt(pointer).stream().noneMatch(problem -> problem.message().equals(message))) {
            throw fail("at \"" + pointer + "\" with \"" + message + "\"");
        }
        return this;
    }

    /** There are mistakes at these places, and at no others; in any order. */
    public RejectionAssert onlyAt(String... pointers) {
        List<String> expected = Arrays.stream(pointers).sorted().toList();
        List<String> places = rejected.problems().stream()
                .map(ArgumentProblem::pointer)
                .distinct()
                .sorted()
                .toList();
        if (!places.equals(expected)) {
            throw fail("only at "
                    + expected.stream().map(place -> "\"" + place + "\"").collect(Collectors.joining(", ")));
        }
        return this;
    }

    /** The model reads this, among other things. */
    public RejectionAssert saying(String part) {
        if (!rejected.output().contains(part)) {
            throw fail("saying \"" + part + "\"");
        }
        return this;
    }

    /** Back to the assertions about the tool. */
    public ToolAssert and() {
        return tool;
    }

    private List<ArgumentProblem> problemsAt(String pointer) {
        return rejected.problems().stream()
                .filter(problem -> problem.pointer().equals(pointer))
                .toList();
    }

    private AssertionError fail(String expectation) {
        String problems = rejected.problems().stream()
                .map(problem -> "  at \"" + problem.pointer() + "\": " + problem.message())
                .collect(Collectors.joining("\n"));
        return tool.fail("Expected " + tool.name() + " to reject " + Shown.text(arguments) + " " + expectation
                + ", but the mistakes are\n" + problems);
    }
}
