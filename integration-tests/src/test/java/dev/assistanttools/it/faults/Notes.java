package dev.assistanttools.it.faults;

import dev.assistanttools.AssistantTool;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** A tool that never says the same twice, and remembers for which call it said what. */
public class Notes {

    private final AtomicLong number = new AtomicLong();
    private final Map<String, Queue<String>> said = new ConcurrentHashMap<>();

    /**
     * Takes a note.
     *
     * @param call the id of the call
     */
    @AssistantTool
    String note(String call) {
        String text = "é東 " + number.incrementAndGet();
        said.computeIfAbsent(call, id -> new ConcurrentLinkedQueue<>()).add(text);
        return text;
    }

    /** What was said for a call, each time that it was made. */
    Queue<String> said(String call) {
        return said.getOrDefault(call, new ConcurrentLinkedQueue<>());
    }

    void forget(String call) {
        said.remove(call);
    }
}
