package dev.assistanttools.spi;

import dev.assistanttools.json.JsonKind;

/** The JSON that a type's schema asks for, as far as it shows without looking into the value. */
public enum ValueForm {
    /** A string. */
    STRING,
    /** A number. */
    NUMBER,
    /** True or false. */
    BOOLEAN,
    /** An object. */
    OBJECT,
    /** An array. */
    ARRAY,
    /** An object or, as strict mode has it, an array of objects with a key and a value. */
    MAP,
    /** Anything but null. */
    ANY;

    boolean takes(JsonKind kind) {
        return switch (this) {
            case STRING -> kind == JsonKind.STRING;
            case NUMBER -> kind == JsonKind.NUMBER;
            case BOOLEAN -> kind == JsonKind.BOOLEAN;
            case OBJECT -> kind == JsonKind.OBJECT;
            case ARRAY -> kind == JsonKind.ARRAY;
            case MAP -> kind == JsonKind.OBJECT || kind == JsonKind.ARRAY;
            case ANY -> kind != JsonKind.NULL;
        };
    }
}
