package dev.assistanttools.run;

import dev.assistanttools.openai.StepCall;
import dev.assistanttools.openai.StepCallDelta;
import dev.assistanttools.openai.StepId;
import dev.assistanttools.openai.StepSnapshot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Makes events of what a stream shows of a run's steps and their calls; none is made twice. For one thread at a time. */
final class StepFeed {

    private final Consumer<RunEvent> events;
    private final Map<StepId, Map<Integer, GrowingCall>> open = new HashMap<>();
    private final Set<StepId> begun = new HashSet<>();
    private final Set<StepId> done = new HashSet<>();
    private final Set<String> callsDone = new HashSet<>();

    /** A call that the model is asking for. */
    private record GrowingCall(String id, String type, String name, GrowingText arguments) {

        StepCall soFar() {
            return new StepCall(id, type, name, arguments.text(), Optional.empty());
        }
    }

    StepFeed(Consumer<RunEvent> events) {
        this.events = events;
    }

    void created(StepSnapshot step) {
        if (begun.add(step.id())) {
            open.put(step.id(), new TreeMap<>());
            events.accept(new RunEvent.StepCreated(step));
        }
    }

    /** A delta of a step that nobody saw begin, or that has ended, has no place any more. */
    void grown(StepId id, List<StepCallDelta> deltas) {
        Map<Integer, GrowingCall> calls = open.get(id);
        if (calls == null) {
            return;
        }
        events.accept(new RunEvent.StepGrown(id, deltas));
        for (StepCallDelta delta : deltas) {
            GrowingCall call = calls.get(delta.index());
            if (call == null) {
                callsDone(id, calls);
                call = new GrowingCall(
                        delta.id().orElse(""), delta.type(), delta.name().orElse(""), new GrowingText());
                calls.put(delta.index(), call);
                events.accept(new RunEvent.ToolCallCreated(id, delta.index(), call.id(), call.type(), call.name()));
            }
            if (!delta.arguments().isEmpty()) {
                TextSoFar arguments = call.arguments().add(delta.arguments());
                events.accept(new RunEvent.ArgumentsDelta(id, delta.index(), call.id(), delta.arguments(), arguments));
            }
        }
    }

    /** The run waits for outputs: its functions' arguments are whole, although their step goes on. */
    void waits() {
        open.forEach(this::callsDone);
    }

    private void callsDone(StepId id, Map<Integer, GrowingCall> calls) {
        calls.values().stream()
                .filter(call -> call.type().equals("function"))
                .forEach(call -> callDone(id, call.soFar()));
    }

    private void callDone(StepId id, StepCall call) {
        if (callsDone.add(call.id())) {
            events.accept(new RunEvent.ToolCallDone(id, call));
        }
    }

    void done(StepSnapshot step) {
        created(step);
        if (done.add(step.id())) {
            open.remove(step.id());
            step.calls().forEach(call -> callDone(step.id(), call));
            events.accept(new RunEvent.StepDone(step));
        }
    }
}
