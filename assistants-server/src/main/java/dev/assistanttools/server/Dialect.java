package dev.assistanttools.server;

import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One of the ways to talk to a language model over HTTP. Implementations are thread-safe. */
interface Dialect {

    /** What the way is called in log lines. */
    String name();

    /** Where it is, after the base URL. */
    String path();

    /**
     * A round of a run in this dialect's words; its calls have the ids that the endpoint gave them. What nobody set is not sent, so that
     * the endpoint's own default holds.
     */
    ObjectNode body(ModelRequest request, Set<Quirk> quirks);

    /**
     * Begins to take an answer.
     *
     * @param deltas is told of calls by the endpoint's ids
     * @param knownCalls ids of calls that the conversation has already; the answer's calls get others
     * @param redaction cleans what the endpoint says of errors
     */
    Answer answer(ModelDeltas deltas, Set<String> knownCalls, Redaction redaction);

    /** What in a request of ours the endpoint refused although no run asked for it; empty if its complaint is about something else. */
    Optional<Quirk> blamed(UpstreamError refusal);

    /** An answer that is being put together. Used by one thread. */
    interface Answer {

        /**
         * Takes an event of a stream.
         *
         * @throws UpstreamFailure if it tells of an error
         * @throws ModelException if the answer can't be used
         */
        void add(JsonNode event);

        /** Takes an answer that came in one piece. */
        void addWhole(JsonNode document);

        /** Whether the model has said all, though more may come that tells of the answer. */
        boolean isSaid();

        /** Whether nothing is to come that matters. */
        boolean isOver();

        /**
         * The whole reply.
         *
         * @throws UpstreamFailure if the answer ended too early
         * @throws ModelException if it can't be used
         */
        ModelReply finish();
    }
}
