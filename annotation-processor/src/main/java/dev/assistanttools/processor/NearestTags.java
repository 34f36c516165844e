package dev.assistanttools.processor;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges the tags by which users speak of problems, and finds those that they may have meant. */
final class NearestTags {

    private static final int MOST = 2;

    private NearestTags() {}

    /** The problem that has a tag. */
    static Optional<Problem> problem(String tag) {
        return Arrays.stream(Problem.values())
                .filter(problem -> problem.tag().equals(tag))
                .findFirst();
    }

    /** The tags of notes that take the fewest insertions, deletions and replacements. */
    static String to(String tag) {
        Stream<String> tags = Arrays.stream(Problem.values())
                .filter(problem -> !problem.isError())
                .map(Problem::tag);
        List<String> nearest = tags.sorted(Comparator.<String>comparingInt(known -> distance(tag, known))
                        .thenComparing(known -> known))
                .limit(MOST)
                .map(known -> "'" + known.substring(Problem.TAG_PREFIX.length()) + "'")
                .toList();
        return String.join(" and ", nearest);
    }

    private static int distance(String from, String to) {
        int[] previous = new int[to.length() + 1];
        Arrays.setAll(previous, j -> j);
        for (int i = 1; i <= from.length(); i++) {
            int[] current = new int[to.length() + 1];
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
