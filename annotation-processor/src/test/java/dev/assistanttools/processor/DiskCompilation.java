package dev.assistanttools.processor;

import dev.assistanttools.processor.Compilation.Source;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A folder of sources and a folder of classes, as build tools and editors have them: compiled wholly, or file by file. */
final class DiskCompilation {

    private final Path root;
    private final Path classes;
    private final List<String> classPath = new ArrayList<>();
    private Path sourcePath;
    private boolean loadsProcessors;
    private final List<String> options =
            new ArrayList<>(List.of("-Xlint:all,-processing", "-Werror", "--release", "17"));

    DiskCompilation(Path root) {
        this.root = root;
        this.classes = root.resolve("classes");
        // Sources are not looked for: what isn't compiled comes from its class file.
        this.sourcePath = root.resolve("none");
        classPath.add(Compilation.classPath());
    }

    Path classes() {
        return classes;
    }

    /** Adds a folder or archive of classes that were compiled earlier. */
    DiskCompilation with(Path library) {
        classPath.add(library.toString());
        return this;
    }

    DiskCompilation withOptions(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /**
     * Lets the compiler load processors as a build does, in the order of their names. Without names it would find those of the
     * tests' own class path first.
     */
    DiskCompilation withProcessors(String path, String... names) {
        loadsProcessors = true;
        return withOptions("-processorpath", path, "-processor", String.join(",", names));
    }

    /** Compiles a named module, whose sources the compiler wants to find by itself, too. */
    DiskCompilation asModule() {
        sourcePath = root.resolve("sources");
        return this;
    }

    void write(List<Source> sources) {
        for (Source source : sources) {
            Path file = root.resolve("sources").resolve(source.path());
            try {
                Files.createDirectories(file.getParent());
                Files.writeString(file, source.text());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Compiles some of the files; the classes of all others are taken as they are. Returns what the compiler said. */
    List<String> compile(List<Source> sources) {
        write(sources);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            Files.createDirectories(classes);
            List<String> arguments = new ArrayList<>(options);
            arguments.addAll(List.of("-d", classes.toString(), "-s", classes.toString()));
            arguments.addAll(
                    List.of("-classpath", String.join(File.pathSeparator, classPath) + File.pathSeparator + classes));
            arguments.addAll(List.of("-sourcepath", sourcePath.toString(), "-implicit:none"));
            JavaCompiler.CompilationTask task = compiler.getTask(
                    null,
                    files,
                    diagnostics,
                    arguments,
                    null,
                    files.getJavaFileObjectsFromPaths(sources.stream()
                            .map(source -> root.resolve("sources").resolve(source.path()))
                            .toList()));
            if (!loadsProcessors) {
                task.setProcessors(List.of(new AssistantToolProcessor()));
            }
            task.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return diagnostics.getDiagnostics().stream()
                .map(DiskCompilation::describe)
                .sorted()
                .toList();
    }

    private static String describe(Diagnostic<? extends JavaFileObject> diagnostic) {
        String file = diagnostic.getSource() == null
                ? ""
                : Path.of(diagnostic.getSource().getName()).getFileName().toString();
        return file + ":" + diagnostic.getLineNumber() + " " + diagnostic.getMessage(Locale.ROOT);
    }

    /** Loads the compiled classes, with core as their parent. */
    ClassLoader loader() {
        try {
            return new URLClassLoader(new URL[] {classes.toUri().toURL()}, DiskCompilation.class.getClassLoader());
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a generated file. */
    String generated(String path) {
        return Fixtures.read(classes.resolve(path));
    }

    /** All generated sources and resources, by their paths. */
    Map<String, String> generated() {
        try (Stream<Path> files = Files.walk(classes)) {
            Map<String, String> generated = new TreeMap<>();
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".class"))
                    .forEach(file -> generated.put(classes.relativize(file).toString(), Fixtures.read(file)));
            return generated;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
