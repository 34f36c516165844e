package dev.assistanttools.it.twin;

import dev.assistanttools.registry.ToolRegistrationException;
import dev.assistanttools.registry.ToolRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Sources that the processor refuses, compiled without it. */
final class RefusedFixture {

    private static final Path ROOT = Path.of("../annotation-processor/src/test/resources/bad");

    /** Stands under the place where the processor reports problems, with their tags. */
    private static final Pattern MARK = Pattern.compile("(?m)^\\s*// *\\^((?: [a-z-]+)+)$");

    private final Path folder;

    private RefusedFixture(Path folder) {
        this.folder = folder;
    }

    static Stream<RefusedFixture> all() {
        return list(ROOT).map(RefusedFixture::new);
    }

    /** The tag of the problem that it is about. */
    String tag() {
        return folder.getFileName().toString();
    }

    /** The tags of all problems that the processor reports, one for each place. */
    List<String> marks() {
        return list(folder)
                .flatMap(file -> MARK.matcher(read(file)).results().map(MatchResult::group).toList().stream())
                .flatMap(mark -> Stream.of(mark.substring(mark.indexOf('^') + 2).split(" ", -1)))
                .toList();
    }

    /** Why its classes are not registered, all sentences of all classes. */
    List<String> refusals(Path classes) {
        compile(classes);
        List<String> refusals = new ArrayList<>();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            for (String name : classNames(classes)) {
                refusals.addAll(refusals(loader.loadClass(name)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return refusals;
    }

    private static <T> List<String> refusals(Class<T> type) {
        try {
            ToolRegistry.builder().reflective(type, () -> {
                throw new AssertionError("No bean is needed to register " + type);
            });
            return List.of();
        } catch (ToolRegistrationException e) {
            return String.valueOf(e.getMessage()).lines().toList();
        }
    }

    private void compile(Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options =
                List.of("-proc:none", "-parameters", "-nowarn", "--release", "17", "-d", classes.toString());
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean isDone = compiler.getTask(
                            null,
                            files,
                            null,
                            options,
                            null,
                            files.getJavaFileObjectsFromPaths(list(folder).toList()))
                    .call();
            if (!isDone) {
                throw new AssertionError(folder + " does not compile without the processor.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> classNames(Path classes) {
        return list(classes)
                .map(file -> classes.relativize(file).toString())
                .filter(path -> path.startsWith("bad") && path.endsWith(".class"))
                .map(path -> path.substring(0, path.length() - ".class".length())
                        .replace('/', '.')
                        .replace('\\', '.'))
                .toList();
    }

    /** The folders in the root, the files in all others. */
    private static Stream<Path> list(Path folder) {
        try (Stream<Path> paths = folder.equals(ROOT) ? Files.list(folder) : Files.walk(folder)) {
            return paths.filter(path -> Files.isDirectory(path) == folder.equals(ROOT)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return tag();
    }
}
