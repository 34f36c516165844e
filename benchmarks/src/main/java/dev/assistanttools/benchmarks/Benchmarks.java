package dev.assistanttools.benchmarks;

import dev.assistanttools.benchmarks.call.CallTable;
import dev.assistanttools.benchmarks.call.Calls;
import dev.assistanttools.benchmarks.start.StartTables;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** Measures all that is measured at run time, and prints the tables of README.md. */
public final class Benchmarks {

    private Benchmarks() {}

    /**
     * Prints the tables.
     *
     * @param arguments {@code --quick}, or nothing; {@code --calls} or {@code --starts} for one part alone; then contestants of
     *     the calls, all if there is none
     */
    public static void main(String[] arguments) throws RunnerException, IOException, InterruptedException {
        List<String> given = List.of(arguments);
        boolean quick = given.contains("--quick");
        List<Calls> named = given.stream()
                .filter(argument -> !argument.startsWith("--"))
                .map(Calls::valueOf)
                .toList();
        PrintStream output = System.out;
        if (!given.contains("--starts")) {
            printCalls(output, quick, named.isEmpty() ? List.of(Calls.values()) : named);
        }
        if (!given.contains("--calls") && named.isEmpty()) {
            output.println();
            try (StartTables starts = quick ? StartTables.quick() : StartTables.thorough()) {
                starts.print(output);
            }
        }
    }

    private static void printCalls(PrintStream output, boolean quick, List<Calls> contestants) throws RunnerException {
        (quick ? CallTable.quick(1) : CallTable.thorough(3, 1)).print(output, contestants);
        output.println();
        (quick ? CallTable.quick(2) : CallTable.thorough(1, 2)).print(output, contestants);
    }
}
