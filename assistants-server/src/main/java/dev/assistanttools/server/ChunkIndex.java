package dev.assistanttools.server;

import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;

/** Finds the chunks of one vector store by what they say. Thread-safe. */
interface ChunkIndex {

    /**
     * Brings the index up to date.
     *
     * @param files the files that it is to hold; their chunks never change
     * @param chunks gives the chunks of a file that the index does not hold yet, in order
     */
    void hold(Set<Long> files, LongFunction<List<String>> chunks);

    /**
     * Finds chunks.
     *
     * @param query what somebody would like to know
     * @param among only chunks of these files
     * @param most how many at most
     * @return the best first
     */
    List<Hit> search(String query, Set<Long> among, int most);

    /**
     * A chunk that was found.
     *
     * @param file its file
     * @param place its place in the file: 0, 1, 2 and so on
     * @param score how well it fits, 0 to 1
     */
    record Hit(long file, int place, String text, double score) {}
}
