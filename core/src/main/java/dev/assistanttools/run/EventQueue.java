package dev.assistanttools.run;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Events that nobody has taken yet. When there are too many of growth, the oldest of them is left out: what it says, a later event
 * says, too. All others are kept; of them a run has few. A chain, as many runs have a queue of one or two. Not thread-safe.
 */
final class EventQueue {

    private @Nullable Link first;
    private @Nullable Link last;
    private int growths;

    private static final class Link {

        private final RunEvent event;
        private @Nullable Link next;

        Link(RunEvent event) {
            this.event = event;
        }
    }

    void add(RunEvent event) {
        Link link = new Link(event);
        if (last == null) {
            first = link;
        } else {
            last.next = link;
        }
        last = link;
        if (event.isGrowth() && ++growths > RunEvents.KEPT) {
            leaveOutOldestGrowth();
        }
    }

    private void leaveOutOldestGrowth() {
        Link before = null;
        for (Link link = first; link != null; link = link.next) {
            if (link.event.isGrowth()) {
                leaveOut(link, before);
                return;
            }
            before = link;
        }
    }

    private void leaveOut(Link link, @Nullable Link before) {
        growths--;
        if (before == null) {
            first = link.next;
        } else {
            before.next = link.next;
        }
        if (link == last) {
            last = before;
        }
    }

    @Nullable
    RunEvent poll() {
        Link link = first;
        if (link == null) {
            return null;
        }
        first = link.next;
        if (first == null) {
            last = null;
        }
        growths -= link.event.isGrowth() ? 1 : 0;
        return link.event;
    }

    boolean isEmpty() {
        return first == null;
    }

    /** Gives all away. */
    void drainTo(Consumer<RunEvent> taker) {
        for (RunEvent event = poll(); event != null; event = poll()) {
            taker.accept(event);
        }
    }

    void clear() {
        first = null;
        last = null;
        growths = 0;
    }
}
