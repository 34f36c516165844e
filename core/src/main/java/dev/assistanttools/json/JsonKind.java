package dev.assistanttools.json;

/** What kind of value stands in a JSON text. */
public enum JsonKind {

    /** An object. */
    OBJECT("an object"),

    /** An array. */
    ARRAY("an array"),

    /** A string. */
    STRING("a string"),

    /** A number. */
    NUMBER("a number"),

    /** True or false. */
    BOOLEAN("a boolean"),

    /** Null. */
    NULL("null");

    private final String phrase;

    JsonKind(String phrase) {
        this.phrase = phrase;
    }

    /** The kind with its article, as a sentence needs it. */
    public String phrase() {
        return phrase;
    }
}
