package dev.assistanttools.run;

import dev.assistanttools.openai.StepCall;
import dev.assistanttools.openai.StepCallDelta;
import dev.assistanttools.openai.StepId;
import dev.assistanttools.openai.StepSnapshot;
import dev.assistanttools.tool.ToolCall;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes events of what a stream shows of a run's steps and their calls; none is made twice. For one thread at a time. */
final class StepFeed {

    private final Consumer<RunEvent> events;
    private final Map<StepId, Map<Integer, GrowingCall>> open = new HashMap<>();
    private final Set<StepId> begun = new HashSet<>();
    private final Set<StepId> done = new HashSet<>();
    private final Set<String> callsDone = new HashSet<>();
    private final Set<String> imagesDone = new HashSet<>();

    /** The last step of calls that began. */
    private @Nullable StepId roundOfCalls;

    /** A call that the model is asking for. */
    private record GrowingCall(String id, String type, String name, GrowingText arguments) {}

    StepFeed(Consumer<RunEvent> events) {
        this.events = events;
    }

    void created(StepSnapshot step) {
        if (begun.add(step.id())) {
            open.put(step.id(), new TreeMap<>());
            roundOfCalls = step.type().equals("tool_calls") ? step.id() : roundOfCalls;
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
            GrowingCall call = call(
                    id,
                    calls,
                    delta.index(),
                    delta.id().orElse(""),
                    delta.type(),
                    delta.name().orElse(""));
            add(id, delta.index(), call, delta.arguments());
            imagesDone(id, call.id(), delta.images());
        }
    }

    private GrowingCall call(
            StepId step, Map<Integer, GrowingCall> calls, int index, String id, String type, String name) {
        GrowingCall call = calls.get(index);
        if (call == null) {
            call = new GrowingCall(id, type, name, new GrowingText());
            calls.put(index, call);
            events.accept(new RunEvent.ToolCallCreated(step, index, id, type, name));
        }
        return call;
    }

    private void add(StepId step, int index, GrowingCall call, String delta) {
        if (!delta.isEmpty()) {
            TextSoFar arguments = call.arguments().add(delta);
            events.accept(new RunEvent.ArgumentsDelta(step, index, call.id(), delta, arguments));
        }
    }

    /**
     * The run waits for the outputs of these calls: their arguments are whole, although their step goes on. What a stream did not
     * tell of them before it broke is told now.
     */
    void waits(List<ToolCall> required) {
        StepId step = roundOfCalls;
        Map<Integer, GrowingCall> calls = step == null ? null : open.get(step);
        if (step == null || calls == null) {
            return;
        }
        for (ToolCall call : required) {
            int index = calls.entrySet().stream()
                    .filter(shown -> shown.getValue().id().equals(call.id()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(calls.size());
            if (!callsDone.contains(call.id())) {
                GrowingCall shown = call(step, calls, index, call.id(), "function", call.name());
                add(step, index, shown, shown.arguments().missing(call.arguments()));
                callDone(step, new StepCall(call.id(), "function", call.name(), call.arguments(), Optional.empty()));
            }
        }
    }

    private void imagesDone(StepId step, String call, List<String> files) {
        for (String file : files) {
            if (imagesDone.add(file)) {
                events.accept(new RunEvent.CallImageDone(step, call, file));
            }
        }
    }

    private void callDone(StepId id, StepCall call) {
        imagesDone(id, call.id(), call.images());
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
