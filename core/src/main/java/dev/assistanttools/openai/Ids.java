package dev.assistanttools.openai;

/** The rule that all ids share. */
final class Ids {

    private Ids() {}

    static void requireNotBlank(String value, String what) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("The id of " + what + " can't be blank.");
        }
    }
}
