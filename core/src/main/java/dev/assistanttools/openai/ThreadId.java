package dev.assistanttools.openai;

/**
 * Names a thread at the API.
 *
 * @param value the id as the API gave it, such as {@code thread_} and 24 letters or digits; never blank
 */
public record ThreadId(String value) {

    /** Refuses a blank id. */
    public ThreadId {
        Ids.requireNotBlank(value, "a thread");
    }

    /** The id itself, so that it reads well in sentences. */
    @Override
    public String toString() {
        return value;
    }
}
