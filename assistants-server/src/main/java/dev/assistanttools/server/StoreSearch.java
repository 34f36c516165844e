package dev.assistanttools.server;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * Searches vector stores. The database says what is in a store; the index of a store is made of it when it is first searched and brought
 * up to date before each search, so the two can't drift apart and a restart loses nothing. Thread-safe.
 */
final class StoreSearch {

    private final Stores stores;
    private final IndexCache indexes;
    private final Clock clock;

    StoreSearch(Stores stores, IndexCache indexes, Clock clock) {
        this.stores = stores;
        this.indexes = indexes;
        this.clock = clock;
    }

    /**
     * What to search for.
     *
     * @param queries each of which is searched for; a chunk counts by the one that it fits best
     * @param filter which files, by their attributes
     * @param most the most results
     * @param threshold the least score, 0 to 1
     */
    record Wanted(List<String> queries, Predicate<ObjectNode> filter, int most, double threshold) {}

    /** A chunk that was found, with its file. */
    record Found(String fileId, String filename, double score, ObjectNode attributes, String text) {}

    /** The best chunks of all these stores, the best first. Stores that are not there or have expired are passed over. */
    List<Found> search(Collection<String> storeIds, Wanted wanted) {
        return storeIds.stream()
                .flatMap(id -> search(id, wanted).stream())
                .sorted(Comparator.comparingDouble(Found::score).reversed())
                .limit(wanted.most())
                .toList();
    }

    private List<Found> search(String storeId, Wanted wanted) {
        long now = clock.instant().getEpochSecond();
        Optional<VectorStore> store = stores.vectorStores().find(storeId);
        if (store.isEmpty() || store.get().isExpired(now)) {
            indexes.forget(storeId);
            return List.of();
        }
        stores.vectorStores().touch(storeId, now);
        ChunkIndex index = indexes.of(storeId, store.get().usageBytes());
        Map<Long, VectorStoreFile> files = upToDate(index, storeId);
        Set<Long> among = files.values().stream()
                .filter(file -> wanted.filter().test(file.attributes()))
                .map(VectorStoreFile::seq)
                .collect(Collectors.toSet());
        List<Found> found = new ArrayList<>();
        for (ChunkIndex.Hit hit : best(index, wanted, among)) {
            VectorStoreFile file = files.get(hit.file());
            if (file != null && hit.score() >= wanted.threshold()) {
                stores.files()
                        .find(file.id(), now)
                        .ifPresent(uploaded -> found.add(
                                new Found(file.id(), uploaded.filename(), hit.score(), file.attributes(), hit.text())));
            }
        }
        return found;
    }

    /** One at a time, so that nobody with an older look at the store takes away what is new in it. */
    private Map<Long, VectorStoreFile> upToDate(ChunkIndex index, String storeId) {
        synchronized (index) {
            Map<Long, VectorStoreFile> files = stores.vectorStoreFiles().completed(storeId).stream()
                    .collect(Collectors.toMap(VectorStoreFile::seq, file -> file));
            try {
                index.hold(files.keySet(), stores.vectorStoreFiles()::chunks);
            } catch (RuntimeException | Error e) {
                // What it holds now nobody knows; the next search makes it anew.
                indexes.forget(storeId);
                throw e;
            }
            return files;
        }
    }

    private static Collection<ChunkIndex.Hit> best(ChunkIndex index, Wanted wanted, Set<Long> among) {
        record Chunk(long file, int place) {}
        Map<Chunk, ChunkIndex.Hit> hits = new LinkedHashMap<>();
        for (String query : wanted.queries()) {
            for (ChunkIndex.Hit hit : index.search(query, among, wanted.most())) {
                hits.merge(
                        new Chunk(hit.file(), hit.place()),
                        hit,
                        (one, other) -> one.score() < other.score() ? other : one);
            }
        }
        return hits.values();
    }

    /** The store is deleted. */
    void forget(String storeId) {
        indexes.forget(storeId);
    }
}
