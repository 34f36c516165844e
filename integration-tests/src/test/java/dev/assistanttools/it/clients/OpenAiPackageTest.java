package dev.assistanttools.it.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import dev.assistanttools.it.clients.Program.Unavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The checks are written in JavaScript, in {@code npm}; each of them is a test here, with each major of the package. */
@Execution(ExecutionMode.CONCURRENT)
class OpenAiPackageTest {

    @TestFactory
    List<DynamicContainer> theJavaScriptClientAgrees() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            // Each of them waits most of the time: for the registry, for node, for the server.
            Map<Integer, Future<List<DynamicTest>>> checked = new TreeMap<>();
            for (int major : OpenAiPackage.MAJORS) {
                checked.put(major, threads.submit(() -> checks(major)));
            }
            List<DynamicContainer> tests = new ArrayList<>();
            for (Map.Entry<Integer, Future<List<DynamicTest>>> each : checked.entrySet()) {
                tests.add(dynamicContainer(
                        "openai " + each.getKey(), each.getValue().get()));
            }
            return tests;
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<DynamicTest> checks(int major) throws IOException, InterruptedException {
        try (ServerDesk desk = new ServerDesk()) {
            OpenAiPackage openai = OpenAiPackage.install(Path.of("target"), major);
            List<DynamicTest> tests = Reports.of(openai.check(desk.open().baseUrl(), desk.url()));
            assertThat(desk.problems()).as("answers that break the API").isEmpty();
            return tests;
        } catch (Unavailable e) {
            return Reports.skipped("The openai package " + major + " was not checked: " + e.getMessage() + ".");
        }
    }
}
