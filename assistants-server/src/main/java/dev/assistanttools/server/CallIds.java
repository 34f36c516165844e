package dev.assistanttools.server;

import java.util.random.RandomGenerator;

/** Makes up call ids in the form of the hosted service: {@code call_} and 24 letters or digits. */
final class CallIds {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 24;

    private final RandomGenerator random;

    /**
     * Ids from a source of randomness.
     *
     * @param random is thread-safe
     */
    CallIds(RandomGenerator random) {
        this.random = random;
    }

    String next() {
        StringBuilder id = new StringBuilder("call_");
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }
}
