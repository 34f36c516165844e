package dev.assistanttools.spi;

import dev.assistanttools.tool.ArgumentProblem;
import dev.assistanttools.tool.ToolArgumentException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mistakes of one call: the first of them in full, the others by number, so that a bad call has a bounded answer. */
final class ArgumentProblems {

    private static final int MOST = 20;

    private final List<ArgumentProblem> problems = new ArrayList<>();
    private int more;
    private @Nullable RuntimeException firstCause;

    boolean isEmpty() {
        return problems.isEmpty();
    }

    void add(String pointer, String message) {
        if (problems.size() < MOST) {
            problems.add(new ArgumentProblem(pointer, message));
        } else {
            more++;
        }
    }

    /** Adds a problem that is named however many there are. */
    void addLast(String pointer, String message) {
        problems.add(new ArgumentProblem(pointer, message));
    }

    void addCause(RuntimeException cause) {
        if (firstCause == null) {
            firstCause = cause;
        }
    }

    ToolArgumentException toException() {
        return new ToolArgumentException(problems, more, firstCause);
    }
}
