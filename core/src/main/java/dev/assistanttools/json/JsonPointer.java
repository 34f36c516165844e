package dev.assistanttools.json;

/** Writes JSON pointers (RFC 6901). */
public final class JsonPointer {

    /** How many characters of a name are shown. */
    private static final int LONGEST_SHOWN = 100;

    private JsonPointer() {}

    /** The step to a property: a slash, and the name with its tildes and slashes escaped. */
    public static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /**
     * The step to a property that someone else named, such as a model, for those who only look at it: of a name of more than 100
     * characters it has the beginning and three dots.
     */
    public static String shownStep(String name) {
        if (name.length() <= LONGEST_SHOWN) {
            return step(name);
        }
        boolean splits = Character.isHighSurrogate(name.charAt(LONGEST_SHOWN - 1))
                && Character.isLowSurrogate(name.charAt(LONGEST_SHOWN));
        return step(name.substring(0, splits ? LONGEST_SHOWN - 1 : LONGEST_SHOWN)) + "...";
    }

    /** The step to an element: a slash and its index, from zero on. */
    public static String step(int index) {
        return "/" + index;
    }
}
