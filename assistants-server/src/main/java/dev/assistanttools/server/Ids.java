package dev.assistanttools.server;

import java.util.random.RandomGenerator;

/** New identifiers: a prefix and 24 letters or digits, as clients match them. Thread-safe if the generator is. */
final class Ids {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 24;

    private final RandomGenerator random;

    Ids(RandomGenerator random) {
        this.random = random;
    }

    String assistant() {
        return next("asst_");
    }

    String thread() {
        return next("thread_");
    }

    String message() {
        return next("msg_");
    }

    String run() {
        return next("run_");
    }

    String step() {
        return next("step_");
    }

    String file() {
        return next("file-");
    }

    String vectorStore() {
        return next("vs_");
    }

    String fileBatch() {
        return next("vsfb_");
    }

    String request() {
        return next("req_");
    }

    private String next(String prefix) {
        StringBuilder id = new StringBuilder(prefix.length() + LENGTH).append(prefix);
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }
}
