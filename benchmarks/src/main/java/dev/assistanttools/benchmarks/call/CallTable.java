package dev.assistanttools.benchmarks.call;

import dev.assistanttools.benchmarks.ClassPaths;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What a call costs each contestant: each in a process of its own, one after the other, in several rounds. */
public final class CallTable {

    /** One measurement: the average of a process. */
    private record Cost(double nanos, double bytes) {}

    private final int rounds;
    private final int threads;
    private final int iterations;
    private final TimeValue time;
    private final Map<Calls, Map<Workload, List<Cost>>> costs = new EnumMap<>(Calls.class);

    private CallTable(int rounds, int threads, int iterations, TimeValue time) {
        this.rounds = rounds;
        this.threads = threads;
        this.iterations = iterations;
        this.time = time;
    }

    /** A table that is made in about two and a half minutes. */
    public static CallTable quick(int threads) {
        return new CallTable(1, threads, 3, TimeValue.milliseconds(500));
    }

    /** A table that is made in about five minutes per round. */
    public static CallTable thorough(int rounds, int threads) {
        return new CallTable(rounds, threads, 4, TimeValue.milliseconds(1_000));
    }

    /** Measures these contestants, and prints the rows. */
    public void print(PrintStream output, List<Calls> contestants) throws RunnerException {
        for (int round = 0; round < rounds; round++) {
            for (Workload workload : Workload.values()) {
                for (Calls contestant : contestants) {
                    costs.computeIfAbsent(contestant, unused -> new EnumMap<>(Workload.class))
                            .computeIfAbsent(workload, unused -> new ArrayList<>())
                            .add(measured(contestant, workload));
                }
            }
        }
        output.printf("| %s | small | record | bulk | small, bytes | record, bytes | bulk, bytes |%n", on(threads));
        output.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        contestants.forEach(contestant -> output.println(row(contestant)));
    }

    private static String on(int threads) {
        return threads == 1 ? "on 1 thread" : "on " + threads + " threads";
    }

    private Cost measured(Calls contestant, Workload workload) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(CallBenchmark.class.getName() + ".call$")
                .param("contestant", contestant.name())
                .param("workload", workload.name())
                .threads(threads)
                .forks(1)
                .warmupIterations(iterations)
                .warmupTime(time)
                .measurementIterations(iterations)
                .measurementTime(time)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        RunResult result = ClassPaths.with(contestant.module(), () -> new Runner(options).runSingle());
        double bytes = Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"))
                .getScore();
        return new Cost(result.getPrimaryResult().getScore(), bytes);
    }

    private String row(Calls contestant) {
        StringBuilder row = new StringBuilder("| ").append(contestant.shown());
        for (Workload workload : Workload.values()) {
            row.append(" | ").append(cell(contestant, workload, Cost::nanos, "ns"));
        }
        for (Workload workload : Workload.values()) {
            row.append(" | ").append(cell(contestant, workload, Cost::bytes, "B"));
        }
        return row.append(" |").toString();
    }

    /** The ratio to the same work by Jackson 2; for that itself, what it takes. */
    private String cell(Calls contestant, Workload workload, ToDoubleFunction<Cost> what, String unit) {
        List<Cost> own = costs.getOrDefault(contestant, Map.of()).getOrDefault(workload, List.of());
        List<Cost> baseline =
                costs.getOrDefault(contestant.baseline(), Map.of()).getOrDefault(workload, List.of());
        if (contestant == contestant.baseline()) {
            return String.format(Locale.ROOT, "%,.0f %s", median(own, what), unit);
        }
        double[] ratios = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            ratios[round] = what.applyAsDouble(own.get(round)) / what.applyAsDouble(baseline.get(round));
        }
        Arrays.sort(ratios);
        return String.format(Locale.ROOT, "%.2f", ratios[rounds / 2]);
    }

    private static double median(List<Cost> costs, ToDoubleFunction<Cost> what) {
        return costs.stream().mapToDouble(what).sorted().toArray()[costs.size() / 2];
    }
}
