package dev.assistanttools.it.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.assistanttools.it.specification.Caller.Answer;
import dev.assistanttools.server.AssistantsServer;
import dev.assistanttools.server.Model;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every operation of the specification: all that a request may say is answered as the specification has it, and all that it may not say
 * is refused with the place and in the words of the API. Bodies of several members at once are random; {@code
 * -Dassistanttools.test.seed} repeats them, {@code -Dassistanttools.test.rounds=10} makes ten times as many.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpecificationTest {

    private static final RequestSchemas SCHEMAS = RequestSchemas.load();
    private static final RightValues RIGHT = new RightValues(SCHEMAS);
    private static final WrongValues WRONG = new WrongValues(SCHEMAS, RIGHT);
    private static final long SEED = Long.getLong("assistanttools.test.seed", System.nanoTime());
    private static final int RANDOM_BODIES = 20 * Integer.getInteger("assistanttools.test.rounds", 1);

    private final AssistantsServer server =
            AssistantsServer.builder().port(0).model(Model.directive()).build();
    private final Caller caller = new Caller(server.start().baseUrl());
    private final World world = new World(caller);

    @BeforeAll
    void tellTheSeed() {
        System.out.println("Random requests with seed " + SEED);
    }

    @AfterAll
    void closeServer() {
        server.close();
    }

    @Test
    void knowsAllOperations() {
        assertThat(SCHEMAS.operations()).hasSize(44);
    }

    @TestFactory
    Stream<DynamicTest> takesWhatTheSchemasAllow() {
        return forEach(operation -> true, (operation, problems) -> {
            for (JsonNode body : rightBodies(operation)) {
                Answer answer = call(operation, body);
                problems.addAll(answer.problems());
                if (answer.status() != 200) {
                    problems.add(shortened(body) + ": " + answer.exchange().body());
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatTheSchemasForbid() {
        return forEach(operation -> operation.body() != null, (operation, problems) -> {
            Map<String, String> place = world.place(operation);
            for (Mistake mistake : WRONG.members("", operation.requiredBody(), false)) {
                // A form has texts only, and a text of no characters is a file's or a purpose's absence.
                if (!operation.form() || !mistake.code().equals("invalid_type")) {
                    Answer answer = send(operation, operation.at(place), world.body(mistake.value(), place));
                    judge(mistake, answer, problems);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> takesWhatQueriesMaySay() {
        return forEach(operation -> !operation.queries().isEmpty(), (operation, problems) -> {
            for (Operation.Query query : operation.queries()) {
                for (String value : Queries.right(query, world.idsOf(operation))) {
                    Answer answer = ask(operation, query, value);
                    problems.addAll(answer.problems());
                    if (answer.status() != 200) {
                        problems.add(query.name() + "=" + value + ": "
                                + answer.exchange().body());
                    }
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatQueriesMayNotSay() {
        return forEach(operation -> !operation.queries().isEmpty(), (operation, problems) -> {
            for (Operation.Query query : operation.queries()) {
                for (Mistake mistake : Queries.wrong(query)) {
                    judge(mistake, ask(operation, query, mistake.value().asString()), problems);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> listsArePagedInBothDirections() {
        return forEach(Operation::isList, (operation, problems) -> {
            List<String> newestFirst = world.idsOf(operation);
            List<String> walked = walk(operation, "desc");
            List<String> back = new ArrayList<>(walk(operation, "asc"));
            Collections.reverse(back);
            if (newestFirst.size() < 2 || !walked.equals(newestFirst) || !back.equals(newestFirst)) {
                problems.add("whole " + newestFirst + ", walked " + walked + ", walked back and turned round " + back);
            }
        });
    }

    /** Page by page, each of one thing. */
    private List<String> walk(Operation operation, String order) {
        List<String> ids = new ArrayList<>();
        String path = operation.at(world.place(operation)) + "?limit=1&order=" + order;
        Answer page = caller.send("GET", path, null);
        while (page.json().path("has_more").asBoolean()) {
            ids.add(page.text("/last_id"));
            page = caller.send("GET", path + "&after=" + page.text("/last_id"), null);
        }
        ids.add(page.text("/last_id"));
        return ids;
    }

    @TestFactory
    Stream<DynamicTest> saysWhichThingIsNotThere() {
        return forEach(operation -> !operation.parameters().isEmpty(), (operation, problems) -> {
            for (String parameter : operation.parameters()) {
                Map<String, String> place = new HashMap<>(world.place(operation));
                place.put(parameter, World.unknown(parameter));
                JsonNode body = operation.body() == null
                        ? null
                        : world.body(RIGHT.smallest(operation.requiredBody()), world.place(operation));
                Answer answer = send(operation, operation.at(place), body);
                problems.addAll(answer.problems());
                if (answer.status() != 404 || !answer.text("/error/message").contains(place.get(parameter))) {
                    problems.add(parameter + ": " + answer.status() + " "
                            + answer.exchange().body());
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> takesManyMembersAtOnce() {
        return forEach(operation -> operation.body() != null, (operation, problems) -> {
            Random random = new Random(SEED + operation.id().hashCode());
            for (int i = 0; i < RANDOM_BODIES; i++) {
                ObjectNode body = RIGHT.random(operation.requiredBody(), random);
                if (!World.isPossible(body)) {
                    continue;
                }
                Answer answer = call(operation, body);
                problems.addAll(answer.problems());
                if (answer.status() != 200) {
                    problems.add("seed " + SEED + ", " + shortened(body) + ": "
                            + answer.exchange().body());
                }
            }
        });
    }

    private static List<JsonNode> rightBodies(Operation operation) {
        return operation.body() == null
                ? List.of(JsonNodeFactory.instance.nullNode())
                : RIGHT.ofAlternative("", operation.body()).stream()
                        .filter(World::isPossible)
                        .toList();
    }

    private Answer call(Operation operation, JsonNode body) {
        Map<String, String> place = world.place(operation, body);
        return send(operation, operation.at(place), body.isNull() ? null : world.body(body, place));
    }

    private Answer ask(Operation operation, Operation.Query query, String value) {
        Map<String, String> place = world.place(operation, JsonNodeFactory.instance.nullNode());
        String path = operation.at(place) + "?" + Queries.encoded(query.name()) + "=" + Queries.encoded(value);
        JsonNode body = operation.body() == null ? null : world.body(RIGHT.smallest(operation.body()), place);
        return send(operation, path, body);
    }

    private Answer send(Operation operation, String path, @Nullable JsonNode body) {
        return operation.form() && body != null
                ? caller.sendForm(path, body)
                : caller.send(operation.method(), path, body);
    }

    private static void judge(Mistake mistake, Answer answer, List<String> problems) {
        problems.addAll(answer.problems());
        boolean right = answer.status() == 400
                && answer.text("/error/param").equals(mistake.param())
                && answer.text("/error/code").equals(mistake.code())
                && answer.text("/error/type").equals("invalid_request_error")
                && mistake.message().matcher(answer.text("/error/message")).matches();
        if (!right) {
            problems.add(mistake + ": " + answer.status() + " "
                    + answer.exchange().body() + " instead of " + mistake.message());
        }
    }

    private static Stream<DynamicTest> forEach(
            Predicate<Operation> concerned, BiConsumer<Operation, List<String>> check) {
        return SCHEMAS.operations().stream()
                .filter(concerned)
                .map(operation -> dynamicTest(operation.toString(), () -> {
                    List<String> problems = new ArrayList<>();
                    check.accept(operation, problems);
                    assertThat(problems).isEmpty();
                }));
    }

    private static String shortened(JsonNode body) {
        String text = body.toString();
        return text.length() > 300 ? text.substring(0, 300) + ".." : text;
    }
}
