package dev.assistanttools.it.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** A thread of the API with one run, and all that goes wrong on it, by one seed. For one request at a time. */
final class FaultyThread {

    private static final int MOST_ROUNDS = 3;
    private static final int MOST_CALLS = 3;
    private static final int MOST_FAULTS = 8;
    private static final int MOST_STORM = 4;
    private static final int MOST_REFUSALS = 2;

    private final String id;
    private final Random random;
    private final List<List<String>> rounds = new ArrayList<>();
    private final ScriptedRun run;
    private boolean isStarted;
    private int faultsLeft;
    private int stormLeft;
    private int refusalsLeft;
    private boolean isStale;
    private String staleJson = "";

    FaultyThread(String id, long seed) {
        this.id = id;
        this.random = new Random(seed);
        int number = 0;
        for (int round = random.nextInt(MOST_ROUNDS + 1); round > 0; round--) {
            List<String> calls = new ArrayList<>();
            for (int call = 1 + random.nextInt(MOST_CALLS); call > 0; call--) {
                calls.add("call_" + id.substring("thread_".length()) + "x" + number++);
            }
            rounds.add(calls);
        }
        faultsLeft = random.nextInt(MOST_FAULTS + 1);
        refusalsLeft = random.nextInt(MOST_REFUSALS + 1);
        run = new ScriptedRun(id.replace("thread_", "run_"), id, rounds, random);
    }

    ScriptedRun run() {
        return run;
    }

    List<String> allCalls() {
        return rounds.stream().flatMap(List::stream).toList();
    }

    /** What happens to a request, beside that it is answered. */
    enum Fault {
        NONE,
        /** The connection is closed before the request was read. */
        LOST_REQUEST,
        /** The request is done, and the connection closed without an answer. */
        LOST_ANSWER,
        /** The answer ends before its end. */
        CUT_ANSWER,
        /** The answer comes in pieces of few bytes, with waits between. */
        SLOW_ANSWER,
        /** 429, 500, 502 or 503, and nothing is done. */
        REFUSED,
        /** 500 or 503 although it was done. */
        REFUSED_AND_DONE
    }

    /** What happens to the next request. */
    Fault next() {
        if (stormLeft > 0) {
            stormLeft--;
            return Fault.REFUSED;
        }
        if (faultsLeft == 0 || random.nextInt(3) > 0) {
            return Fault.NONE;
        }
        faultsLeft--;
        Fault fault = Fault.values()[1 + random.nextInt(Fault.values().length - 1)];
        if (fault == Fault.REFUSED && random.nextInt(3) == 0) {
            stormLeft = random.nextInt(MOST_STORM);
        }
        return fault;
    }

    Random random() {
        return random;
    }

    /** Says no. Asks for a wait in most of the ways that there are, all of milliseconds. */
    HttpAnswer refusal() {
        return switch (random.nextInt(5)) {
            case 0 -> HttpAnswer.error(429, "Slow down.").withHeader("retry-after-ms", 1 + random.nextInt(5));
            case 1 -> HttpAnswer.error(429, "Slow down.").withHeader("Retry-After", "0.002");
            case 2 -> HttpAnswer.error(500, "The server had an error.");
            case 3 -> HttpAnswer.json(502, "<html>Bad gateway</html>");
            default -> HttpAnswer.error(503, "Overloaded.").withHeader("Retry-After", "soon");
        };
    }

    HttpAnswer answer(HttpRequest request) {
        List<String> path = request.path();
        if (path.get(2).equals("messages")) {
            return HttpAnswer.json(
                    200, "{\"object\":\"list\",\"data\":[" + run.messageJson() + "],\"has_more\":false}");
        }
        if (path.size() == 3) {
            return request.method().equals("POST") ? start(request.body()) : list();
        }
        if (path.size() == 4) {
            return look();
        }
        return path.get(4).equals("cancel") ? cancel() : submit(request.body());
    }

    private HttpAnswer start(String body) {
        if (isStarted) {
            return HttpAnswer.error(400, "Thread " + id + " already has an active run " + run.id() + ".");
        }
        isStarted = true;
        JsonNode json = ScriptedRun.JSON.readTree(body);
        run.begin(json.path("metadata").toString());
        return json.path("stream").asBoolean(false) ? stream(true) : shown(run.status());
    }

    private HttpAnswer list() {
        String data = isStarted ? run.json(run.status()) : "";
        return HttpAnswer.json(200, "{\"object\":\"list\",\"data\":[" + data + "],\"has_more\":false}");
    }

    private HttpAnswer look() {
        if (isStale) {
            isStale = false;
            return HttpAnswer.json(200, staleJson);
        }
        if (!run.status().equals("requires_action") && !run.isOver() && random.nextInt(8) == 0) {
            return shown("dreaming");
        }
        run.look();
        return shown(run.status());
    }

    private HttpAnswer cancel() {
        Optional<String> refusal = run.cancel();
        return refusal.map(text -> HttpAnswer.error(400, text)).orElseGet(() -> shown(run.status()));
    }

    private HttpAnswer submit(String body) {
        String before = run.json(run.status());
        boolean isRefused = refusalsLeft > 0 && random.nextInt(3) == 0;
        refusalsLeft -= isRefused ? 1 : 0;
        Optional<String> refusal = run.submit(body, isRefused);
        if (refusal.isPresent()) {
            return HttpAnswer.error(400, refusal.get());
        }
        if (ScriptedRun.JSON.readTree(body).path("stream").asBoolean(false)) {
            return stream(false);
        }
        isStale = random.nextInt(4) == 0;
        staleJson = before;
        return shown(run.status());
    }

    private HttpAnswer stream(boolean isStart) {
        return HttpAnswer.events(EventText.of(run, isStart, random, random.nextBoolean()));
    }

    private HttpAnswer shown(String status) {
        HttpAnswer answer = HttpAnswer.json(200, run.json(status));
        return random.nextBoolean() ? answer : answer.withHeader("openai-poll-after-ms", 1 + random.nextInt(5));
    }
}
