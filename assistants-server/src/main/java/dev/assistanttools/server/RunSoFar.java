package dev.assistanttools.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a stand-in for a language model needs of a conversation: the newest user message, and the rounds of the run that is being
 * answered. The rounds are the calls and outputs at the conversation's end, so a stand-in keeps no state of its own.
 *
 * @param userMessage the newest user message; empty if there is none
 * @param batches the calls of each round so far
 * @param outputs what was submitted, by call id
 */
record RunSoFar(String userMessage, List<List<ModelRequest.FunctionCall>> batches, Map<String, String> outputs) {

    static RunSoFar of(List<ModelRequest.Turn> turns) {
        String userMessage = "";
        List<List<ModelRequest.FunctionCall>> batches = new ArrayList<>();
        Map<String, String> outputs = new LinkedHashMap<>();
        for (ModelRequest.Turn turn : turns) {
            if (turn instanceof ModelRequest.CallsTurn calls) {
                batches.add(calls.calls());
            } else if (turn instanceof ModelRequest.OutputTurn output) {
                outputs.put(output.callId(), output.output());
            } else {
                // A message between rounds ends what an earlier run did.
                batches.clear();
                outputs.clear();
                if (turn instanceof ModelRequest.UserTurn user) {
                    userMessage = user.text();
                }
            }
        }
        return new RunSoFar(userMessage, batches, outputs);
    }

    /** All calls of the run, of all rounds, in order. */
    List<ModelRequest.FunctionCall> calls() {
        return batches.stream().flatMap(List::stream).toList();
    }

    /** What was submitted for a call; empty if nothing was. */
    String output(ModelRequest.FunctionCall call) {
        return outputs.getOrDefault(call.id(), "");
    }
}
