package dev.assistanttools.json;

/** Writes JSON pointers (RFC 6901). */
public final class JsonPointer {

    private JsonPointer() {}

    /** The step to a property: a slash, and the name with its tildes and slashes escaped. */
    public static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** The step to an element: a slash and its index, from zero on. */
    public static String step(int index) {
        return "/" + index;
    }
}
