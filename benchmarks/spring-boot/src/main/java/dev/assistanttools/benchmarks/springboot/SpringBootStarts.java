package dev.assistanttools.benchmarks.springboot;

import dev.assistanttools.server.AssistantsServer;
import dev.assistanttools.server.Model;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts the same application with and without the starter, each time in a process of its own. */
public final class SpringBootStarts {

    private static final int WARM_UP = 2;
    private static final int ROUNDS = 15;

    private final String baseUrl;
    private final Map<Contestant, List<Double>> seconds = new EnumMap<>(Contestant.class);

    private SpringBootStarts(String baseUrl) {
        this.baseUrl = baseUrl;
        for (Contestant contestant : Contestant.values()) {
            seconds.put(contestant, new ArrayList<>());
        }
    }

    /**
     * Prints a table.
     *
     * @param arguments the number of measured rounds, 15 if there is none
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        measure(System.out, WARM_UP, arguments.length == 0 ? ROUNDS : Integer.parseInt(arguments[0]));
    }

    /** Each round in another order. */
    static void measure(PrintStream output, int warmUp, int rounds) throws IOException, InterruptedException {
        try (AssistantsServer server = AssistantsServer.builder()
                .port(0)
                .model(Model.directive())
                .build()
                .start()) {
            SpringBootStarts starts = new SpringBootStarts(server.baseUrl());
            List<Contestant> order = Arrays.asList(Contestant.values());
            for (int round = -warmUp; round < rounds; round++) {
                Collections.rotate(order, 1);
                for (Contestant contestant : order) {
                    double time = starts.start(contestant);
                    if (round >= 0) {
                        starts.of(contestant).add(time);
                    }
                }
            }
            starts.print(output);
        }
    }

    private double start(Contestant contestant) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(contestant),
                StartedApplication.class.getName(),
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--logging.level.root=off"));
        command.addAll(contestant.properties(baseUrl));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("OPENAI_API_KEY", "OPENAI_BASE_URL"));
        long begun = System.nanoTime();
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        double time = (System.nanoTime() - begun) / 1e9;
        String expected = "true, with tools: " + contestant.hasTools();
        if (!printed.equals(expected)) {
            throw new IllegalStateException(contestant + " printed: " + printed);
        }
        return time;
    }

    /** In the order of names, which a process of its own would else take from the disk. */
    private static String classPath(Contestant contestant) throws IOException {
        Path jar = ownJar();
        try (Stream<Path> libraries = Files.list(jar.resolveSibling("lib"))) {
            return Stream.concat(
                            Stream.of(jar), libraries.filter(contestant::has).sorted())
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    /** The jar, or in tests the folder of classes beside it. */
    private static Path ownJar() {
        try {
            return Path.of(SpringBootStarts.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void print(PrintStream output) {
        output.println("| a start | time | relative to the one without |");
        output.println("| --- | ---: | ---: |");
        for (Contestant contestant : Contestant.values()) {
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < of(contestant).size(); round++) {
                ratios.add(of(contestant).get(round) / of(Contestant.WITHOUT).get(round));
            }
            output.printf(
                    Locale.ROOT,
                    "| %s | %.2f s | %.2f |%n",
                    contestant.title(),
                    median(of(contestant)),
                    median(ratios));
        }
    }

    private List<Double> of(Contestant contestant) {
        return seconds.getOrDefault(contestant, List.of());
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
