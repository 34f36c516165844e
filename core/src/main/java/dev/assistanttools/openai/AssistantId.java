package dev.assistanttools.openai;

/**
 * Names an assistant at the API.
 *
 * @param value the id as the API gave it, such as {@code asst_} and 24 letters or digits; never blank
 */
public record AssistantId(String value) {

    /** Refuses a blank id. */
    public AssistantId {
        Ids.requireNotBlank(value, "an assistant");
    }

    /** The id itself, so that it reads well in sentences. */
    @Override
    public String toString() {
        return value;
    }
}
