package beans;

import org.jspecify.annotations.Nullable;

/** What all have. */
abstract class Base<K> {

    /** The key. */
    private K id;

    /** A remark. */
    public @Nullable String note = "none";

    public K getId() {
        return id;
    }

    public void setId(K id) {
        this.id = id;
    }
}
