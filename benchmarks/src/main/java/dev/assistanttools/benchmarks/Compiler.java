package dev.assistanttools.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Runs javac on sources, with or without the processor, and takes the time. */
final class Compiler implements AutoCloseable {

    /** Where javac runs. */
    enum Host {
        /** A process of its own, as a build on the command line starts it. */
        FORKED,
        /** This process, whose javac is warm, as in a build daemon; the processor is loaded anew each time, as there. */
        DAEMON
    }

    private static final long LONGEST_MINUTES = 10;

    private final Path work;
    private final String classPath = System.getProperty("java.class.path");

    /** Works in a temporary folder of its own. */
    Compiler() throws IOException {
        this.work = Files.createTempDirectory("compile-time");
    }

    Path work() {
        return work;
    }

    /** Compiles with the processor; what it generates is found in {@link #generated()}. */
    long withProcessor(Host host, List<Path> sources) throws IOException, InterruptedException {
        clean(generated());
        return time(host, List.of("-processorpath", classPath, "-s", generated().toString()), sources);
    }

    /** Compiles sources that were generated before together with those they were generated for. */
    long withoutProcessor(Host host, List<Path> sources) throws IOException, InterruptedException {
        return time(host, List.of("-proc:none"), sources);
    }

    /** Where generated sources are. */
    Path generated() {
        return work.resolve("generated");
    }

    private long time(Host host, List<String> options, List<Path> sources) throws IOException, InterruptedException {
        Path classes = work.resolve("classes");
        clean(classes);
        List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), "-cp", classPath, "-nowarn"));
        arguments.addAll(options);
        sources.forEach(source -> arguments.add(source.toString()));
        Path argumentFile = work.resolve("arguments");
        Files.write(
                argumentFile,
                arguments.stream()
                        .map(argument -> '"' + argument.replace("\\", "\\\\") + '"')
                        .toList());
        long before = System.nanoTime();
        int exitCode = host == Host.FORKED ? fork(argumentFile) : call(argumentFile);
        long nanos = System.nanoTime() - before;
        if (exitCode != 0) {
            throw new IllegalStateException(
                    "javac ended with exit code " + exitCode + ":\n" + Files.readString(work.resolve("log")));
        }
        return nanos;
    }

    private int fork(Path argumentFile) throws IOException, InterruptedException {
        String javac = Path.of(System.getProperty("java.home"), "bin", "javac").toString();
        Process process = new ProcessBuilder(javac, "@" + argumentFile)
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("log").toFile())
                .start();
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("javac did not end within " + LONGEST_MINUTES + " minutes.");
        }
        return process.exitValue();
    }

    private int call(Path argumentFile) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        File log = work.resolve("log").toFile();
        try (PrintStream output = new PrintStream(log, StandardCharsets.UTF_8)) {
            return javac.run(null, output, output, "@" + argumentFile);
        }
    }

    /** Deletes all that was written. */
    @Override
    public void close() throws IOException {
        clean(work);
        Files.delete(work);
    }

    private static void clean(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(Compiler::delete);
            }
        }
        Files.createDirectories(folder);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
