package dev.assistanttools.it.faults;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The events of a run from where it stands to where it rests, as a server might send them on a bad day. */
final class EventText {

    private final ScriptedRun run;
    private final Random random;
    private final boolean isOdd;
    private final List<String> events = new ArrayList<>();

    private EventText(ScriptedRun run, Random random, boolean isOdd) {
        this.run = run;
        this.random = random;
        this.isOdd = isOdd;
    }

    /**
     * The events; the run rests then.
     *
     * @param isStart whether the run has just been created
     * @param isOdd whether there are unknown events, repeated ones, comments and carriage returns among them
     */
    static byte[] of(ScriptedRun run, boolean isStart, Random random, boolean isOdd) {
        EventText text = new EventText(run, random, isOdd);
        if (isStart) {
            text.add("thread.run.created", run.json("queued"));
        }
        text.add("thread.run.queued", run.json("queued"));
        text.add("thread.run.in_progress", run.json("in_progress"));
        run.settle();
        if (run.status().equals("requires_action")) {
            text.calls();
        } else if (run.status().equals("completed")) {
            text.message();
        }
        text.add("thread.run." + run.status(), run.json(run.status()));
        text.add("done", "[DONE]");
        return text.bytes();
    }

    private void calls() {
        String step = "step_" + run.calls().get(0);
        add("thread.run.step.created", stepJson(step));
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

    private String stepJson(String step) {
        return "{\"id\":\"" + step + "\",\"object\":\"thread.run.step\",\"created_at\":1,\"run_id\":\"" + run.id()
                + "\",\"assistant_id\":\"asst_1\",\"thread_id\":\"thread_1\",\"type\":\"tool_calls\",\"status\":\"in_progress\","
                + "\"step_details\":{\"type\":\"tool_calls\",\"tool_calls\":[]},\"usage\":null}";
    }

    private void delta(String step, String call) {
        add(
                "thread.run.step.delta",
                "{\"id\":\"" + step + "\",\"object\":\"thread.run.step.delta\",\"delta\":{\"step_details\":{\"type\":"
                        + "\"tool_calls\",\"tool_calls\":[" + call + "]}}}");
    }

    private void message() {
        String created = run.messageJson().replaceAll("\"content\":\\[.*?\\]\\}\\}\\]", "\"content\":[]");
        add("thread.message.created", created.replace("\"completed\"", "\"in_progress\""));
        for (int at = 0; at < ScriptedRun.ANSWER.length(); at += 4) {
            String piece = ScriptedRun.ANSWER.substring(at, Math.min(at + 4, ScriptedRun.ANSWER.length()));
            add(
                    "thread.message.delta",
                    "{\"id\":\"msg_" + run.id()
                            + "\",\"object\":\"thread.message.delta\",\"delta\":{\"content\":[{\"index\":0,"
                            + "\"type\":\"text\",\"text\":{\"value\":\"" + piece + "\"}}]}}");
        }
        add("thread.message.completed", run.messageJson());
    }

    private void add(String name, String data) {
        events.add("event: " + name + "\ndata: " + data + "\n\n");
    }

    private byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean hasReturns = isOdd && random.nextBoolean();
        for (String event : events) {
            StringBuilder text = new StringBuilder();
            if (isOdd && random.nextInt(4) == 0) {
                text.append(": still here\n\n");
            }
            if (isOdd && random.nextInt(4) == 0) {
                text.append("event: thread.run.dreamt\ndata: {\"id\":\"dream_1\",\"object\":\"dream\"}\n\n");
            }
            text.append(event);
            boolean isRepeatable = !event.contains("[DONE]") && !event.contains(".delta");
            if (isOdd && isRepeatable && random.nextInt(4) == 0) {
                text.append(event);
            }
            String wire = hasReturns ? text.toString().replace("\n", "\r\n") : text.toString();
            bytes.writeBytes(wire.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
