package dev.assistanttools.server;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list.
 *
 * @param limit 1 to 100
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
}
