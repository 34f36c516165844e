package dev.assistanttools.server;

import java.util.List;
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
        return ResponsesRequest.of(
                quirks.contains(Quirk.UNREADABLE_STATE) ? withoutStates(request) : request,
                !quirks.contains(Quirk.NO_ENCRYPTED_REASONING));
    }

    private static ModelRequest withoutStates(ModelRequest request) {
        List<ModelRequest.Turn> turns = request.turns().stream()
                .map(turn ->
                        turn instanceof ModelRequest.CallsTurn calls ? new ModelRequest.CallsTurn(calls.calls()) : turn)
                .toList();
        return request.withTurns(turns);
    }

    @Override
    public Answer answer(ModelDeltas deltas, Set<String> knownCalls, Redaction redaction) {
        return new ResponsesReply(deltas, new ReplyCalls(deltas, callIds, knownCalls), redaction);
    }

    /** Models that don't reason refuse to be asked for their reasoning. */
    @Override
    public Optional<Quirk> blamed(UpstreamError refusal) {
        if (refusal.code().equals("invalid_encrypted_content")) {
            return Optional.of(Quirk.UNREADABLE_STATE);
        }
        return refusal.param().startsWith("include") || refusal.doesNotKnow("encrypted")
                ? Optional.of(Quirk.NO_ENCRYPTED_REASONING)
                : Optional.empty();
    }
}
