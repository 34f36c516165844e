package dev.assistanttools.benchmarks;

import dev.assistanttools.benchmarks.Compiler.Host;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How long javac takes with the processor, relative to the same sources and those that it generates, compiled with
 * {@code -proc:none}. Both are compiled alternately; the ratio is the median over the rounds.
 */
public final class CompileTime {

    private static final List<Integer> SIZES = List.of(100, 200, 500, 1_000, 2_000);
    private static final int WARM_UP_ROUNDS = 5;

    private final PrintStream output;
    private final int rounds;
    private final int warmUpRounds;

    private CompileTime(PrintStream output, int rounds, int warmUpRounds) {
        this.output = output;
        this.rounds = rounds;
        this.warmUpRounds = warmUpRounds;
    }

    /**
     * Prints a table.
     *
     * @param arguments the number of measured rounds, 11 if there is none
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = arguments.length == 0 ? 11 : Integer.parseInt(arguments[0]);
        new CompileTime(System.out, rounds, WARM_UP_ROUNDS).measure(SIZES);
    }

    /** Measures each number of tools once, without warming up. */
    static void measureOnce(PrintStream output, List<Integer> sizes) throws IOException, InterruptedException {
        new CompileTime(output, 1, 0).measure(sizes);
    }

    private void measure(List<Integer> sizes) throws IOException, InterruptedException {
        output.println("| javac | tools | with the processor | `-proc:none` | ratio | per tool |");
        output.println("| --- | ---: | ---: | ---: | ---: | ---: |");
        for (Host host : Host.values()) {
            for (int tools : sizes) {
                output.println(row(host, tools));
            }
        }
    }

    private String row(Host host, int tools) throws IOException, InterruptedException {
        try (Compiler compiler = new Compiler()) {
            return row(compiler, host, tools);
        }
    }

    private String row(Compiler compiler, Host host, int tools) throws IOException, InterruptedException {
        List<Path> written = ToolSources.write(compiler.work().resolve("sources"), tools);
        compiler.withProcessor(Host.FORKED, written);
        List<Path> all = new ArrayList<>(written);
        all.addAll(copied(compiler.generated(), compiler.work().resolve("kept")));
        double[] with = new double[rounds];
        double[] without = new double[rounds];
        double[] ratios = new double[rounds];
        int warmUp = host == Host.DAEMON ? warmUpRounds : 0;
        for (int round = -warmUp; round < rounds; round++) {
            long nanosWith = compiler.withProcessor(host, written);
            long nanosWithout = compiler.withoutProcessor(host, all);
            if (round >= 0) {
                with[round] = nanosWith;
                without[round] = nanosWithout;
                ratios[round] = (double) nanosWith / nanosWithout;
            }
        }
        double perTool = median(with) / tools / TimeUnit.MICROSECONDS.toNanos(1);
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,d ms | %,d ms | %.2f | %,.0f us |",
                host.name().toLowerCase(Locale.ROOT),
                tools,
                millis(with),
                millis(without),
                median(ratios),
                perTool);
    }

    /** What is generated is generated anew in each round, so it is compiled from a copy. */
    private static List<Path> copied(Path generated, Path target) throws IOException {
        List<Path> copies = new ArrayList<>();
        try (Stream<Path> files = Files.walk(generated)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(generated.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                copies.add(Files.copy(file, copy));
            }
        }
        return copies;
    }

    private static long millis(double[] nanos) {
        return TimeUnit.NANOSECONDS.toMillis((long) median(nanos));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
