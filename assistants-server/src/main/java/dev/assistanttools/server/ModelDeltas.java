package dev.assistanttools.server;

/** Is told the pieces of a model's answer while they come. Called by one thread at a time. */
public interface ModelDeltas {

    /** A piece of text to be appended to the answer. */
    void text(String delta);

    /** A piece of text to be appended to the model's refusal; text that follows counts as part of it. */
    void refusal(String delta);

    /**
     * The model begins to ask for a call.
     *
     * @param index the call's place in the batch: 0, 1, 2 and so on
     * @param id the call's id, which no other call of the run has: {@code call_} and 24 letters or digits, as clients expect it
     * @param name the function's name
     */
    void callStarted(int index, String id, String name);

    /** A piece of text to be appended to the arguments of the call at this index, begun before. */
    void callArguments(int index, String delta);
}
