package dev.assistanttools.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/** The class paths on which things are measured: this module's own, and those of the modules inside it. */
public final class ClassPaths {

    private static final String PROPERTY = "java.class.path";

    private ClassPaths() {}

    /**
     * The class path of a module inside this one.
     *
     * @param module its folder; empty for this module
     * @throws IllegalStateException if the module was not packaged
     */
    public static String of(String module) {
        if (module.isEmpty()) {
            return inOrder(System.getProperty(PROPERTY));
        }
        Path target = ownFolder().resolve(module).resolve("target");
        Path jar = target.resolve(module + ".jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing: package the module first, as README.md says.");
        }
        // Each jar by name: javac, asked from here, knows no shorter form.
        try (Stream<Path> libraries = Files.list(target.resolve("lib"))) {
            return Stream.concat(Stream.of(jar), libraries.sorted())
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JVM has {@code lib/*} in the order of the disk, by which the first classes of a start are found late or soon. */
    private static String inOrder(String classPath) {
        String[] entries = classPath.split(File.pathSeparator, -1);
        Arrays.sort(entries, 1, entries.length);
        return String.join(File.pathSeparator, entries);
    }

    /** From target/benchmarks.jar, or target/classes. */
    private static Path ownFolder() {
        try {
            Path code = Path.of(ClassPaths.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return code.resolveSibling("..").normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does something while JMH, which starts its processes with this one's class path, takes another for it. */
    public static <T> T with(String module, Callable<T> work) throws RunnerException {
        String own = System.getProperty(PROPERTY);
        System.setProperty(PROPERTY, of(module));
        try {
            return work.call();
        } catch (RunnerException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            System.setProperty(PROPERTY, own);
        }
    }
}
