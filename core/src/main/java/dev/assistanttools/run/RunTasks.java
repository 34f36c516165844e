package dev.assistanttools.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The runs of a driver that are under way, in a chain through themselves: a set takes six times as much of each. Thread-safe. */
final class RunTasks {

    /** The newest. Guarded by this object, as are the links of all. */
    private @Nullable RunTask first;

    /** For good. Guarded by this object. */
    private boolean isClosed;

    /** For now. Guarded by this object. */
    private boolean isDraining;

    /** Adds none while this takes no more. */
    synchronized boolean add(RunTask task) {
        if (isClosed || isDraining) {
            return false;
        }
        RunTask next = first;
        task.next = next;
        if (next != null) {
            next.previous = task;
        }
        first = task;
        return true;
    }

    /** Once for each that was added. */
    synchronized void remove(RunTask task) {
        RunTask previous = task.previous;
        RunTask next = task.next;
        if (previous != null) {
            previous.next = next;
        } else if (first == task) {
            first = next;
        }
        if (next != null) {
            next.previous = previous;
        }
        task.previous = null;
        task.next = null;
    }

    /** Takes no more for good; those that are there stay until they are removed. */
    synchronized void close() {
        isClosed = true;
    }

    /** Takes no more, or more again unless this is closed. */
    synchronized void drain(boolean newDraining) {
        isDraining = newDraining;
    }

    synchronized boolean isClosed() {
        return isClosed || isDraining;
    }

    synchronized List<RunTask> all() {
        List<RunTask> all = new ArrayList<>();
        for (RunTask task = first; task != null; task = task.next) {
            all.add(task);
        }
        return all;
    }
}
