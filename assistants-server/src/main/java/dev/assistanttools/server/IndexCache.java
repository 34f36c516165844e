package dev.assistanttools.server;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The indexes of vector stores that memory holds: as many as together have at most so many bytes of text. The one that was not asked for
 * for the longest time goes first; who still searches in it does so to the end. Thread-safe.
 */
final class IndexCache {

    private final Supplier<ChunkIndex> newIndex;
    private final long mostBytes;
    private final Map<String, Held> held = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * An empty cache.
     *
     * @param mostBytes of text in all indexes together; one alone may have more
     */
    IndexCache(Supplier<ChunkIndex> newIndex, long mostBytes) {
        this.newIndex = newIndex;
        this.mostBytes = mostBytes;
    }

    private record Held(ChunkIndex index, long bytes) {}

    /**
     * The index of a store.
     *
     * @param bytes the text that the store has now
     */
    synchronized ChunkIndex of(String storeId, long bytes) {
        Held there = held.get(storeId);
        Held now = new Held(there == null ? newIndex.get() : there.index(), bytes);
        held.put(storeId, now);
        long sum = held.values().stream().mapToLong(Held::bytes).sum();
        Iterator<Held> eldest = held.values().iterator();
        while (sum > mostBytes && held.size() > 1) {
            sum -= eldest.next().bytes();
            eldest.remove();
        }
        return now.index();
    }

    synchronized void forget(String storeId) {
        held.remove(storeId);
    }
}
