package dev.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Eclipse's compiler has its own idea of elements; what is written must not depend on it. */
class EclipseCompilerTest {

    @TempDir
    private Path output;

    static List<String> fixtures() {
        return Fixtures.names("good");
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void writesTheSameAsJavac(String fixture) throws IOException {
        String messages = compile("good/" + fixture);

        assertThat(messages).doesNotContain("ERROR");
        Map<String, String> javac =
                Compilation.of(Fixtures.sources("good/" + fixture)).generated();
        assertThat(javac)
                .isNotEmpty()
                .allSatisfy((path, text) ->
                        assertThat(Fixtures.read(output.resolve(path))).as(path).isEqualTo(text));
    }

    @Test
    void takesASchemaThatNoConstantHolds() throws IOException {
        Path many = Files.createDirectory(output.resolve("sources"));
        Files.writeString(
                many.resolve("Many.java"), CompilerTest.manyConstants(2_500).text());
        Files.writeString(many.resolve("Large.java"), """
                package a;
                public class Large {
                    /** A. */
                    @dev.assistanttools.AssistantTool
                    int a(Many many) { return 1; }
                }
                """);

        assertThat(compile(output, many, Compilation.classPath())).doesNotContain("ERROR");
        assertThat(Fixtures.read(output.resolve(CoreNames.FRAGMENT_FOLDER + "a.Large.json")))
                .hasSizeGreaterThan(65_535)
                .contains("CONSTANT_WITH_QUITE_A_LONG_NAME_2499");
        assertThat(output.resolve("a/Large_Toolset.class")).exists();
    }

    @Test
    void showsTheProblemsInTheSource() {
        String messages = compile("bad/unsupported-type/Tools.java");

        assertThat(messages).contains("ERROR in", "Thread thread", "[assistant-tools:unsupported-type]");
        assertThat(Files.exists(output.resolve("META-INF"))).isFalse();
    }

    private String compile(String source) {
        return compile(output, Path.of("src/test/resources").resolve(source), Compilation.classPath());
    }

    /** Compiles a file or folder by Eclipse's compiler with the processor, and returns its messages. */
    static String compile(Path output, Path source, String classPath) {
        StringWriter messages = new StringWriter();
        PrintWriter out = new PrintWriter(messages);
        String[] arguments = {
            "-17",
            "-encoding",
            "UTF-8",
            "-classpath",
            classPath,
            "-processorpath",
            Compilation.processorPath(),
            "-d",
            output.toString(),
            "-s",
            output.toString(),
            source.toString()
        };
        BatchCompiler.compile(arguments, out, out, null);
        return messages.toString();
    }
}
