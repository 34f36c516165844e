package dev.assistanttools.it.faults;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The events of a run from where it stands to where it rests, as a server might send them on a bad day. */
final class EventText {

    private static final String DONE = "event: done\ndata: [DONE]\n\n";

    private final ScriptedRun run;
    private final FaultPlan plan;
    private final List<String> events = new ArrayList<>();

    private EventText(ScriptedRun run, FaultPlan plan) {
        this.run = run;
        this.plan = plan;
    }

    /**
     * The events; the run rests then.
     *
     * @param isStart whether the run has just been created
     */
    static byte[] of(ScriptedRun run, boolean isStart, FaultPlan plan) {
        EventText text = new EventText(run, plan);
        if (isStart) {
            text.add("thread.run.created", run.json("queued"));
        } else {
            text.answered();
        }
        text.add("thread.run.queued", run.json("queued"));
        text.add("thread.run.in_progress", run.json("in_progress"));
        if (plan.strikes(Fault.UNKNOWN_STATUS, 8)) {
            text.add("thread.run.dreaming", run.json("dreaming"));
        }
        run.settle();
        if (run.isStuck()) {
            return text.bytes();
        }
        if (run.status().equals("requires_action")) {
            text.calls();
        } else if (!run.messagesJson().isEmpty()) {
            text.message();
        }
        text.add("thread.run." + run.status(), run.json(run.status()));
        text.events.add(DONE);
        return text.bytes();
    }

    /** The step of the calls that have just been answered. */
    private void answered() {
        List<String> calls = run.answeredCalls();
        String whole = calls.stream()
                .map(call -> ScriptedRun.callJson(call)
                        .replace("}\"}}", "}\",\"output\":\"" + run.outputs().get(call) + "\"}}"))
                .collect(Collectors.joining(","));
        add("thread.run.step.completed", stepJson(calls.get(0), "completed", whole));
    }

    private void calls() {
        String step = "step_" + run.calls().get(0);
        add("thread.run.step.created", stepJson(run.calls().get(0), "in_progress", ""));
        for (int i = 0; i < run.calls().size(); i++) {
            String call = run.calls().get(i);
            String full = ScriptedRun.callJson(call);
            int fragments = full.indexOf("\"{\\\"call");
            String begun = full.substring(0, fragments) + "\"\",\"output\":null}}";
            delta(step, "{\"index\":" + i + "," + begun.substring(1));
            delta(
                    step,
                    "{\"index\":" + i + ",\"type\":\"function\",\"function\":{\"arguments\":\"{\\\"call\\\":\\\"" + call
                            + "\\\"}\"}}");
        }
    }

    private String stepJson(String firstCall, String status, String calls) {
        return "{\"id\":\"step_" + firstCall + "\",\"object\":\"thread.run.step\",\"created_at\":1,\"run_id\":\""
                + run.id()
                + "\",\"assistant_id\":\"asst_1\",\"thread_id\":\"thread_1\",\"type\":\"tool_calls\",\"status\":\""
                + status + "\",\"step_details\":{\"type\":\"tool_calls\",\"tool_calls\":[" + calls
                + "]},\"usage\":null}";
    }

    private void delta(String step, String call) {
        add(
                "thread.run.step.delta",
                "{\"id\":\"" + step + "\",\"object\":\"thread.run.step.delta\",\"delta\":{\"step_details\":{\"type\":"
                        + "\"tool_calls\",\"tool_calls\":[" + call + "]}}}");
    }

    private void message() {
        add("thread.message.created", run.messageJson("in_progress"));
        for (int at = 0; at < ScriptedRun.ANSWER.length(); at += 4) {
            String piece = ScriptedRun.ANSWER.substring(at, Math.min(at + 4, ScriptedRun.ANSWER.length()));
            add(
                    "thread.message.delta",
                    "{\"id\":\"msg_" + run.id()
                            + "\",\"object\":\"thread.message.delta\",\"delta\":{\"content\":[{\"index\":0,"
                            + "\"type\":\"text\",\"text\":{\"value\":\"" + piece + "\"}}]}}");
        }
        add("thread.message." + run.status(), run.messagesJson());
    }

    private void add(String name, String data) {
        events.add("event: " + name + "\ndata: " + data + "\n\n");
    }

    private byte[] bytes() {
        StringBuilder text = new StringBuilder();
        for (String event : events) {
            if (plan.strikes(Fault.COMMENT, 8)) {
                text.append(": still here\n\n");
            }
            if (plan.strikes(Fault.UNKNOWN_EVENT, 8)) {
                text.append("event: thread.run.step.dreamt\ndata: {\"id\":\"dream_1\",\"object\":\"dream\"}\n\n");
            }
            if (plan.strikes(Fault.ERROR_EVENT, 60)) {
                text.append(error()).append(DONE);
                break;
            }
            text.append(event);
            boolean isRepeatable = !event.equals(DONE) && !event.contains(".delta");
            if (isRepeatable && plan.strikes(Fault.REPEATED_EVENT, 8)) {
                text.append(event);
            }
        }
        boolean hasReturns = plan.strikes(Fault.CARRIAGE_RETURNS, 3);
        String wire = hasReturns ? text.toString().replace("\n", "\r\n") : text.toString();
        return wire.getBytes(StandardCharsets.UTF_8);
    }

    /** In either of the two forms in which servers tell it. */
    private String error() {
        String error = "{\"message\":\"The stream has an error.\",\"type\":\"server_error\",\"code\":null}";
        String data = plan.random().nextBoolean() ? error : "{\"error\":" + error + "}";
        return "event: error\ndata: " + data + "\n\n";
    }
}
