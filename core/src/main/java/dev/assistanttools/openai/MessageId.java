package dev.assistanttools.openai;

/**
 * Names a message at the API.
 *
 * @param value the id as the API gave it, such as {@code msg_} and 24 letters or digits; never blank
 */
public record MessageId(String value) {

    /** Refuses a blank id. */
    public MessageId {
        Ids.requireNotBlank(value, "a message");
    }

    /** The id itself, so that it reads well in sentences. */
    @Override
    public String toString() {
        return value;
    }
}
