package dev.assistanttools.spi;

import dev.assistanttools.tool.ArgumentProblem;
import dev.assistanttools.tool.ToolArgumentException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mistakes of one call: the first of them in full, the others by number, so that a bad call has a bounded answer. */
final class ArgumentProblems {

    /** Stays empty in nearly all calls, so a list to add to is made when it is needed. */
    private List<ArgumentProblem> problems = List.of();

    private int more;
    private @Nullable RuntimeException firstCause;

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /** Whether further problems are only counted. */
    boolean isFull() {
        return problems.size() >= ToolArgumentException.MOST_NAMED;
    }

    /** Adds a problem at the place where a frame stands, or of all; asks for its pointer only if there is room. */
    void add(@Nullable ReadingFrame place, String message) {
        if (!isFull()) {
            add(new ArgumentProblem(place == null ? "" : place.pointer(), message));
        } else {
            more++;
        }
    }

    /** Adds a problem of the arguments as a whole, which is named however many there are. */
    void addLast(String message) {
        add(new ArgumentProblem("", message));
    }

    private void add(ArgumentProblem problem) {
        if (problems.isEmpty()) {
            problems = new ArrayList<>();
        }
        problems.add(problem);
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
