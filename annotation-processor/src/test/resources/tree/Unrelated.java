package tree;

/** Has nothing to do with tools. */
public final class Unrelated {

    /** Does nothing. */
    void nothing() {}
}
