package dev.assistanttools.server;

/**
 * What answers: a language model, or a stand-in for one. Implementations are thread-safe; each run's rounds are asked one after the
 * other, several runs at the same time.
 */
public interface Model {

    /** One phrase for log lines, such as {@code script weather.yaml}; a stand-in says openly that it is one. Never holds a secret. */
    String description();

    /**
     * Answers the next round of a run. Called on a thread of the server's own, which is interrupted when the run is cancelled or
     * expires.
     *
     * @param request all that the model may know
     * @param deltas is told each piece of the answer as it comes; the pieces of a kind add up to what is returned
     * @throws ModelException if the model can't answer: the run ends failed with its code and message
     * @throws InterruptedException if the run was cancelled meanwhile
     */
    ModelReply respond(ModelRequest request, ModelDeltas deltas) throws InterruptedException;
}
