package dev.assistanttools.json;

import org.jspecify.annotations.Nullable;

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

    /** The kind of a value by its first character; null if no value begins with it. */
    static @Nullable JsonKind beginningWith(char first) {
        return switch (first) {
            case '{' -> OBJECT;
            case '[' -> ARRAY;
            case '"' -> STRING;
            case 't', 'f' -> BOOLEAN;
            case 'n' -> NULL;
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> NUMBER;
            default -> null;
        };
    }

    /** The kind with its article, as a sentence needs it. */
    public String phrase() {
        return phrase;
    }
}
