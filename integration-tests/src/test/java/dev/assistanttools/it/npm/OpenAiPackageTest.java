package dev.assistanttools.it.npm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.assistanttools.it.npm.NodeProgram.Ended;
import dev.assistanttools.it.npm.NodeProgram.Unavailable;
import dev.assistanttools.it.wire.ServedApi;
import dev.assistanttools.server.AssistantsServer;
import dev.assistanttools.server.Model;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The checks are written in JavaScript, in {@code npm}; each of them is a test here, with each major of the package. */
class OpenAiPackageTest {

    @RegisterExtension
    static final ServedApi API = ServedApi.directive();

    @RegisterExtension
    static final ServedApi IMPATIENT = ServedApi.startedBy(() -> AssistantsServer.builder()
            .port(0)
            .model(Model.directive())
            .runTimeToLive(Duration.ofSeconds(2))
            .expiryCheck(Duration.ofMillis(50))
            .build()
            .start());

    private static final Logger LOG = LoggerFactory.getLogger(OpenAiPackageTest.class);
    private static final JsonMapper JSON = new JsonMapper();

    @TestFactory
    Stream<DynamicContainer> theJavaScriptClientAgrees() {
        return OpenAiPackage.MAJORS.stream().map(major -> dynamicContainer("openai " + major, checks(major)));
    }

    private static List<DynamicTest> checks(int major) {
        try {
            OpenAiPackage openai = OpenAiPackage.install(Path.of("target"), major);
            Ended node = openai.check(API.baseUrl(), IMPATIENT.baseUrl());
            List<JsonNode> results = node.out().lines().map(JSON::readTree).toList();
            assertThat(node.exitCode()).as(node.err()).isZero();
            assertThat(results).as(node.err()).isNotEmpty();
            return results.stream().map(OpenAiPackageTest::reported).toList();
        } catch (Unavailable e) {
            return List.of(skipped("The openai package " + major + " was not checked: " + e.getMessage() + "."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
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
