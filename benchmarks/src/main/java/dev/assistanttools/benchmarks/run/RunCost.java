package dev.assistanttools.benchmarks.run;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import dev.assistanttools.benchmarks.run.Contestants.Bench;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.ClientSettings;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.run.RunDriver;
import dev.assistanttools.run.RunSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What it costs to drive a whole run, beside the same requests made by hand over the same client. */
public final class RunCost {

    private static final int WARM_UP = 40;
    private static final int ROUNDS = 41;
    private static final int RUNS = 50;

    private final PrintStream output;
    private final String baseUrl;
    private final int rounds;
    private final int runs;
    private final Map<Contestants, double[]> times = new EnumMap<>(Contestants.class);
    private final Map<Contestants, double[]> reactions = new EnumMap<>(Contestants.class);

    private RunCost(PrintStream output, String baseUrl, int rounds, int runs) {
        this.output = output;
        this.baseUrl = baseUrl;
        this.rounds = rounds;
        this.runs = runs;
        for (Contestants contestant : Contestants.values()) {
            times.put(contestant, new double[rounds]);
            reactions.put(contestant, new double[rounds]);
        }
    }

    /**
     * Prints a table.
     *
     * @param arguments the number of measured rounds, 41 if there is none
     */
    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length == 0 ? ROUNDS : Integer.parseInt(arguments[0]);
        try (ServerProcess server = new ServerProcess()) {
            new RunCost(System.out, server.baseUrl(), rounds, RUNS).measure(WARM_UP);
        }
    }

    /** Drives each contestant's run once, to see that all do the same. */
    static void measureOnce(PrintStream output) throws IOException {
        try (InstantServer server = new InstantServer()) {
            new RunCost(output, server.baseUrl(), 1, 1).measure(0);
        }
    }

    private void measure(int warmUp) throws IOException {
        OpenAIClient client =
                OpenAIOkHttpClient.builder().baseUrl(baseUrl).apiKey("none").build();
        ToolDispatcher dispatcher = ToolDispatcher.of(ToolRegistry.of(new Adder()));
        try (AssistantsClient ours = AssistantsClient.connect(ClientSettings.of(baseUrl, "none"));
                RunDriver polled = driver(ours, dispatcher, false);
                RunDriver streamed = driver(ours, dispatcher, true)) {
            measure(new Bench(client, polled, streamed), warmUp);
        } finally {
            client.close();
        }
        print();
    }

    private static RunDriver driver(AssistantsClient client, ToolDispatcher dispatcher, boolean isStreamed) {
        return RunDriver.of(client, dispatcher, RunSettings.defaults().withStreaming(isStreamed));
    }

    /** Each round in another order, as whoever comes first pays for what the one before has left behind. */
    private void measure(Bench bench, int warmUp) throws IOException {
        List<Contestants> order = Arrays.asList(Contestants.values());
        for (int round = -warmUp; round < rounds; round++) {
            Collections.rotate(order, 1);
            for (Contestants contestant : order) {
                reaction();
                long begun = System.nanoTime();
                for (int run = 0; run < runs; run++) {
                    requireAnswer(contestant.answer(bench), contestant);
                }
                double nanos = (double) (System.nanoTime() - begun) / runs;
                if (round >= 0) {
                    times.getOrDefault(contestant, new double[rounds])[round] = nanos;
                    reactions.getOrDefault(contestant, new double[rounds])[round] = reaction();
                }
            }
        }
    }

    /** How long the outputs were waited for since this was asked the last time. */
    private long reaction() throws IOException {
        try (InputStream in = URI.create(baseUrl + "/reaction").toURL().openStream()) {
            return Long.parseLong(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
        }
    }

    private static void requireAnswer(String answer, Contestants contestant) {
        if (!answer.equals(InstantAnswers.ANSWER)) {
            throw new IllegalStateException(contestant + " answered: " + answer);
        }
    }

    private void print() {
        output.println("| run | driver | by hand | ratio | driver, until outputs | by hand |");
        output.println("| --- | ---: | ---: | ---: | ---: | ---: |");
        output.println(row("polled", Contestants.DRIVER_POLLED, Contestants.RAW_POLLED, null));
        output.println(row("streamed", Contestants.DRIVER_STREAMED, Contestants.RAW_STREAMED, reactions));
    }

    private String row(
            String name, Contestants driver, Contestants byHand, @Nullable Map<Contestants, double[]> untilOutputs) {
        double[] ours = times.getOrDefault(driver, new double[rounds]);
        double[] theirs = times.getOrDefault(byHand, new double[rounds]);
        double[] ratios = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            ratios[round] = ours[round] / theirs[round];
        }
        String reaction = untilOutputs == null
                ? " | |"
                : String.format(
                        Locale.ROOT,
                        " %,.0f us | %,.0f us |",
                        median(untilOutputs.getOrDefault(driver, ours)) / 1e3,
                        median(untilOutputs.getOrDefault(byHand, theirs)) / 1e3);
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
