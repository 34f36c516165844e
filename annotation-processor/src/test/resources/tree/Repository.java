package tree;

import dev.assistanttools.AssistantTool;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

public abstract class Repository<T, K> {

    /**
     * Finds one.
     *
     * @param key of what
     * @param depth how far to look
     */
    @AssistantTool
    public abstract @Nullable T find(K key, OptionalInt depth);

    /**
     * Stores one.
     *
     * @param entity to be stored
     */
    @AssistantTool
    public abstract void store(T entity);

    /** Counts them. */
    @AssistantTool
    public long count() {
        return 0;
    }
}
