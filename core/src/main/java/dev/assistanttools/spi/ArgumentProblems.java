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

    /** Whether further problems are only counted. */
    boolean isFull() {
        return problems.size() >= MOST;
    }

    /** Adds a problem at the place where a frame stands; asks for its pointer only if there is room. */
    void add(ReadingFrame place, String message) {
        if (!isFull()) {
            problems.add(new ArgumentProblem(place.pointer(), message));
        } else {
            more++;
        }
    }

    /** Adds a problem of the arguments as a whole, which is named however many there are. */
    void addLast(String message) {
        problems.add(new ArgumentProblem("", message));
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
