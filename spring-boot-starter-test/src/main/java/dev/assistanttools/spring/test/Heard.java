package dev.assistanttools.spring.test;

import dev.assistanttools.server.ModelRequest.AssistantTurn;
import dev.assistanttools.server.ModelRequest.CallsTurn;
import dev.assistanttools.server.ModelRequest.FunctionCall;
import dev.assistanttools.server.ModelRequest.OutputTurn;
import dev.assistanttools.server.ModelRequest.Turn;
import dev.assistanttools.server.ModelRequest.UserTurn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a model was told of the run that it is answering.
 *
 * @param question the newest message of the user
 * @param rounds how many rounds of calls have been made for it
 * @param outputs what those calls gave
 * @param characters how long all that is
 */
record Heard(String question, int rounds, ToolOutputs outputs, long characters) {

    static Heard of(List<Turn> turns) {
        String question = "";
        List<CallsTurn> rounds = new ArrayList<>();
        Map<String, String> outputs = new HashMap<>();
        long characters = 0;
        for (Turn turn : turns) {
            if (turn instanceof CallsTurn calls) {
                rounds.add(calls);
            } else if (turn instanceof OutputTurn output) {
                outputs.put(output.callId(), output.output());
                characters += output.output().length();
            } else {
                rounds.clear(); // of an earlier run
                if (turn instanceof UserTurn user) {
                    question = user.text().strip();
                    characters += question.length();
                } else if (turn instanceof AssistantTurn assistant) {
                    characters += assistant.text().length();
                }
            }
        }
        List<ToolOutputs.Output> made = new ArrayList<>();
        for (CallsTurn round : rounds) {
            for (FunctionCall call : round.calls()) {
                made.add(new ToolOutputs.Output(call.name(), outputs.getOrDefault(call.id(), "")));
            }
        }
        return new Heard(question, rounds.size(), new ToolOutputs(made), characters);
    }
}
