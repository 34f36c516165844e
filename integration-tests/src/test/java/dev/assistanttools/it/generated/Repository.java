package dev.assistanttools.it.generated;

import dev.assistanttools.AssistantTool;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tools of which only subclasses know the types.
 *
 * @param <T> what is kept
 * @param <K> its key
 */
abstract class Repository<T, K> {

    /**
     * A part of all.
     *
     * @param items the part
     * @param best the best of them
     */
    record Page<E>(List<E> items, Optional<E> best) {}

    final List<T> kept = new ArrayList<>();

    /** Finds by key. */
    @AssistantTool
    String find(K id) {
        return id.getClass().getSimpleName() + " " + id;
    }

    /** Saves a page. */
    @AssistantTool
    int save(Page<? extends T> page) {
        kept.addAll(page.items());
        page.best().ifPresent(kept::add);
        return kept.size();
    }

    /** Counts; no type is open. */
    @AssistantTool
    int count() {
        return kept.size();
    }
}
