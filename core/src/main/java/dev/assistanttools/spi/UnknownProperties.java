package dev.assistanttools.spi;

import java.util.List;

/** What an {@link ArgumentReader} does with properties that no {@linkplain ObjectShape shape} knows. */
public final class UnknownProperties {

    private UnknownProperties() {}

    /**
     * Makes a problem of each, with the nearest name that there is; without this they are passed over. To be called before
     * anything is read.
     */
    public static void refuse(ArgumentReader arguments) {
        arguments.cursor().refuseUnknown();
    }

    /** JSON pointers (RFC 6901) to those that were passed over so far; at most 20, in the order of the text. */
    public static List<String> passedOver(ArgumentReader arguments) {
        return arguments.cursor().unknown();
    }
}
