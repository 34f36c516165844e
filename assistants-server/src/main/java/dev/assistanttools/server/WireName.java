package dev.assistanttools.server;

import java.util.Locale;

/** A constant that the API knows by its name in small letters. */
interface WireName {

    /** The constant's name. */
    String name();

    /** The name in JSON, in events and in error texts. */
    default String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant of a name that this server has written. */
    static <E extends Enum<E> & WireName> E find(Class<E> type, String wire) {
        for (E constant : type.getEnumConstants()) {
            if (constant.wire().equals(wire)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("No " + type.getName() + ": " + wire);
    }
}
