package dev.assistanttools.it.wire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The legal orders of a run's events: those of the documented samples, narrowed to what the official clients' readers accept. Reads one
 * stream from its first event to its last.
 */
final class StreamRules {

    /** What started the stream; it decides how the stream may begin. */
    enum Start {
        RUN,
        THREAD_AND_RUN,
        SUBMIT
    }

    private static final JsonMapper JSON = new JsonMapper();

    private static final Map<String, Set<String>> RUN_MOVES = Map.of(
            "", Set.of("created"),
            "submitted", Set.of("queued"),
            "created", Set.of("queued"),
            "queued", Set.of("in_progress", "cancelling", "expired", "failed"),
            "in_progress", Set.of("requires_action", "completed", "incomplete", "failed", "cancelling", "expired"),
            "cancelling", Set.of("cancelled", "completed", "failed", "incomplete", "expired"));

    private static final Set<String> LAST_RUN_EVENTS =
            Set.of("requires_action", "completed", "incomplete", "failed", "cancelled", "expired");
    private static final Set<String> STEP_ENDS = Set.of("completed", "failed", "cancelled", "expired");
    private static final Set<String> MESSAGE_ENDS = Set.of("completed", "incomplete");

    private final Start start;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> seenIds = new HashSet<>();
    private @Nullable String runId;
    private String runEvent = "";
    private @Nullable OpenStep step;
    private @Nullable OpenMessage message;
    private int position;

    private StreamRules(Start start) {
        this.start = start;
    }

    /**
     * What is wrong with a stream.
     *
     * @param whole whether the stream came to its end; if not, its end is not judged
     */
    static List<String> problems(Start start, List<ServerSentEvent> events, boolean whole) {
        StreamRules rules = new StreamRules(start);
        for (ServerSentEvent event : events) {
            rules.read(event, events.size());
            rules.position++;
        }
        if (whole) {
            rules.checkEnd(events);
        }
        return rules.problems;
    }

    private void read(ServerSentEvent event, int count) {
        String name = event.name();
        if (name.equals("done")) {
            check(event.data().equals("[DONE]"), "done's data is " + event.data());
            check(position == count - 1, "something follows done");
            return;
        }
        JsonNode data = JSON.readTree(event.data());
        check(
                name.equals("error") == data.has("error"),
                "the data of " + name + (data.has("error") ? " has" : " lacks") + " the key error");
        if (name.equals("thread.created")) {
            check(start == Start.THREAD_AND_RUN && position == 0, "thread.created is not expected here");
        } else if (name.startsWith("thread.run.step.")) {
            readStep(name.substring("thread.run.step.".length()), data);
        } else if (name.startsWith("thread.run.")) {
            readRun(name.substring("thread.run.".length()), data);
        } else if (name.startsWith("thread.message.")) {
            readMessage(name.substring("thread.message.".length()), data);
        } else {
            check(name.equals("error"), "nobody knows the event " + name);
        }
    }

    private void readRun(String move, JsonNode run) {
        check(
                RUN_MOVES.getOrDefault(runEvent, Set.of()).contains(move),
                "thread.run." + move + " after " + (runEvent.isEmpty() ? "nothing" : runEvent));
        String status = run.path("status").asString("");
        check(status.equals(move.equals("created") ? "queued" : move), "thread.run." + move + " with status " + status);
        check(runId == null || run.path("id").asString("").equals(runId), "another run's event");
        check(position > 0 || start != Start.THREAD_AND_RUN, "a stream of a new thread begins with thread.created");
        runId = run.path("id").asString("");
        runEvent = move;
        if (LAST_RUN_EVENTS.contains(move)) {
            check(message == null, "the message is still open when the run is " + move);
            if (move.equals("requires_action")) {
                checkRequiredCalls(run.at("/required_action/submit_tool_outputs/tool_calls"));
            } else {
                check(step == null, "the step is still open when the run is " + move);
            }
        }
    }

    private void checkRequiredCalls(JsonNode required) {
        if (step == null) {
            problem("no open step has the calls that are required");
        } else {
            // Searches are the server's own.
            List<StreamedCall> calls =
                    step.calls.stream().filter(call -> !call.search).toList();
            check(calls.size() == required.size(), "streamed " + calls.size() + " calls of " + required.size());
            for (int i = 0; i < Math.min(calls.size(), required.size()); i++) {
                StreamedCall call = calls.get(i);
                JsonNode other = required.get(i);
                check(
                        call.id.equals(other.path("id").asString(""))
                                && call.name.equals(other.at("/function/name").asString(""))
                                && call.arguments
                                        .toString()
                                        .equals(other.at("/function/arguments").asString("")),
                        "the deltas of call " + i + " add up to something else than is required: " + other);
            }
        }
    }

    private void readStep(String move, JsonNode data) {
        String id = data.path("id").asString("");
        if (start == Start.SUBMIT && runEvent.isEmpty()) {
            // The step that asked was created in an earlier stream; it comes first, with the outputs.
            check(position == 0 && move.equals("completed"), "a stream of a submit begins with the step's completion");
            check(data.path("type").asString("").equals("tool_calls"), "the completed step has no calls");
            runEvent = "submitted";
            return;
        }
        if (move.equals("created")) {
            check(runEvent.equals("in_progress"), "a step is created while the run is " + runEvent);
            check(step == null, "a second step is opened");
            check(seenIds.add(id), "the id " + id + " came before");
            check(
                    !data.at("/step_details").has("tool_calls")
                            || data.at("/step_details/tool_calls").isEmpty(),
                    "a new step has calls");
            step = new OpenStep(
                    id,
                    data.path("type").asString(""),
                    data.at("/step_details/message_creation/message_id").asString(""));
            return;
        }
        if (step == null || !step.id.equals(id)) {
            problem("thread.run.step." + move + " of a step that is not open");
            return;
        }
        check(step.inProgress == !move.equals("in_progress"), "thread.run.step." + move + " out of order");
        if (move.equals("in_progress")) {
            step.inProgress = true;
        } else if (move.equals("delta")) {
            data.at("/delta/step_details/tool_calls").forEach(this::readCallDelta);
        } else {
            check(STEP_ENDS.contains(move), "nobody knows thread.run.step." + move);
            check(message == null, "the step ends before its message");
            step = null;
        }
    }

    /** Clients put the pieces together by index; only the first piece of a call names it. */
    private void readCallDelta(JsonNode delta) {
        OpenStep open = Objects.requireNonNull(step);
        int index = delta.path("index").asInt(-1);
        JsonNode function = delta.path("function");
        check(open.type.equals("tool_calls"), "calls in a step of type " + open.type);
        if (index == open.calls.size()) {
            boolean search = delta.path("type").asString("").equals("file_search");
            check(
                    delta.path("id").isString()
                            && (search || function.path("name").isString()),
                    "a call's first delta does not name it: " + delta);
            check(
                    search || (function.has("output") && function.path("output").isNull()),
                    "a call's first delta has an output: " + delta);
            open.calls.add(new StreamedCall(
                    delta.path("id").asString(""), function.path("name").asString(""), search));
        } else {
            check(
                    index >= 0 && index == open.calls.size() - 1,
                    "a delta of call " + index + " after call " + (open.calls.size() - 1));
            check(!delta.has("id") && !function.has("name"), "a call is named twice: " + delta);
        }
        if (!open.calls.isEmpty()) {
            open.calls
                    .get(open.calls.size() - 1)
                    .arguments
                    .append(function.path("arguments").asString(""));
        }
    }

    private void readMessage(String move, JsonNode data) {
        String id = data.path("id").asString("");
        if (move.equals("created")) {
            check(message == null, "a second message is opened");
            check(
                    step != null && step.inProgress && step.messageId.equals(id),
                    "no open step creates the message " + id);
            check(data.path("content").isEmpty(), "a new message has content");
            check(seenIds.add(id), "the id " + id + " came before");
            message = new OpenMessage(id);
            return;
        }
        if (message == null || !message.id.equals(id)) {
            problem("thread.message." + move + " of a message that is not open");
            return;
        }
        check(message.inProgress == !move.equals("in_progress"), "thread.message." + move + " out of order");
        if (move.equals("in_progress")) {
            message.inProgress = true;
        } else if (move.equals("delta")) {
            data.at("/delta/content").forEach(this::readTextDelta);
        } else {
            check(MESSAGE_ENDS.contains(move), "nobody knows thread.message." + move);
            String text = data.at("/content/0/text/value").asString("");
            check(text.contentEquals(message.text), "the deltas add up to something else than the message: " + text);
            JsonNode annotations = data.at("/content/0/text/annotations");
            check(
                    message.annotations.equals(annotations.valueStream().toList()),
                    "the deltas have other annotations than the message: " + annotations);
            message = null;
        }
    }

    private void readTextDelta(JsonNode part) {
        OpenMessage open = Objects.requireNonNull(message);
        check(part.path("index").asInt(-1) == 0, "a text's delta has no index 0: " + part);
        boolean first = !open.begun;
        JsonNode annotations = part.path("text").path("annotations");
        check(!first || annotations.isArray(), "the first delta has no annotations: " + part);
        for (JsonNode annotation : annotations) {
            check(
                    annotation.path("index").asInt(-1) == open.annotations.size(),
                    "annotations are not in the order of their indexes: " + part);
            ObjectNode whole = (ObjectNode) annotation.deepCopy();
            whole.remove("index");
            open.annotations.add(whole);
        }
        check(part.at("/text/value").isString(), "a delta without text: " + part);
        open.begun = true;
        open.text.append(part.at("/text/value").asString(""));
    }

    private void checkEnd(List<ServerSentEvent> events) {
        check(
                !events.isEmpty() && events.get(events.size() - 1).name().equals("done"),
                "the stream does not end with done");
        check(
                LAST_RUN_EVENTS.contains(runEvent)
                        || events.stream().anyMatch(event -> event.name().equals("error")),
                "the stream ends while the run is " + runEvent);
    }

    private void check(boolean holds, String what) {
        if (!holds) {
            problem(what);
        }
    }

    private void problem(String what) {
        problems.add("event " + position + ": " + what);
    }

    private static final class OpenStep {
        final String id;
        final String type;
        final String messageId;
        final List<StreamedCall> calls = new ArrayList<>();
        boolean inProgress;

        OpenStep(String id, String type, String messageId) {
            this.id = id;
            this.type = type;
            this.messageId = messageId;
        }
    }

    private static final class StreamedCall {
        final String id;
        final String name;
        final boolean search;
        final StringBuilder arguments = new StringBuilder();

        StreamedCall(String id, String name, boolean search) {
            this.id = id;
            this.name = name;
            this.search = search;
        }
    }

    private static final class OpenMessage {
        final String id;
        final StringBuilder text = new StringBuilder();
        final List<JsonNode> annotations = new ArrayList<>();
        boolean inProgress;
        boolean begun;

        OpenMessage(String id) {
            this.id = id;
        }
    }
}
