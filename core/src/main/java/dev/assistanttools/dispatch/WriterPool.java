package dev.assistanttools.dispatch;

import dev.assistanttools.json.JsonWriter;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Lends writers whose memory was used before, so that a result costs little more than its text. Thread-safe, without locks. */
final class WriterPool {

    /** As many as are kept; threads whose ids differ little do not get in each other's way. A power of two. */
    private static final int SLOTS = 16;

    private static final int FIRST_CAPACITY = 512;

    /** What a writer of a longer text has is not kept: such a result is rare, and its memory would be held for ever. */
    private static final int LARGEST_KEPT = 64 * 1024;

    private final AtomicReferenceArray<JsonWriter> idle = new AtomicReferenceArray<>(SLOTS);

    /** A writer of an empty text. */
    JsonWriter take() {
        JsonWriter kept = idle.getAndSet(slot(), null);
        return kept == null ? new JsonWriter(FIRST_CAPACITY) : kept;
    }

    /** Takes back a writer that nobody uses any more. */
    void giveBack(JsonWriter writer) {
        if (writer.capacity() <= LARGEST_KEPT) {
            writer.clear();
            idle.set(slot(), writer);
        }
    }

    private static int slot() {
        return (int) Thread.currentThread().getId() & (SLOTS - 1);
    }
}
