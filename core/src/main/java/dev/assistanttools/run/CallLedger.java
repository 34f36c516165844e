package dev.assistanttools.run;

import dev.assistanttools.openai.ToolCallOutput;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The calls of one run and what came of them: no call id is ever made twice. For one thread at a time. */
final class CallLedger {

    /** Only once there are calls: of the runs that wait at the same time, many have none. */
    private @Nullable Map<String, ExecutedCall> byId;

    /** Which of them were answered without being made. */
    private Set<String> refused = Set.of();

    private int rounds;

    /** Those of these calls that have not been made, each id once, in the order of the calls. */
    List<ToolCall> missing(List<ToolCall> required) {
        if (required.isEmpty()) {
            return List.of();
        }
        Map<String, ToolCall> missing = new LinkedHashMap<>();
        for (ToolCall call : required) {
            if (byId == null || !byId.containsKey(call.id())) {
                missing.putIfAbsent(call.id(), call);
            }
        }
        return List.copyOf(missing.values());
    }

    /** The round that the calls which have not been made yet will be: 1 for the first. */
    int nextRound() {
        return rounds + 1;
    }

    /** The rounds that have been answered. */
    int rounds() {
        return rounds;
    }

    /** How many calls have been made. */
    int made() {
        return byId == null ? 0 : byId.size() - refused.size();
    }

    /** How many calls of a tool have been made. */
    int made(String tool) {
        return (int) executed().stream()
                .filter(executed -> executed.call().name().equals(tool))
                .filter(executed -> !refused.contains(executed.call().id()))
                .count();
    }

    /**
     * Takes note of the results of a round's calls, one for each.
     *
     * @param notMade which of them were answered without being made, by id
     */
    void add(List<ToolCall> calls, List<ToolCallResult> results, Set<String> notMade) {
        Map<String, ExecutedCall> executed = byId == null ? new LinkedHashMap<>() : byId;
        rounds++;
        for (int i = 0; i < calls.size(); i++) {
            executed.put(calls.get(i).id(), new ExecutedCall(calls.get(i), results.get(i), rounds));
        }
        byId = executed;
        if (!notMade.isEmpty()) {
            refused = new HashSet<>(refused);
            refused.addAll(notMade);
        }
    }

    /** The outputs of these calls, each id exactly once, in the order of the calls. All have been made. */
    List<ToolCallOutput> outputs(List<ToolCall> required) {
        Map<String, ToolCallOutput> outputs = new LinkedHashMap<>();
        for (ToolCall call : required) {
            ExecutedCall executed = byId == null ? null : byId.get(call.id());
            if (executed == null) {
                throw new IllegalStateException("The call " + call.id() + " has not been made.");
            }
            outputs.put(
                    call.id(), new ToolCallOutput(call.id(), executed.result().output()));
        }
        return List.copyOf(outputs.values());
    }

    List<ExecutedCall> executed() {
        return byId == null ? List.of() : List.copyOf(byId.values());
    }
}
