package dev.assistanttools.openai;

import java.util.Optional;

/**
 * What the API tells of a run while it goes on. Must be closed. For one thread that reads; any other may close it meanwhile.
 */
public interface RunStream extends AutoCloseable {

    /**
     * The next event; waits for it.
     *
     * @return empty once the API has said that this was all
     * @throws AssistantApiException if the stream breaks off, is silent for too long, holds what can't be read or an error of
     *     the API, or is closed meanwhile; there is no way to go on with it then, but the run itself goes on
     */
    Optional<StreamEvent> next();

    /**
     * Closes the stream; the run goes on. Wakes whoever waits for an event, if the connection is one that this library has made;
     * else they learn of it at the next sign of life. Idempotent.
     */
    @Override
    void close();
}
