package dev.assistanttools.processor;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assistanttools.AssistantTool;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Sources, compiled in memory by the compiler of this JDK with the processor and every warning an error. */
final class Compilation {

    /** A source file by its path and text. */
    record Source(String path, String text) {}

    private final boolean succeeded;
    private final List<Diagnostic<? extends JavaFileObject>> diagnostics;
    private final Map<String, Output> outputs;

    private Compilation(
            boolean succeeded, List<Diagnostic<? extends JavaFileObject>> diagnostics, Map<String, Output> outputs) {
        this.succeeded = succeeded;
        this.diagnostics = diagnostics;
        this.outputs = outputs;
    }

    static Compilation of(Source source, String... options) {
        return of(List.of(source), options);
    }

    /** Compiles with all warnings as errors but those about annotations of others that no processor claims. */
    static Compilation of(List<Source> sources, String... options) {
        return of(sources, List.of(new AssistantToolProcessor()), options);
    }

    static Compilation of(List<Source> sources, List<Processor> processors, String... moreOptions) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8);
        try (MemoryFiles memory = new MemoryFiles(files)) {
            JavaCompiler.CompilationTask task =
                    compiler.getTask(null, memory, diagnostics, options(List.of(moreOptions)), null, inputs(sources));
            task.setProcessors(processors);
            boolean succeeded = task.call();
            return new Compilation(succeeded, diagnostics.getDiagnostics(), memory.outputs);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean succeeded() {
        return succeeded;
    }

    /** Everything the compiler said that is not a note of the processor. */
    List<String> complaints() {
        return diagnostics.stream()
                .filter(diagnostic -> !isNote(diagnostic))
                .map(Object::toString)
                .toList();
    }

    /** What the processor said, as {@code file:line:column tag}, sorted. */
    List<String> problems() {
        return diagnostics.stream()
                .filter(diagnostic -> message(diagnostic).startsWith("[assistant-tools:"))
                .map(Compilation::describe)
                .sorted()
                .toList();
    }

    /** The processor's messages in full. */
    List<String> messages() {
        return diagnostics.stream()
                .map(Compilation::message)
                .filter(message -> message.startsWith("[assistant-tools:"))
                .toList();
    }

    /** The text of a generated file, by its path. */
    String generated(String path) {
        Output output = outputs.get(path);
        if (output == null) {
            throw new AssertionError(
                    "No " + path + " among " + outputs.keySet() + "; the compiler said " + diagnostics);
        }
        return output.text();
    }

    /** The generated sources and resources, by their paths. */
    Map<String, String> generated() {
        return outputs.entrySet().stream()
                .filter(entry -> !entry.getKey().endsWith(".class"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().text(), (a, b) -> a, TreeMap::new));
    }

    /** Loads the compiled classes, with core as their parent. */
    ClassLoader loader() {
        return new ClassLoader(Compilation.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                Output output = outputs.get(name.replace('.', '/') + ".class");
                if (output == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = output.content.toByteArray();
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
    }

    private static boolean isNote(Diagnostic<?> diagnostic) {
        return diagnostic.getKind() == Diagnostic.Kind.NOTE
                && message(diagnostic).startsWith("[assistant-tools:");
    }

    private static String describe(Diagnostic<? extends JavaFileObject> diagnostic) {
        String message = message(diagnostic);
        String tag = message.substring("[assistant-tools:".length(), message.indexOf(']'));
        JavaFileObject file = diagnostic.getSource();
        String name = file == null ? "?" : Path.of(file.getName()).getFileName().toString();
        return name + ":" + diagnostic.getLineNumber() + ":" + diagnostic.getColumnNumber() + " " + tag;
    }

    private static String message(Diagnostic<?> diagnostic) {
        return diagnostic.getMessage(Locale.ROOT);
    }

    /** The class path of a user. */
    static String classPath() {
        return pathOf(AssistantTool.class, JsonProperty.class, Nullable.class, Size.class);
    }

    /** The processor, which has no libraries. */
    static String processorPath() {
        return pathOf(AssistantToolProcessor.class);
    }

    static String pathOf(Class<?>... types) {
        return Stream.of(types)
                .map(Compilation::location)
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    private static List<String> options(List<String> more) {
        List<String> options = new ArrayList<>(List.of("-Werror", "--release", "17"));
        if (!more.contains("-classpath")) {
            options.addAll(List.of("-classpath", classPath()));
        }
        if (more.stream().noneMatch(option -> option.startsWith("-Xlint"))) {
            options.add("-Xlint:all,-processing");
        }
        options.addAll(more);
        return options;
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<JavaFileObject> inputs(List<Source> sources) {
        return sources.stream().<JavaFileObject>map(Input::new).toList();
    }

    private static final class Input extends SimpleJavaFileObject {

        private final String text;

        Input(Source source) {
            super(URI.create("memory:///" + source.path()), Kind.SOURCE);
            this.text = source.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** A file that is there when it is written. */
    private static final class Output extends SimpleJavaFileObject {

        private final ByteArrayOutputStream content = new ByteArrayOutputStream();
        private final String path;
        private final Map<String, Output> files;

        Output(String path, Kind kind, Map<String, Output> files) {
            super(URI.create("memory:///" + path.replace("$", "%24")), kind);
            this.path = path;
            this.files = files;
        }

        @Override
        public OutputStream openOutputStream() {
            files.put(path, this);
            return content;
        }

        @Override
        public InputStream openInputStream() throws IOException {
            Output written = files.get(path);
            if (written == null) {
                throw new FileNotFoundException(path);
            }
            return new ByteArrayInputStream(written.content.toByteArray());
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text();
        }

        String text() {
            return content.toString(StandardCharsets.UTF_8);
        }
    }

    private static final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

        private final Map<String, Output> outputs = new TreeMap<>();

        MemoryFiles(StandardJavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new Output(className.replace('.', '/') + kind.extension, kind, outputs);
        }

        @Override
        public FileObject getFileForOutput(
                JavaFileManager.Location location, String packageName, String relativeName, FileObject sibling) {
            String folder = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
            return new Output(folder + relativeName, JavaFileObject.Kind.OTHER, outputs);
        }
    }

    @Override
    public String toString() {
        return Arrays.toString(diagnostics.toArray());
    }
}
