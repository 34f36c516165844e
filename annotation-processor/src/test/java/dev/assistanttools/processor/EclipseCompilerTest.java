package dev.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.auto.common.BasicAnnotationProcessor;
import com.google.common.collect.ImmutableSet;
import com.google.common.util.concurrent.internal.InternalFutureFailureAccess;
import com.palantir.javapoet.ClassName;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Eclipse's compiler has its own idea of elements; what is written must not depend on it. */
class EclipseCompilerTest {

    @TempDir
    private Path output;

    @ParameterizedTest
    @CsvSource({"weather, WeatherTools", "types, EveryType", "variants, Variants"})
    void writesTheSameAsJavac(String fixture, String bean) {
        String messages = compile("good/" + fixture + "/" + bean + ".java");

        assertThat(messages).doesNotContain("ERROR");
        String toolset = bean + "_Toolset.java";
        assertThat(output.resolve(fixture).resolve(toolset))
                .hasContent(Fixtures.read(Fixtures.expected(fixture + "/" + toolset)));
        String fragment = fixture + "." + bean + ".json";
        assertThat(output.resolve(CoreNames.FRAGMENT_FOLDER).resolve(fragment))
                .hasContent(Fixtures.read(Fixtures.expected(fixture + "/" + fragment)));
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

    /** Compiles a file by Eclipse's compiler with the processor, and returns its messages. */
    static String compile(Path output, Path source, String classPath) {
        StringWriter messages = new StringWriter();
        PrintWriter out = new PrintWriter(messages);
        String processorPath = Compilation.pathOf(
                AssistantToolProcessor.class,
                ClassName.class,
                BasicAnnotationProcessor.class,
                ImmutableSet.class,
                InternalFutureFailureAccess.class);
        String[] arguments = {
            "-17",
            "-encoding",
            "UTF-8",
            "-classpath",
            classPath,
            "-processorpath",
            processorPath,
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
