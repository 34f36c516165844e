package dev.assistanttools.it.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A thread of the API with its runs, one at a time, and all that goes wrong on it, by a plan. For one request at a time. */
final class FaultyThread {

    private final String id;
    private final FaultPlan plan;
    private final Random random;
    private final RunScript.Writer scripts;
    private final List<ScriptedRun> runs = new ArrayList<>();
    private int calls;
    private int messages;
    private int refusals;
    private String staleJson = "";
    private final long begunAt = System.nanoTime();
    private final StringBuilder history = new StringBuilder();

    FaultyThread(String id, FaultPlan plan, RunScript.Writer scripts) {
        this.id = id;
        this.plan = plan;
        this.random = plan.random();
        this.scripts = scripts;
    }

    String id() {
        return id;
    }

    FaultPlan plan() {
        return plan;
    }

    /** Oldest first. */
    List<ScriptedRun> runs() {
        return List.copyOf(runs);
    }

    /** How often the server said that the thread is kept by a run. */
    int refusals() {
        return refusals;
    }

    /** Says no. Asks for a wait in some of the ways that there are, all of milliseconds. */
    HttpAnswer rateLimit() {
        HttpAnswer answer = HttpAnswer.error(429, "Slow down.");
        return switch (random.nextInt(4)) {
            case 0 -> answer.withHeader("retry-after-ms", 1 + random.nextInt(5));
            case 1 -> answer.withHeader("Retry-After", "0.002");
            case 2 -> answer.withHeader("Retry-After", "soon");
            default -> answer;
        };
    }

    HttpAnswer longWait() {
        return HttpAnswer.error(429, "Come back later.").withHeader("Retry-After", 120 + random.nextInt(600));
    }

    HttpAnswer serverError() {
        return switch (random.nextInt(3)) {
            case 0 -> HttpAnswer.error(500, "The server had an error.");
            case 1 -> HttpAnswer.json(502, "<html>Bad gateway</html>");
            default -> HttpAnswer.error(503, "Overloaded.").withHeader("Retry-After", "0.001");
        };
    }

    /** What was asked when, and what went wrong with it. */
    void note(HttpRequest request, Fault fault) {
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begunAt);
        history.append("\n    ")
                .append(millis)
                .append(" ms: ")
                .append(request.method())
                .append(" ")
                .append(String.join(
                        "/", request.path().subList(2, request.path().size())))
                .append(request.isStreamed() ? " streamed" : "")
                .append(fault == Fault.NONE ? "" : " " + fault);
    }

    /** All requests so far. */
    String history() {
        return history.toString();
    }

    HttpAnswer answer(HttpRequest request) {
        List<String> path = request.path();
        boolean isPost = request.method().equals("POST");
        if (path.get(2).equals("messages")) {
            return isPost ? addMessage() : listMessages(request.query());
        }
        if (path.size() == 3) {
            return isPost ? start(request) : list();
        }
        Optional<ScriptedRun> run = run(path.get(3));
        if (run.isEmpty()) {
            return HttpAnswer.error(404, "No run found with id '" + path.get(3) + "'.");
        }
        if (path.size() == 4) {
            return look(run.get());
        }
        return path.get(4).equals("cancel") ? cancel(run.get()) : submit(run.get(), request);
    }

    private Optional<ScriptedRun> run(String runId) {
        return runs.stream().filter(run -> run.id().equals(runId)).findFirst();
    }

    private Optional<ScriptedRun> active() {
        return runs.stream().filter(run -> !run.isOver()).findFirst();
    }

    private HttpAnswer addMessage() {
        Optional<ScriptedRun> active = active();
        if (active.isPresent()) {
            refusals++;
            return HttpAnswer.error(
                    400,
                    "Can't add messages to " + id + " while a run "
                            + active.get().id() + " is active.");
        }
        return HttpAnswer.json(
                200,
                "{\"id\":\"msg_u" + messages++ + "\",\"object\":\"thread.message\",\"created_at\":1,\"thread_id\":\""
                        + id + "\",\"role\":\"user\",\"content\":[],\"attachments\":[],\"metadata\":{}}");
    }

    private HttpAnswer listMessages(String query) {
        String data = runs.stream()
                .filter(run -> query.contains("run_id=" + run.id() + "&") || query.endsWith("run_id=" + run.id()))
                .map(ScriptedRun::messagesJson)
                .filter(json -> !json.isEmpty())
                .collect(Collectors.joining(","));
        return HttpAnswer.json(200, "{\"object\":\"list\",\"data\":[" + data + "],\"has_more\":false}");
    }

    private HttpAnswer start(HttpRequest request) {
        Optional<ScriptedRun> active = active();
        if (active.isPresent()) {
            refusals++;
            return HttpAnswer.error(
                    400,
                    "Thread " + id + " already has an active run "
                            + active.get().id() + ".");
        }
        JsonNode json = ScriptedRun.JSON.readTree(request.body());
        String number = id.substring("thread_".length());
        RunScript script = scripts.write(random, () -> "call_" + number + "x" + calls++);
        ScriptedRun run = new ScriptedRun(
                "run_" + number + "x" + runs.size(),
                id,
                script,
                json.path("metadata").toString(),
                random);
        runs.add(run);
        return request.isStreamed() ? stream(run, true) : shown(run, run.status());
    }

    private HttpAnswer list() {
        List<String> newestFirst = new ArrayList<>();
        runs.forEach(run -> newestFirst.add(0, run.json(run.status())));
        return HttpAnswer.json(
                200, "{\"object\":\"list\",\"data\":[" + String.join(",", newestFirst) + "],\"has_more\":false}");
    }

    private HttpAnswer look(ScriptedRun run) {
        if (!staleJson.isEmpty()) {
            HttpAnswer stale = HttpAnswer.json(200, staleJson);
            staleJson = "";
            return stale;
        }
        boolean isUnderWay = !run.status().equals("requires_action") && !run.isOver();
        if (isUnderWay && plan.strikes(Fault.UNKNOWN_STATUS, 8)) {
            return shown(run, "dreaming");
        }
        run.look();
        return shown(run, run.status());
    }

    private HttpAnswer cancel(ScriptedRun run) {
        Optional<String> refusal = run.cancel();
        return refusal.map(text -> HttpAnswer.error(400, text)).orElseGet(() -> shown(run, run.status()));
    }

    private HttpAnswer submit(ScriptedRun run, HttpRequest request) {
        String before = run.json(run.status());
        boolean isRefused = run.status().equals("requires_action") && plan.strikes(Fault.OUTPUTS_REFUSED, 6);
        Optional<String> refusal = run.submit(request.body(), isRefused);
        if (refusal.isPresent()) {
            return HttpAnswer.error(400, refusal.get());
        }
        if (request.isStreamed()) {
            return stream(run, false);
        }
        staleJson = plan.strikes(Fault.STALE_LOOK, 4) ? before : "";
        return shown(run, run.status());
    }

    private HttpAnswer stream(ScriptedRun run, boolean isStart) {
        byte[] events = EventText.of(run, isStart, plan);
        return HttpAnswer.events(events, run.isStuck());
    }

    private HttpAnswer shown(ScriptedRun run, String status) {
        HttpAnswer answer = HttpAnswer.json(200, run.json(status));
        return random.nextBoolean() ? answer : answer.withHeader("openai-poll-after-ms", 1 + random.nextInt(5));
    }
}
