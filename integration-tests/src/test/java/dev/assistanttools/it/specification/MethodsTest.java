package dev.assistanttools.it.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.assistanttools.it.specification.Caller.Answer;
import dev.assistanttools.server.AssistantsServer;
import dev.assistanttools.server.Model;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods that a path does not know, and paths that nobody knows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MethodsTest {

    private static final List<Operation> OPERATIONS = RequestSchemas.load().operations();

    private final AssistantsServer server =
            AssistantsServer.builder().port(0).model(Model.directive()).build();
    private final Caller caller = new Caller(server.start().baseUrl());
    private final World world = new World(caller);

    @AfterAll
    void closeServer() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> aPathThatDoesNotKnowAMethodSaysWhichItKnows() {
        return OPERATIONS.stream()
                .collect(Collectors.groupingBy(
                        Operation::path, Collectors.mapping(Operation::method, Collectors.toSet())))
                .entrySet()
                .stream()
                .flatMap(path -> Stream.of("GET", "POST", "DELETE", "PUT", "PATCH", "OPTIONS")
                        .filter(method -> !path.getValue().contains(method))
                        // It could be a thread by the name of "runs".
                        .filter(method -> !path.getKey().equals("/threads/runs") || method.startsWith("P"))
                        .map(method -> dynamicTest(method + " " + path.getKey(), () -> {
                            Answer answer = caller.send(method, path.getKey().replaceAll("[{}]", ""), null);
                            assertThat(answer.problems()).isEmpty();
                            assertThat(answer.status()).isEqualTo(405);
                            assertThat(answer.text("/error/code")).isEqualTo("method_not_supported");
                            assertThat(allowed(answer)).containsAll(path.getValue());
                        })));
    }

    private static List<String> allowed(Answer answer) {
        return List.of(
                answer.exchange().headers().firstValue("allow").orElse("").split(", "));
    }

    @TestFactory
    Stream<DynamicTest> headIsGetWithoutTheBody() {
        return OPERATIONS.stream()
                .filter(operation -> operation.method().equals("GET"))
                .map(operation -> dynamicTest(operation.toString(), () -> {
                    expectTheSame(operation.at(world.place(operation)));
                    expectTheSame(operation.path().replaceAll("[{}]", ""));
                }));
    }

    private void expectTheSame(String path) {
        Answer get = caller.send("GET", path, null);
        Answer head = caller.send("HEAD", path, null);
        assertThat(head.status()).isEqualTo(get.status());
        assertThat(head.exchange().body()).isEmpty();
        assertThat(head.exchange().contentType()).isEqualTo(get.exchange().contentType());
        assertThat(head.exchange().headers().map().keySet())
                .contains("x-request-id", "openai-processing-ms", "openai-poll-after-ms");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/nothing", "/Assistants", "/assistants/a/b", "/threads/t/runs/r/steps/s/x"})
    void aPathThatNobodyKnowsIsNamed(String path) {
        for (String method : List.of("GET", "POST", "DELETE", "PUT", "OPTIONS")) {
            Answer answer = caller.send(method, path, null);

            assertThat(answer.problems()).isEmpty();
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text("/error/code")).isEqualTo("unknown_url");
            assertThat(answer.text("/error/message")).startsWith("Unknown request URL: " + method + " /v1" + path);
        }
    }
}
