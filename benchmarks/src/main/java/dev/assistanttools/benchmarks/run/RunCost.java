package dev.assistanttools.benchmarks.run;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import dev.assistanttools.benchmarks.run.Contestants.Bench;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.run.RunDriver;
import dev.assistanttools.run.RunSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What it costs to drive a whole run, beside the same requests made by hand over the same client. */
public final class RunCost {

    private static final int WARM_UP = 20;
    private static final int RUNS = 50;

    private final PrintStream output;
    private final int rounds;
    private final int runs;

    private RunCost(PrintStream output, int rounds, int runs) {
        this.output = output;
        this.rounds = rounds;
        this.runs = runs;
    }

    /**
     * Prints a table.
     *
     * @param arguments the number of measured rounds, 11 if there is none
     */
    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length == 0 ? 11 : Integer.parseInt(arguments[0]);
        new RunCost(System.out, rounds, RUNS).measure(WARM_UP);
    }

    /** Drives each contestant's run once, to see that all do the same. */
    static void measureOnce(PrintStream output) throws IOException {
        new RunCost(output, 1, 1).measure(0);
    }

    private void measure(int warmUp) throws IOException {
        try (InstantServer server = new InstantServer()) {
            OpenAIClient client = OpenAIOkHttpClient.builder()
                    .baseUrl(server.baseUrl())
                    .apiKey("none")
                    .build();
            ToolDispatcher dispatcher = ToolDispatcher.of(ToolRegistry.of(new Adder()));
            try (AssistantsClient ours = AssistantsClient.over(client);
                    RunDriver polled = driver(ours, dispatcher, false);
                    RunDriver streamed = driver(ours, dispatcher, true)) {
                measure(new Bench(client, polled, streamed), server, warmUp);
            } finally {
                client.close();
            }
        }
    }

    private static RunDriver driver(AssistantsClient client, ToolDispatcher dispatcher, boolean isStreamed) {
        return RunDriver.of(client, dispatcher, RunSettings.defaults().withStreaming(isStreamed));
    }

    private void measure(Bench bench, InstantServer server, int warmUp) {
        Map<Contestants, double[]> times = new EnumMap<>(Contestants.class);
        Map<Contestants, double[]> reactions = new EnumMap<>(Contestants.class);
        for (Contestants contestant : Contestants.values()) {
            times.put(contestant, new double[rounds]);
            reactions.put(contestant, new double[rounds]);
        }
        for (int round = -warmUp; round < rounds; round++) {
            for (Contestants contestant : Contestants.values()) {
                double[] reaction = new double[runs];
                long begun = System.nanoTime();
                for (int run = 0; run < runs; run++) {
                    requireAnswer(contestant.answer(bench), contestant);
                    reaction[run] = server.reaction();
                }
                double nanos = (double) (System.nanoTime() - begun) / runs;
                if (round >= 0) {
                    times.getOrDefault(contestant, new double[rounds])[round] = nanos;
                    reactions.getOrDefault(contestant, new double[rounds])[round] = median(reaction);
                }
            }
        }
        print(times, reactions);
    }

    private static void requireAnswer(String answer, Contestants contestant) {
        if (!answer.equals(InstantServer.ANSWER)) {
            throw new IllegalStateException(contestant + " answered: " + answer);
        }
    }

    private void print(Map<Contestants, double[]> times, Map<Contestants, double[]> reactions) {
        output.println("| run | driver | by hand | ratio | driver, until outputs | by hand |");
        output.println("| --- | ---: | ---: | ---: | ---: | ---: |");
        output.println(row("polled", Contestants.DRIVER_POLLED, Contestants.RAW_POLLED, times, null));
        output.println(row("streamed", Contestants.DRIVER_STREAMED, Contestants.RAW_STREAMED, times, reactions));
    }

    private String row(
            String name,
            Contestants driver,
            Contestants byHand,
            Map<Contestants, double[]> times,
            @Nullable Map<Contestants, double[]> reactions) {
        double[] ours = times.getOrDefault(driver, new double[rounds]);
        double[] theirs = times.getOrDefault(byHand, new double[rounds]);
        double[] ratios = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            ratios[round] = ours[round] / theirs[round];
        }
        String reaction = reactions == null
                ? " | |"
                : String.format(
                        Locale.ROOT,
                        " %,.0f us | %,.0f us |",
                        median(reactions.getOrDefault(driver, ours)) / 1e3,
                        median(reactions.getOrDefault(byHand, theirs)) / 1e3);
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f us | %,.0f us | %.2f |%s",
                name,
                median(ours) / 1e3,
                median(theirs) / 1e3,
                median(ratios),
                reaction);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
