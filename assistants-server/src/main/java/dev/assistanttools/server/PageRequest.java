package dev.assistanttools.server;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list.
 *
 * @param limit 1 to 100; of files up to 10,000
 * @param after the id before the page's first; null for the list's beginning
 * @param before the id after the page's last; null for no such bound
 */
record PageRequest(
        int limit,
        boolean ascending,
        @Nullable String after,
        @Nullable String before) {

    static final int DEFAULT_LIMIT = 20;
    static final int MAX_LIMIT = 100;

    /** Of files as many as this, which is also what a request gets that does not say. */
    static final int MAX_FILES = 10_000;
}
