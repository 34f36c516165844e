package dev.assistanttools.server;

import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** OpenAI's Responses, used without a state at the endpoint. */
final class ResponsesDialect implements Dialect {

    private final CallIds callIds;

    ResponsesDialect(CallIds callIds) {
        this.callIds = callIds;
    }

    @Override
    public String name() {
        return "responses";
    }

    @Override
    public String path() {
        return "/responses";
    }

    @Override
    public ObjectNode body(ModelRequest request, Set<Quirk> quirks) {
        return ResponsesRequest.of(request, !quirks.contains(Quirk.NO_ENCRYPTED_REASONING));
    }

    @Override
    public Answer answer(ModelDeltas deltas, Redaction redaction) {
        return new ResponsesReply(deltas, callIds, redaction);
    }

    /** Models that don't reason refuse to be asked for their reasoning. */
    @Override
    public Optional<Quirk> blamed(UpstreamError refusal) {
        return refusal.param().startsWith("include") || refusal.mentions("encrypted")
                ? Optional.of(Quirk.NO_ENCRYPTED_REASONING)
                : Optional.empty();
    }
}
