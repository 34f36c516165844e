package dev.assistanttools.run;

import dev.assistanttools.openai.ToolCallOutput;
import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The calls of one run and what came of them: no call id is ever made twice. For one thread. */
final class CallLedger {

    private final CallRunner runner;
    private final Map<String, ExecutedCall> byId = new LinkedHashMap<>();
    private int rounds;

    CallLedger(CallRunner runner) {
        this.runner = runner;
    }

    /** Whether some of these calls have not been made. */
    boolean isNew(List<ToolCall> required) {
        return required.stream().anyMatch(call -> !byId.containsKey(call.id()));
    }

    /** Makes the calls that have not been made yet. */
    void make(List<ToolCall> required, CallScope scope) {
        Map<String, ToolCall> missing = new LinkedHashMap<>();
        for (ToolCall call : required) {
            if (!byId.containsKey(call.id())) {
                missing.putIfAbsent(call.id(), call);
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        List<ToolCall> calls = List.copyOf(missing.values());
        List<ToolCallResult> results = runner.runAll(calls, scope);
        if (results.size() != calls.size()) {
            throw new IllegalStateException("The dispatcher gave " + results.size() + " results for " + calls.size()
                    + " calls; it owes exactly one for each.");
        }
        rounds++;
        for (int i = 0; i < calls.size(); i++) {
            byId.put(calls.get(i).id(), new ExecutedCall(calls.get(i), results.get(i), rounds));
        }
    }

    /** The outputs of these calls, each id exactly once, in the order of the calls. All have been made. */
    List<ToolCallOutput> outputs(List<ToolCall> required) {
        Map<String, ToolCallOutput> outputs = new LinkedHashMap<>();
        for (ToolCall call : required) {
            ExecutedCall executed = byId.get(call.id());
            if (executed == null) {
                throw new IllegalStateException("The call " + call.id() + " has not been made.");
            }
            outputs.put(
                    call.id(), new ToolCallOutput(call.id(), executed.result().output()));
        }
        return List.copyOf(outputs.values());
    }

    List<ExecutedCall> executed() {
        return new ArrayList<>(byId.values());
    }
}
