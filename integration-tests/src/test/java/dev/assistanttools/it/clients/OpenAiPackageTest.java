package dev.assistanttools.it.clients;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import dev.assistanttools.it.clients.Program.Unavailable;
import dev.assistanttools.it.wire.ServedApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The checks are written in JavaScript, in {@code npm}; each of them is a test here, with each major of the package. */
class OpenAiPackageTest {

    @RegisterExtension
    static final ServedApi API = ServedApi.directive();

    @RegisterExtension
    static final ServedApi IMPATIENT = ServedApi.startedBy(Reports::impatient);

    @TestFactory
    Stream<DynamicContainer> theJavaScriptClientAgrees() {
        return OpenAiPackage.MAJORS.stream().map(major -> dynamicContainer("openai " + major, checks(major)));
    }

    private static List<DynamicTest> checks(int major) {
        try {
            OpenAiPackage openai = OpenAiPackage.install(Path.of("target"), major);
            return Reports.of(openai.check(API.baseUrl(), IMPATIENT.baseUrl()));
        } catch (Unavailable e) {
            return Reports.skipped("The openai package " + major + " was not checked: " + e.getMessage() + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
