package dev.assistanttools.tool;

import dev.assistanttools.AssistantToolsException;
import dev.assistanttools.json.JsonText;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a call do not fit the tool; the tool was not called. Its message is meant for the model: it names what was
 * expected and what came in the names of the wire.
 */
public final class ToolArgumentException extends AssistantToolsException {

    /** How many mistakes of a call are named; more would tell the model no more than that there are many. */
    public static final int MOST_NAMED = 20;

    private static final long serialVersionUID = 1L;

    private final transient List<ArgumentProblem> problems;

    /** An exception for all the mistakes of one call; there is at least one. */
    public ToolArgumentException(List<ArgumentProblem> problems) {
        this(problems, 0, null);
    }

    /**
     * An exception for the mistakes of a call that has too many to name them all.
     *
     * @param problems the mistakes that are named; at least one
     * @param more how many others there are
     * @param cause what a constructor threw that refused the values, if one did; stays in the log
     */
    public ToolArgumentException(List<ArgumentProblem> problems, int more, @Nullable Throwable cause) {
        super(describe(problems, more), cause);
        this.problems = List.copyOf(problems);
    }

    /**
     * An exception that names so many of the mistakes as an answer holds, and counts the others.
     *
     * @param all the mistakes of one call; at least one
     * @param cause what a constructor or validator threw that refused the values, if one did; stays in the log
     */
    public static ToolArgumentException naming(List<ArgumentProblem> all, @Nullable Throwable cause) {
        int named = Math.min(all.size(), MOST_NAMED);
        return new ToolArgumentException(all.subList(0, named), all.size() - named, cause);
    }

    /** The mistakes of the call that are named, in the order in which they were found. */
    public List<ArgumentProblem> problems() {
        return problems;
    }

    private static String describe(List<ArgumentProblem> problems, int more) {
        return problems.stream()
                .map(ToolArgumentException::describe)
                .collect(Collectors.joining(
                        "\n",
                        "The arguments were not accepted; the tool was not called.\n",
                        more == 0 ? "" : "\nand " + more + " more"));
    }

    private static String describe(ArgumentProblem problem) {
        return problem.pointer().isEmpty() ? problem.message() : shown(problem.pointer()) + ": " + problem.message();
    }

    /** In the form that a pointer has in a JSON string (RFC 6901, section 5): a name that holds line breaks writes no lines. */
    private static String shown(String pointer) {
        String quoted = JsonText.quote(pointer);
        return quoted.substring(1, quoted.length() - 1);
    }
}
