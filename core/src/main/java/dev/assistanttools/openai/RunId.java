package dev.assistanttools.openai;

/**
 * Names a run at the API.
 *
 * @param value the id as the API gave it, such as {@code run_} and 24 letters or digits; never blank
 */
public record RunId(String value) {

    /** Refuses a blank id. */
    public RunId {
        Ids.requireNotBlank(value, "a run");
    }

    /** The id itself, so that it reads well in sentences. */
    @Override
    public String toString() {
        return value;
    }
}
