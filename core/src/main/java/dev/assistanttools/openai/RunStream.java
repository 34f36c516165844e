package dev.assistanttools.openai;

import java.util.Optional;

/**
 * What the API tells of a run while it goes on. Nothing is sent before it is opened. Must be closed. For one thread that opens it
 * and reads; any other may close it meanwhile.
 */
public interface RunStream extends AutoCloseable {

    /**
     * Sends the request, and waits until the API begins to answer. Once, before the first event is asked for.
     *
     * @throws AssistantApiException if the API refuses, can't be reached or does not begin in time, or the stream is closed
     *     meanwhile; whether the API has done what it was asked is not known then, unless it refused
     */
    void open();

    /**
     * The next event; waits for it.
     *
     * @return empty once the API has said that this was all
     * @throws AssistantApiException if the stream breaks off, is silent for too long, holds what can't be read or an error of
     *     the API, or is closed meanwhile; there is no way to go on with it then, but the run itself goes on
     */
    Optional<StreamEvent> next();

    /**
     * Closes the stream; the run goes on. Wakes whoever waits for the answer to begin or for an event, if the connection is one
     * that this library has made; else they learn of it at the next sign of life, or by the end of {@link StreamLimits#silence()}.
     * Idempotent.
     */
    @Override
    void close();
}
