package dev.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is in {@code good/} compiles without a word and gives exactly what is in {@code expected/}. With
 * {@code -Dgoldens.rewrite=true} the expected files are written anew, for a look at the difference.
 */
class GoodFixturesTest {

    static List<String> fixtures() {
        return Fixtures.names("good");
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void compilesSilently(String fixture) {
        Compilation compilation = Compilation.of(Fixtures.sources("good/" + fixture));

        assertThat(compilation.complaints()).isEmpty();
        assertThat(compilation.succeeded()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void writesWhatIsExpected(String fixture) throws IOException {
        Map<String, String> generated =
                Compilation.of(Fixtures.sources("good/" + fixture)).generated();

        // Notes beside classes and the words for native-image have tests of their own.
        generated
                .keySet()
                .removeIf(path ->
                        path.endsWith(CoreNames.SOURCE_NOTES_SUFFIX) || path.startsWith(CoreNames.NATIVE_IMAGE_FOLDER));
        assertThat(generated).isNotEmpty();
        for (Map.Entry<String, String> file : generated.entrySet()) {
            Path golden =
                    Fixtures.expected(fixture + "/" + Path.of(file.getKey()).getFileName());
            if (Boolean.getBoolean("goldens.rewrite")) {
                Files.createDirectories(golden.getParent());
                Files.writeString(golden, file.getValue());
            }
            assertThat(file.getValue()).isEqualTo(Fixtures.read(golden));
        }
    }

    @Test
    void claimsItsAnnotationsSoThatNoLintComplains() {
        Compilation compilation = Compilation.of(Fixtures.sources("good/weather"), "-Xlint:all");

        assertThat(compilation.complaints()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void writesTheSameTwice(String fixture) {
        List<Compilation.Source> sources = Fixtures.sources("good/" + fixture);

        assertThat(Compilation.of(sources).generated())
                .isEqualTo(Compilation.of(sources).generated());
    }
}
