package dev.assistanttools.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an endpoint is told again of a round's calls: the ids that it gave them itself, and whatever its dialect keeps beside them.
 *
 * <p>Clients know calls by ids of the server's own, in the API's form and new in each round. Endpoints have forms of their own, and some
 * refuse others.
 *
 * @param ids the endpoint's ids, in the order of the calls
 * @param more of the dialect; null if nothing
 */
record CallState(List<String> ids, @Nullable String more) {

    private static final String IDS = "ids";
    private static final String MORE = "more";

    String write() {
        ObjectNode json = Json.object();
        var array = json.putArray(IDS);
        ids.forEach(array::add);
        if (more != null) {
            json.put(MORE, more);
        }
        return Json.write(json);
    }

    /** The reply with what is to be stored of it; the calls in it are the endpoint's still. */
    static ModelReply.Calls stored(ModelReply.Calls reply, List<String> ownIds) {
        List<ModelRequest.FunctionCall> calls = new ArrayList<>();
        for (ModelRequest.FunctionCall call : reply.calls()) {
            calls.add(withId(call, ownIds.get(calls.size())));
        }
        List<String> ids =
                reply.calls().stream().map(ModelRequest.FunctionCall::id).toList();
        return new ModelReply.Calls(calls, reply.usage(), new CallState(ids, reply.state()).write());
    }

    /** The conversation in which calls have the ids of their endpoint, and beside them what its dialect kept. */
    static ModelRequest told(ModelRequest request) {
        Map<String, String> endpointIds = new HashMap<>();
        List<ModelRequest.Turn> turns = new ArrayList<>();
        for (ModelRequest.Turn turn : request.turns()) {
            if (turn instanceof ModelRequest.CallsTurn calls) {
                CallState state = of(calls);
                List<ModelRequest.FunctionCall> told = new ArrayList<>();
                for (ModelRequest.FunctionCall call : calls.calls()) {
                    String id = state.ids().get(told.size());
                    endpointIds.put(call.id(), id);
                    told.add(withId(call, id));
                }
                turns.add(new ModelRequest.CallsTurn(told, state.more()));
            } else if (turn instanceof ModelRequest.OutputTurn output) {
                String id = endpointIds.getOrDefault(output.callId(), output.callId());
                turns.add(new ModelRequest.OutputTurn(id, output.output()));
            } else {
                turns.add(turn);
            }
        }
        return request.withTurns(turns);
    }

    /** Another model may have asked for the calls, if the server was started with another one meanwhile: then they have the ids they have. */
    private static CallState of(ModelRequest.CallsTurn turn) {
        List<String> own =
                turn.calls().stream().map(ModelRequest.FunctionCall::id).toList();
        if (turn.state() == null) {
            return new CallState(own, null);
        }
        try {
            JsonNode json = Json.read(turn.state());
            List<String> ids = json.path(IDS)
                    .valueStream()
                    .map(id -> id.asString(""))
                    .filter(id -> !id.isEmpty())
                    .toList();
            return ids.size() == own.size()
                    ? new CallState(ids, json.path(MORE).stringValue(null))
                    : new CallState(own, null);
        } catch (JacksonException e) {
            return new CallState(own, null);
        }
    }

    private static ModelRequest.FunctionCall withId(ModelRequest.FunctionCall call, String id) {
        return new ModelRequest.FunctionCall(id, call.name(), call.arguments());
    }
}
