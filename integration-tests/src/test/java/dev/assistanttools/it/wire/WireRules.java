package dev.assistanttools.it.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Judges one exchange: the specification's schema for its operation and status, and the rules beyond it. Thread-safe. */
public final class WireRules {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** 409 is not among them: all official clients would repeat the request. */
    private static final Set<Integer> CLIENT_ERRORS = Set.of(400, 401, 403, 404, 405, 413, 415, 422, 429);

    private final AssistantsSpecification specification = AssistantsSpecification.load();

    /** What is wrong with the answer; empty if nothing is. */
    public List<String> problems(Exchange exchange) {
        List<String> problems = new ArrayList<>();
        checkHeaders(exchange, problems);
        try {
            if (exchange.status() != 200) {
                checkError(exchange, problems);
            } else if (exchange.isStream()) {
                checkStream(exchange, problems);
            } else if (exchange.whole() && !isFile(exchange)) {
                checkAnswer(exchange, problems);
            }
        } catch (JacksonException | IllegalArgumentException e) {
            problems.add("unreadable: " + e.getMessage());
        }
        return problems.stream().map(problem -> exchange + ": " + problem).toList();
    }

    private static void checkHeaders(Exchange exchange, List<String> problems) {
        if (exchange.headers().firstValue("x-request-id").orElse("").isBlank()) {
            problems.add("no header x-request-id");
        }
        String millis = exchange.headers().firstValue("openai-processing-ms").orElse("");
        if (!millis.matches("\\d{1,9}")) {
            problems.add("the header openai-processing-ms is no number of milliseconds: '" + millis + "'");
        }
        if (!exchange.headers().firstValue("openai-poll-after-ms").orElse("").matches("\\d{1,6}")) {
            // Without it openai-node's poller waits five seconds.
            problems.add("no header openai-poll-after-ms");
        }
        if (!exchange.isStream() && !isFile(exchange) && !exchange.contentType().equals("application/json")) {
            problems.add("the content type is " + exchange.contentType());
        }
    }

    /** What somebody uploaded: the document calls it a text in JSON, and the official clients take any bytes. */
    private static boolean isFile(Exchange exchange) {
        return exchange.status() == 200 && exchange.path().matches("/files/[^/]+/content");
    }

    private void checkError(Exchange exchange, List<String> problems) {
        if (!CLIENT_ERRORS.contains(exchange.status())) {
            problems.add("the status " + exchange.status() + " is none that the API gives");
        }
        JsonNode body = JSON.readTree(exchange.body());
        problems.addAll(specification.problemsOfError(body));
        if (body.at("/error/message").asString("").isBlank()) {
            problems.add("the error says nothing");
        }
    }

    private void checkAnswer(Exchange exchange, List<String> problems) {
        Optional<String> operation = specification.operation(exchange.method(), exchange.path());
        if (operation.isEmpty()) {
            problems.add("an answer to what is no operation of the API");
            return;
        }
        JsonNode body = JSON.readTree(exchange.body());
        problems.addAll(specification.problemsOfAnswer(exchange.method(), operation.get(), body));
        problems.addAll(ObjectRules.problems(body));
    }

    private void checkStream(Exchange exchange, List<String> problems) {
        List<ServerSentEvent> events = exchange.events();
        for (ServerSentEvent event : events) {
            if (!event.name().equals("done")) {
                JsonNode data = JSON.readTree(event.data());
                for (String problem : specification.problemsOfEvent(event.name(), data)) {
                    problems.add(event.name() + ": " + problem);
                }
                for (String problem : ObjectRules.problems(data)) {
                    problems.add(event.name() + ": " + problem);
                }
            }
        }
        problems.addAll(StreamRules.problems(start(exchange.path()), events, exchange.whole()));
    }

    private static StreamRules.Start start(String path) {
        if (path.equals("/threads/runs")) {
            return StreamRules.Start.THREAD_AND_RUN;
        }
        return path.endsWith("/submit_tool_outputs") ? StreamRules.Start.SUBMIT : StreamRules.Start.RUN;
    }
}
