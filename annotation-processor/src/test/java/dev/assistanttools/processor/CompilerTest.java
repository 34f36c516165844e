package dev.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.processor.Compilation.Source;
import dev.assistanttools.spi.GeneratedToolset;
import dev.assistanttools.spi.ToolBinding;
import dev.assistanttools.tool.ToolDefinition;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the processor lives with a compiler: its rounds, its modules, its limits. */
class CompilerTest {

    private static final Source ONE = tools("One", "/** A. */ @AssistantTool int a(Shared shared) { return 1; }");
    private static final Source TWO = tools("Two", "/** B. */ @AssistantTool int b(Shared shared) { return 1; }");
    private static final Source SHARED =
            new Source("Shared.java", "package a; /** Shared. @param x an x */ record Shared(int x) {}");

    @Test
    void aClassGetsTheSameAloneAndInCompany() {
        Map<String, String> apart = new HashMap<>();
        apart.putAll(Compilation.of(List.of(ONE, SHARED)).generated());
        apart.putAll(Compilation.of(List.of(TWO, SHARED)).generated());

        assertThat(Compilation.of(List.of(TWO, SHARED, ONE)).generated())
                .hasSize(7)
                .isEqualTo(apart);
    }

    @Test
    void errorsOfOneClassDoNotTouchAnother() {
        Source bad = tools("Bad", "@AssistantTool private void a() {}");

        Compilation compilation = Compilation.of(List.of(bad, ONE, SHARED));

        assertThat(compilation.generated())
                .containsOnlyKeys(
                        "a/One_Toolset.java",
                        path("a.One"),
                        nativeImagePath("a.One"),
                        "a/Shared" + CoreNames.SOURCE_NOTES_SUFFIX);
    }

    @Test
    void aNoteIsSilencedByItsTag() {
        String note = "@SuppressWarnings(\"assistant-tools:missing-description\")";
        Source bean =
                tools("Some", note + " @AssistantTool int a(int x) { return x; } @AssistantTool int b() { return 1; }");

        assertThat(Compilation.of(bean).messages()).singleElement().asString().contains("'b'");
    }

    @Test
    void anErrorIsNotSilenced() {
        Source bean = tools(
                "Bad", "@SuppressWarnings(\"assistant-tools:private-method\") @AssistantTool private void a() {}");

        assertThat(Compilation.of(bean).problems()).anyMatch(problem -> problem.endsWith("private-method"));
    }

    @Test
    void waitsForTypesThatAnotherProcessorGenerates() {
        Source direct = tools("Direct", "/** A. */ @AssistantTool int a(Later later) { return 1; }");
        Source nested = tools("Nested", "/** A. */ @AssistantTool int a(Holder holder) { return 1; }");
        Source holder = new Source("Holder.java", "package a; record Holder(Later later) {}");

        Compilation compilation = Compilation.of(
                List.of(direct, nested, holder), List.of(new LaterProcessor(), new AssistantToolProcessor()));

        assertThat(compilation.complaints()).isEmpty();
        assertThat(compilation.generated(path("a.Direct"))).contains("\"later\"", "\"moment\"");
        assertThat(compilation.generated(path("a.Nested"))).contains("\"holder\"", "\"later\"", "\"moment\"");
    }

    @Test
    void waitsForTypesInAnnotationsThatAnotherProcessorGenerates() {
        Source named = new Source("a/Named.java", "package a; @interface Named { Class<?>[] by(); }");
        Source bean = tools("Direct", "@Named(by = {String.class, Later.class}) @AssistantTool int a() { return 1; }");

        Compilation compilation =
                Compilation.of(List.of(named, bean), List.of(new AssistantToolProcessor(), new LaterProcessor()));

        assertThat(compilation.complaints()).isEmpty();
        assertThat(compilation.generated()).containsKeys(path("a.Direct"), "a/Direct_Toolset.java");
    }

    @Test
    void aRoundWithoutItsAnnotationsIsLeftToOthers() {
        Source plain = new Source(
                "a/Plain.java", "package a; class Plain { @Override public String toString() { return \"\"; } }");

        Compilation compilation = Compilation.of(
                List.of(plain), List.of(new AssistantToolProcessor(), new LaterProcessor()), "-Xlint:all");

        assertThat(compilation.complaints()).isEmpty();
        assertThat(compilation.generated()).containsKey("a/Later.java");
    }

    @Test
    void aTypeThatNeverComesIsTheCompilersError() {
        Source bean = tools("Direct", "/** A. */ @AssistantTool int a(Never never) { return 1; }");

        Compilation compilation = Compilation.of(bean);

        assertThat(compilation.succeeded()).isFalse();
        assertThat(compilation.complaints()).isNotEmpty().allMatch(text -> text.contains("Never"));
        assertThat(compilation.generated()).isEmpty();
    }

    @Test
    void aTypeThatWasCompiledEarlierHasItsAnnotations(@TempDir Path classes) throws IOException {
        Path source = Files.writeString(classes.resolve("Old.java"), """
                package a;
                public record Old(@dev.assistanttools.ToolParam(name = "one", description = "first") int x, Kind kind) {
                    public enum Kind { @com.fasterxml.jackson.annotation.JsonProperty("k") KIND }
                }
                """);
        String classPath = Compilation.classPath();
        ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-cp", classPath, "-d", classes.toString(), source.toString());
        Source bean = tools("Direct", "/** A. */ @AssistantTool int a(Old old) { return 1; }");

        Compilation compilation = Compilation.of(bean, "-classpath", classPath + File.pathSeparator + classes);

        assertThat(compilation.complaints()).isEmpty();
        assertThat(compilation.generated(path("a.Direct")))
                .contains("\"one\":{\"type\":\"integer\",\"description\":\"first\"}", "\"enum\":[\"k\"]");
    }

    @Test
    void aModuleThatDoesNotReadTheGeneratedAnnotationGoesWithoutIt() {
        Source module = new Source("module-info.java", "module a { exports a; }");
        Source bean = tools("Direct", "Direct() {} /** A. */ @AssistantTool int a() { return 1; }");

        Compilation compilation = Compilation.of(List.of(module, bean), "--add-reads", "a=ALL-UNNAMED");

        assertThat(compilation.complaints()).isEmpty();
        assertThat(compilation.generated("a/Direct_Toolset.java")).doesNotContain("Generated(");
    }

    @Test
    void anExportedToolsetMayNameHiddenTypes() {
        Source module = new Source("module-info.java", "module a { exports a; }");
        Source bean = new Source(
                "Hidden.java",
                "package a; class Hidden { /** A. */ @dev.assistanttools.AssistantTool int a() { return 1; } }");

        assertThat(Compilation.of(List.of(module, bean), "--add-reads", "a=ALL-UNNAMED")
                        .complaints())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"weather, weather.WeatherTools", "types, types.EveryType", "names, names.Names", "unnamed, Unnamed"})
    void theClassSaysWhatTheFragmentSays(String fixture, String bean) throws ReflectiveOperationException {
        Compilation compilation = Compilation.of(Fixtures.sources("good/" + fixture));

        JsonText tools = new JsonText();
        for (ToolBinding<?> binding : toolset(compilation, bean).bindings()) {
            ToolDefinition definition = binding.definition();
            tools.beginObject().name("name").value(definition.name());
            tools.name("method").value(binding.method());
            tools.name("description").value(definition.description());
            tools.name("strict").value(definition.strict());
            tools.name("schema").raw(definition.schema().json()).endObject();
        }
        assertThat(compilation.generated(path(bean)))
                .isEqualTo("{\"bean\":\"" + bean + "\",\"tools\":[" + tools + "]}\n");
    }

    @Test
    void anEnumMayHaveThousandsOfConstants() throws ReflectiveOperationException {
        Source bean = tools("Large", "/** A. */ @AssistantTool int a(Many many) { return 1; }");

        Compilation compilation = Compilation.of(List.of(bean, manyConstants(2_500)));

        assertThat(compilation.complaints()).isEmpty();
        assertThat(compilation.problems()).anyMatch(problem -> problem.endsWith("not-strict"));
        assertThat(toolset(compilation, "a.Large")
                        .bindings()
                        .get(0)
                        .definition()
                        .schema()
                        .json())
                .hasSizeGreaterThan(65_535)
                .contains("CONSTANT_WITH_QUITE_A_LONG_NAME_2499");
    }

    @Test
    void nativeImageIsToldToKeepToolsets() {
        Compilation compilation = Compilation.of(
                tools("Outer", "public static class Inner { @AssistantTool String now() { return null; } }"));

        assertThat(compilation.generated(nativeImagePath("a.Outer$Inner"))).isEqualTo("""
                {"reflection":[{"type":"a.Outer$Inner_Toolset","methods":[{"name":"<init>","parameterTypes":[]}]}]}
                """);
    }

    private static GeneratedToolset<?> toolset(Compilation compilation, String bean)
            throws ReflectiveOperationException {
        Class<?> type = compilation.loader().loadClass(bean + CoreNames.TOOLSET_SUFFIX);
        return (GeneratedToolset<?>) type.getConstructor().newInstance();
    }

    static Source manyConstants(int count) {
        return new Source(
                "Many.java",
                IntStream.range(0, count)
                        .mapToObj(i -> "CONSTANT_WITH_QUITE_A_LONG_NAME_" + i)
                        .collect(Collectors.joining(", ", "package a; enum Many { ", " }")));
    }

    private static Source tools(String name, String body) {
        return new Source(
                name + ".java",
                "package a; import dev.assistanttools.AssistantTool; public class " + name + " { " + body + " }");
    }

    private static String path(String bean) {
        return CoreNames.FRAGMENT_FOLDER + bean + ".json";
    }

    private static String nativeImagePath(String bean) {
        return CoreNames.NATIVE_IMAGE_FOLDER + bean + "/reachability-metadata.json";
    }

    /** Generates the record {@code a.Later} in the first round. */
    private static final class LaterProcessor extends AbstractProcessor {

        private boolean done;

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!done) {
                done = true;
                try (Writer file =
                        processingEnv.getFiler().createSourceFile("a.Later").openWriter()) {
                    file.write("package a; record Later(java.time.Instant moment) {}");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }

    @Test
    void anOptionSilencesNotes() {
        List<Compilation.Source> sources = Fixtures.sources("bad/missing-description");

        assertThat(Compilation.of(sources, "-Aassistanttools.silence=long-description, missing-description")
                        .problems())
                .isEmpty();
    }

    @Test
    void anOptionMakesNotesErrors() {
        List<Compilation.Source> sources = Fixtures.sources("bad/missing-description");

        assertThat(Compilation.of(sources, "-Aassistanttools.errors=assistant-tools:missing-description")
                        .succeeded())
                .isFalse();
    }

    @Test
    void anOptionWithoutTagsAsksForNothing() {
        Compilation compilation = Compilation.of(
                Fixtures.sources("good/weather"), "-Aassistanttools.silence", "-Aassistanttools.errors=,");

        assertThat(compilation.complaints()).isEmpty();
    }

    @Test
    void aProcessorServesOneCompilationAfterAnother() {
        AssistantToolProcessor processor = new AssistantToolProcessor();
        Source port = tools("Some", "/** B. */ @AssistantTool int b() { return 1; }");
        Source other = new Source("Other.java", "package a; class Other {}");

        Compilation first = Compilation.of(List.of(ONE, SHARED, other), List.of(processor));
        Compilation second = Compilation.of(List.of(port), List.of(processor));

        assertThat(second.complaints()).isEmpty();
        assertThat(second.generated()).isEqualTo(Compilation.of(port).generated());
        assertThat(first.generated())
                .isEqualTo(Compilation.of(List.of(ONE, SHARED)).generated());
    }

    @Test
    void anImplementerMayHaveBeenCompiledEarlier(@TempDir Path classes) throws IOException {
        String classPath = Compilation.classPath() + File.pathSeparator + classes;
        Path port = Files.writeString(classes.resolve("Port.java"), """
                package a;
                interface Port {
                    /** A. */
                    @dev.assistanttools.AssistantTool
                    void a();
                }
                """);
        Path adapter = Files.writeString(classes.resolve("Adapter.java"), """
                package a;
                class Adapter {
                    static class Real implements Port {
                        @Override
                        public void a() {}
                    }
                }
                """);
        ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        classPath,
                        "-d",
                        classes.toString(),
                        port.toString(),
                        adapter.toString());

        Compilation alone = Compilation.of(new Source("Port.java", Files.readString(port)), "-classpath", classPath);

        assertThat(alone.messages()).isEmpty();
        assertThat(alone.complaints()).isEmpty();
    }
}
