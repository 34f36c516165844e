package dev.assistanttools.openai;

/**
 * Names a step of a run at the API.
 *
 * @param value the id as the API gave it, such as {@code step_} and 24 letters or digits; never blank
 */
public record StepId(String value) {

    /** Refuses a blank id. */
    public StepId {
        Ids.requireNotBlank(value, "a step");
    }

    /** The id itself, so that it reads well in sentences. */
    @Override
    public String toString() {
        return value;
    }
}
