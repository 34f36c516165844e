package shapes;

import dev.assistanttools.AssistantTool;
import java.util.List;
import java.util.Optional;

/** What subclasses say of {@code T} decides the types. */
abstract class Repository<T, K> {

    /** A page. */
    record Page<E>(List<E> items, Optional<E> best, int total) {}

    /**
     * Finds one.
     *
     * @param id its key
     */
    @AssistantTool
    T find(K id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Saves some.
     *
     * @param page what to save
     */
    @AssistantTool
    abstract void save(Page<? extends T> page);

    /** Counts all; no type is open. */
    @AssistantTool
    int count() {
        return 0;
    }
}
