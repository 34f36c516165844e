package dev.assistanttools.it.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * What a run does, if it is left to itself.
 *
 * @param rounds the ids of the calls that it asks for, round by round
 * @param ending the status in which it ends then; {@code in_progress} if it never does
 * @param isDeaf whether it completes although it was cancelled
 */
record RunScript(List<List<String>> rounds, String ending, boolean isDeaf) {

    private static final int MOST_ROUNDS = 3;
    private static final int MOST_CALLS = 3;
    private static final List<String> UNHAPPY = List.of("failed", "expired", "incomplete", "cancelled");

    /** Makes scripts. */
    interface Writer {

        /**
         * The script of one run.
         *
         * @param callIds gives ids that no other call has
         */
        RunScript write(Random random, Supplier<String> callIds);
    }

    /** Any number of rounds, and most likely an answer. */
    static RunScript any(Random random, Supplier<String> callIds) {
        String ending = random.nextInt(8) == 0 ? UNHAPPY.get(random.nextInt(UNHAPPY.size())) : "completed";
        return new RunScript(rounds(random, callIds), ending, random.nextInt(3) == 0);
    }

    /** Any number of rounds, and no end. */
    static RunScript endless(Random random, Supplier<String> callIds) {
        return new RunScript(rounds(random, callIds), "in_progress", random.nextInt(3) == 0);
    }

    /** Two rounds of two calls, and an answer. */
    static RunScript plain(Random random, Supplier<String> callIds) {
        return new RunScript(
                List.of(List.of(callIds.get(), callIds.get()), List.of(callIds.get(), callIds.get())),
                "completed",
                false);
    }

    private static List<List<String>> rounds(Random random, Supplier<String> callIds) {
        List<List<String>> rounds = new ArrayList<>();
        for (int round = random.nextInt(MOST_ROUNDS + 1); round > 0; round--) {
            List<String> calls = new ArrayList<>();
            for (int call = 1 + random.nextInt(MOST_CALLS); call > 0; call--) {
                calls.add(callIds.get());
            }
            rounds.add(calls);
        }
        return rounds;
    }

    boolean isEndless() {
        return ending.equals("in_progress");
    }
}
