package dev.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.processor.Compilation.Source;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A named module with tools: compiled with every lint, run in a module layer of its own. */
class NamedModuleTest {

    private static final String CORE = "dev.assistanttools.core";

    private static final Source TOOLS = new Source("app/tools/Tools.java", """
            package app.tools;
            import dev.assistanttools.AssistantTool;
            public class Tools {
                /** Makes one. */
                public Tools() {}
                /** Where it is. */
                public record Place(String city, int x) {}
                /** Greets. */
                @AssistantTool
                String greet(Place place) { return "Hello, " + place.city() + " " + place.x(); }
            }
            """);
    private static final Source MAIN = new Source("app/entry/Main.java", """
            package app.entry;
            import app.tools.Tools;
            import dev.assistanttools.dispatch.ToolDispatcher;
            import dev.assistanttools.registry.ToolRegistry;
            import dev.assistanttools.tool.ToolCall;
            public class Main implements java.util.concurrent.Callable<String> {
                /** For whoever runs the module. */
                public Main() {}
                @Override
                public String call() {
                    ToolDispatcher dispatcher = ToolDispatcher.of(ToolRegistry.of(new Tools()));
                    return dispatcher.dispatch(new ToolCall("1", "greet", "{\\"place\\":{\\"city\\":\\"Oslo\\",\\"x\\":7}}")).output();
                }
            }
            """);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exports app.tools;",
                "exports app.tools to " + CORE + ";",
                "opens app.tools;",
                "opens app.tools to " + CORE + ";"
            })
    void anExportedOrOpenedPackageHasTools(String directive) throws Exception {
        assertThat(run(directive)).isEqualTo("Hello, Oslo 7");
    }

    @Test
    void aPackageThatIsNeitherIsNamedWithTheRemedy() {
        Throwable thrown = catchThrowable(() -> run(""));

        assertThat(thrown)
                .hasMessageContaining("module app does not export its package")
                .hasMessageContaining("Add 'exports app.tools to " + CORE + ";' or 'opens app.tools to " + CORE + ";'");
    }

    private String run(String directive) throws Exception {
        Path core = core();
        DiskCompilation compilation = new DiskCompilation(folder.resolve("app"))
                .asModule()
                .withOptions("-Xlint:all", "--module-path", core.toString());
        // The one lint that a user's own directive is due to: core is an automatic module.
        Source module = new Source(
                "module-info.java",
                "@SuppressWarnings(\"requires-automatic\") module app { requires " + CORE + "; exports app.entry; "
                        + directive + " }");
        assertThat(compilation.compile(List.of(module, TOOLS, MAIN)))
                .allMatch(message -> message.contains("missing-description"));

        ModuleFinder modules = ModuleFinder.of(compilation.classes(), core);
        Configuration configuration =
                ModuleLayer.boot().configuration().resolve(modules, ModuleFinder.of(), Set.of("app"));
        ModuleLayer layer =
                ModuleLayer.boot().defineModulesWithOneLoader(configuration, ClassLoader.getSystemClassLoader());
        Class<?> main = layer.findLoader("app").loadClass("app.entry.Main");
        assertThat(main.getModule().isNamed()).isTrue();
        return String.valueOf(((Callable<?>) main.getConstructor().newInstance()).call());
    }

    /** Core as an archive: the build's own, or, where the build has only its classes yet, one that is called as it. */
    private Path core() throws IOException {
        Path location = Path.of(Compilation.pathOf(AssistantTool.class));
        if (Files.isRegularFile(location)) {
            return location;
        }
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Automatic-Module-Name", CORE);
        Path archive = folder.resolve("core.jar");
        try (OutputStream file = Files.newOutputStream(archive);
                JarOutputStream jar = new JarOutputStream(file, manifest);
                Stream<Path> entries = Files.walk(location)) {
            for (Path entry : entries.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(new JarEntry(location.relativize(entry).toString()));
                Files.copy(entry, jar);
                jar.closeEntry();
            }
        }
        return archive;
    }
}
