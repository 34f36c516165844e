package dev.assistanttools.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;

/** Reads events by their names (OpenAI API reference, "Assistants streaming events"). */
final class WireEvents {

    private static final String STEP = "thread.run.step.";
    private static final String RUN = "thread.run.";
    private static final String MESSAGE = "thread.message.";
    private static final String DELTA = "delta";
    private static final Set<String> STEP_MOVES =
            Set.of("created", "in_progress", "completed", "failed", "cancelled", "expired");
    private static final Set<String> MESSAGE_MOVES = Set.of("created", "in_progress", "completed", "incomplete");

    private WireEvents() {}

    /** Whether events of this name are read, as all of runs, steps and messages are; what others say may not even be JSON. */
    static boolean isKnown(String name) {
        return name.startsWith(RUN) || name.startsWith(MESSAGE);
    }

    /** The event; a run in a status that is newer than this library is one, too. */
    static StreamEvent event(String name, JsonNode data) {
        if (name.startsWith(STEP)) {
            return step(name, name.substring(STEP.length()), data);
        }
        if (name.startsWith(MESSAGE)) {
            return message(name, name.substring(MESSAGE.length()), data);
        }
        if (name.startsWith(RUN) && WireReader.text(data, "object").equals("thread.run")) {
            return new StreamEvent.RunMoved(name, WireReader.run(data, Optional.empty()));
        }
        return new StreamEvent.Other(name);
    }

    private static StreamEvent step(String name, String what, JsonNode data) {
        if (STEP_MOVES.contains(what)) {
            return new StreamEvent.StepMoved(name, WireParts.step(data));
        }
        if (!what.equals(DELTA)) {
            return new StreamEvent.Other(name);
        }
        JsonNode calls = data.path(DELTA).path("step_details").path("tool_calls");
        return new StreamEvent.StepGrown(
                name, new StepId(WireReader.required(data, "id")), WireParts.callDeltas(calls));
    }

    private static StreamEvent message(String name, String what, JsonNode data) {
        if (MESSAGE_MOVES.contains(what)) {
            return new StreamEvent.MessageMoved(name, WireParts.message(data));
        }
        if (!what.equals(DELTA)) {
            return new StreamEvent.Other(name);
        }
        return new StreamEvent.MessageGrown(
                name,
                new MessageId(WireReader.required(data, "id")),
                WireParts.partDeltas(data.path(DELTA).path("content")));
    }
}
