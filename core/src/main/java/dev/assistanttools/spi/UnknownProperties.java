package dev.assistanttools.spi;

import java.util.List;

/** What an {@link ArgumentReader} does with properties that no {@linkplain ObjectShape shape} knows. */
public final class UnknownProperties {

    private UnknownProperties() {}

    /** Is told of properties that were passed over. */
    @FunctionalInterface
    public interface Listener {

        /**
         * Properties were passed over, and all arguments accepted: the method is about to be called without them.
         *
         * @param pointers JSON pointers (RFC 6901) to them; from 1 to 20, the first in the order of the text
         */
        void passedOver(List<String> pointers);
    }

    /**
     * Makes a problem of each, with the nearest name that there is; without this they are passed over. To be called before
     * anything is read.
     */
    public static void refuse(ArgumentReader arguments) {
        arguments.cursor().unknown().refuse();
    }

    /**
     * Has somebody told of those that are passed over, once, on the thread that reads; of a call that is rejected nobody is told. To be
     * called before anything is read.
     */
    public static void tell(ArgumentReader arguments, Listener listener) {
        arguments.cursor().tellOfUnknown(listener);
    }
}
