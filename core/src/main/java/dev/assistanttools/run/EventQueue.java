package dev.assistanttools.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events that nobody has taken yet. When it is full, those of growth are left out, the oldest first: what they say, a later event
 * says, too. All others are kept; of them a run has few. Not thread-safe.
 */
final class EventQueue {

    private final Deque<RunEvent> events = new ArrayDeque<>(4);
    private int growths;

    void add(RunEvent event) {
        events.add(event);
        if (event.isGrowth() && ++growths > RunEvents.KEPT) {
            leaveOutOldestGrowth();
        }
    }

    private void leaveOutOldestGrowth() {
        for (var each = events.iterator(); each.hasNext(); ) {
            if (each.next().isGrowth()) {
                each.remove();
                growths--;
                return;
            }
        }
    }

    @Nullable
    RunEvent poll() {
        RunEvent event = events.poll();
        if (event != null && event.isGrowth()) {
            growths--;
        }
        return event;
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    List<RunEvent> drain() {
        List<RunEvent> all = new ArrayList<>(events);
        events.clear();
        growths = 0;
        return all;
    }
}
