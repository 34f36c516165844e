package dev.assistanttools.it.npm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.assistanttools.it.npm.NodeProgram.Ended;
import dev.assistanttools.it.npm.NodeProgram.Unavailable;
import dev.assistanttools.it.wire.ServedApi;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The checks are written in JavaScript, in {@code npm/checks.mjs}; each of them is a test here. */
class OpenAiPackageTest {

    @RegisterExtension
    static final ServedApi API = ServedApi.directive();

    private static final JsonMapper JSON = new JsonMapper();

    @TestFactory
    List<DynamicTest> theJavaScriptClientAgrees() throws IOException, InterruptedException {
        Ended node = check();
        List<JsonNode> results = node.out().lines().map(JSON::readTree).toList();
        assertThat(node.exitCode()).as(node.err()).isZero();
        assertThat(results).as(node.err()).isNotEmpty();
        return results.stream()
                .map(result -> dynamicTest(
                        result.path("check").asString(),
                        () -> assertThat(result.path("problem").stringValue(null))
                                .isNull()))
                .toList();
    }

    private static Ended check() throws IOException, InterruptedException {
        try {
            return OpenAiPackage.install(Path.of("target")).check(API.baseUrl());
        } catch (Unavailable e) {
            return Assumptions.abort("The openai package was not checked: " + e.getMessage() + ".");
        }
    }
}
