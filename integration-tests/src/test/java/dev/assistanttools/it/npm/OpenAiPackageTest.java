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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The checks are written in JavaScript, in {@code npm/checks.mjs}; each of them is a test here. */
class OpenAiPackageTest {

    @RegisterExtension
    static final ServedApi API = ServedApi.directive();

    private static final Logger LOG = LoggerFactory.getLogger(OpenAiPackageTest.class);
    private static final JsonMapper JSON = new JsonMapper();

    @TestFactory
    List<DynamicTest> theJavaScriptClientAgrees() throws IOException, InterruptedException {
        OpenAiPackage openai;
        try {
            openai = OpenAiPackage.install(Path.of("target"));
        } catch (Unavailable e) {
            return List.of(skipped("The openai package was not checked: " + e.getMessage() + "."));
        }
        Ended node = openai.check(API.baseUrl());
        List<JsonNode> results = node.out().lines().map(JSON::readTree).toList();
        assertThat(node.exitCode()).as(node.err()).isZero();
        assertThat(results).as(node.err()).isNotEmpty();
        return results.stream().map(OpenAiPackageTest::reported).toList();
    }

    private static DynamicTest reported(JsonNode result) {
        return dynamicTest(
                result.path("check").asString(),
                () -> assertThat(result.path("problem").stringValue(null)).isNull());
    }

    private static DynamicTest skipped(String reason) {
        // The build's console says how many tests were skipped, but not why.
        LOG.warn(reason);
        return dynamicTest("the JavaScript client", () -> Assumptions.abort(reason));
    }
}
