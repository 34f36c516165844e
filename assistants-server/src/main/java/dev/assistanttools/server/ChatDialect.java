package dev.assistanttools.server;

import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Chat Completions, as OpenAI has them and many others. */
final class ChatDialect implements Dialect {

    private final CallIds callIds;
    private final EndpointSettings.TokenLimit tokenLimit;

    ChatDialect(CallIds callIds, EndpointSettings.TokenLimit tokenLimit) {
        this.callIds = callIds;
        this.tokenLimit = tokenLimit;
    }

    @Override
    public String name() {
        return "chat completions";
    }

    @Override
    public String path() {
        return "/chat/completions";
    }

    @Override
    public ObjectNode body(ModelRequest request, Set<Quirk> quirks) {
        boolean oldLimit =
                tokenLimit == EndpointSettings.TokenLimit.MAX_TOKENS || quirks.contains(Quirk.OLD_TOKEN_LIMIT);
        return ChatRequest.of(request, oldLimit, !quirks.contains(Quirk.NO_STREAM_OPTIONS));
    }

    @Override
    public Answer answer(ModelDeltas deltas, Set<String> knownCalls, Redaction redaction) {
        return new ChatReply(deltas, new ReplyCalls(deltas, callIds, knownCalls));
    }

    @Override
    public Optional<Quirk> blamed(UpstreamError refusal) {
        if (refusal.doesNotKnow("stream_options") || refusal.doesNotKnow("include_usage")) {
            return Optional.of(Quirk.NO_STREAM_OPTIONS);
        }
        // OpenAI's complaint about the old name mentions the new one, too; but who is sent the old name is not asked
        // again.
        if (tokenLimit == EndpointSettings.TokenLimit.MAX_COMPLETION_TOKENS
                && refusal.doesNotKnow("max_completion_tokens")) {
            return Optional.of(Quirk.OLD_TOKEN_LIMIT);
        }
        return Optional.empty();
    }
}
