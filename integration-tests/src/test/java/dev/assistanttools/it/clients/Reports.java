package dev.assistanttools.it.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.assistanttools.it.clients.Program.Ended;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs that check the server say of it, as tests. */
final class Reports {

    private static final Logger LOG = LoggerFactory.getLogger(Reports.class);
    private static final JsonMapper JSON = new JsonMapper();

    private Reports() {}

    /** A test for each line of a program's output: {@code {"check": NAME, "problem": TEXT or null}}. */
    static List<DynamicTest> of(Ended program) {
        List<JsonNode> results = program.out().lines().map(JSON::readTree).toList();
        assertThat(program.exitCode()).as(program.err()).isZero();
        assertThat(results).as(program.err()).isNotEmpty();
        return results.stream()
                .map(result -> dynamicTest(
                        result.path("check").asString(),
                        () -> assertThat(result.path("problem").stringValue(null))
                                .isNull()))
                .toList();
    }

    /** One test that says why there are no others. */
    static List<DynamicTest> skipped(String reason) {
        // The build's console says how many tests were skipped, but not why.
        LOG.warn(reason);
        return List.of(dynamicTest("skipped", () -> Assumptions.abort(reason)));
    }
}
