package dev.assistanttools.benchmarks.start;

import dev.assistanttools.benchmarks.ClassPaths;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** How long tools take to be registered, and a process with fifty of them to answer one call. */
public final class StartTables implements AutoCloseable {

    private static final int TOOLS = 1_000;
    private static final long LONGEST_MINUTES = 2;

    private final Path work;
    private final int rounds;
    private final int millis;

    private StartTables(int rounds, int millis) throws IOException {
        this.work = Files.createTempDirectory("starts");
        this.rounds = rounds;
        this.millis = millis;
    }

    /** Tables that are made in about a minute. */
    public static StartTables quick() throws IOException {
        return new StartTables(5, 500);
    }

    /** Tables that are made in about four minutes. */
    public static StartTables thorough() throws IOException {
        return new StartTables(31, 3_000);
    }

    /** Writes and compiles all that is started; measures it; prints both tables. */
    public void print(PrintStream output) throws IOException, InterruptedException {
        for (Starts contestant : Starts.values()) {
            compile(contestant, TOOLS);
        }
        output.println("| registration, warm | 1 tool | 100 tools | 1,000 tools |");
        output.println("| --- | ---: | ---: | ---: |");
        for (Starts contestant : Starts.values()) {
            if (contestant.hasRegistry()) {
                output.println("| " + contestant.shown() + " | " + String.join(" | ", registration(contestant)) + " |");
            }
        }
        output.println();
        printStarts(output);
    }

    /** Starts each program once, with as few tools as it has; their answers, which are the same. */
    static List<String> startOnce(List<Starts> contestants) throws IOException, InterruptedException {
        try (StartTables once = new StartTables(1, 0)) {
            List<String> answers = new ArrayList<>();
            for (Starts contestant : contestants) {
                once.compile(contestant, 50);
                answers.add(once.run(contestant, "desks.Start"));
            }
            return answers;
        }
    }

    /** The classes that a program loads until it has answered, by what the JVM logs of them. */
    static List<String> loadedBy(Starts contestant) throws IOException, InterruptedException {
        try (StartTables once = new StartTables(1, 0)) {
            once.compile(contestant, 50);
            return once.run(contestant, "-Xlog:class+load", "desks.Start")
                    .lines()
                    .filter(line -> line.contains("[class,load] "))
                    .map(line -> line.substring(line.indexOf("[class,load] ") + "[class,load] ".length()))
                    .toList();
        }
    }

    private void printStarts(PrintStream output) throws IOException, InterruptedException {
        Map<Starts, double[]> took = new EnumMap<>(Starts.class);
        for (int round = 0; round < rounds; round++) {
            for (Starts contestant : Starts.values()) {
                long before = System.nanoTime();
                String answer = run(contestant, "desks.Start");
                double nanos = System.nanoTime() - before;
                if (!answer.strip().equals(DeskSources.ANSWER)) {
                    throw new IllegalStateException(contestant + " answered: " + answer);
                }
                took.computeIfAbsent(contestant, unused -> new double[rounds])[round] = nanos;
            }
        }
        double floor = median(took.getOrDefault(Starts.HAND_WRITTEN, new double[1]));
        output.println("| a process with 50 tools and one call | time | relative to the floor |");
        output.println("| --- | ---: | ---: |");
        took.forEach((contestant, nanos) -> output.printf(
                Locale.ROOT,
                "| %s | %,.0f ms | %.2f |%n",
                contestant.shown(),
                median(nanos) / 1e6,
                median(nanos) / floor));
    }

    private List<String> registration(Starts contestant) throws IOException, InterruptedException {
        String registrar = switch (contestant) {
            case GENERATED -> GeneratedRegistrar.class.getName();
            case REFLECTIVE -> ReflectiveRegistrar.class.getName();
            case LANGCHAIN4J -> "dev.assistanttools.benchmarks.langchain4j.LangChain4jRegistrar";
            case SPRING_AI -> "dev.assistanttools.benchmarks.springai.SpringAiRegistrar";
            default -> throw new IllegalArgumentException(contestant + " registers no beans.");
        };
        int desks = TOOLS / DeskSources.TOOLS_PER_DESK;
        String printed = run(
                contestant,
                RegistrationRun.class.getName(),
                registrar,
                Integer.toString(millis),
                "0",
                Integer.toString(desks / 10),
                Integer.toString(desks));
        return printed.lines()
                .map(micros -> String.format(Locale.ROOT, "%,.3f ms", Double.parseDouble(micros) / 1_000))
                .toList();
    }

    private void compile(Starts contestant, int tools) throws IOException {
        Path classes = Files.createDirectories(classes(contestant));
        List<String> arguments = new ArrayList<>(List.of(
                "-parameters", "-nowarn", "-Xmaxerrs", "1", "-d", classes.toString(), "-cp", classPath(contestant)));
        arguments.addAll(
                contestant.isProcessed()
                        ? List.of("-processorpath", System.getProperty("java.class.path"))
                        : List.of("-proc:none"));
        for (Path file : DeskSources.write(contestant, work.resolve(contestant + "-sources"), tools)) {
            arguments.add(file.toString());
        }
        int exitCode = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(new String[0]));
        if (exitCode != 0) {
            throw new IllegalStateException("javac ended with exit code " + exitCode + " for " + contestant + ".");
        }
    }

    private Path classes(Starts contestant) {
        return work.resolve(contestant + "-classes");
    }

    private String classPath(Starts contestant) {
        return classes(contestant) + File.pathSeparator + ClassPaths.of(contestant.module());
    }

    private String run(Starts contestant, String... mainAndArguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath(contestant)));
        command.addAll(Arrays.asList(mainAndArguments));
        Path log = work.resolve("log");
        Process process =
                new ProcessBuilder(command).redirectError(log.toFile()).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(contestant + " did not end within " + LONGEST_MINUTES + " minutes.");
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(contestant + " failed:\n" + Files.readString(log));
        }
        return printed;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Deletes all that was written. */
    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(work)) {
            files.sorted(Comparator.reverseOrder()).forEach(StartTables::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
