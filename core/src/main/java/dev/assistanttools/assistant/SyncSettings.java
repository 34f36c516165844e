package dev.assistanttools.assistant;

/**
 * How an assistant is looked for. Immutable.
 *
 * @param mostAssistants how many assistants are looked through for the one with the spec's mark, newest first; 1,000 by
 *     default, which is ten requests
 */
public record SyncSettings(int mostAssistants) {

    /** Refuses less than one. */
    public SyncSettings {
        if (mostAssistants < 1) {
            throw new IllegalArgumentException("At least one assistant is looked through, not " + mostAssistants + ".");
        }
    }

    /** The defaults. */
    public static SyncSettings defaults() {
        return new SyncSettings(1_000);
    }

    /** These settings with another bound. */
    public SyncSettings withMostAssistants(int newMostAssistants) {
        return new SyncSettings(newMostAssistants);
    }
}
