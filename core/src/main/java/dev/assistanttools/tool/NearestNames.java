package dev.assistanttools.tool;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that a model may have meant. */
public final class NearestNames {

    /** No tool's name is longer; what a longer one has beyond it adds little but time. */
    private static final int LONGEST_NAME = 64;

    private NearestNames() {}

    /**
     * The names that resemble the wanted one, those first that take the fewest insertions, deletions and replacements; case is
     * ignored, and what lies beyond 64 characters. A name that would take more than half its length says nothing, unless one of the
     * two is in the other.
     *
     * @param most how many are returned at most
     */
    public static List<String> to(String wanted, List<String> names, int most) {
        String key = key(wanted);
        Comparator<Candidate> nearestFirst =
                Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name);
        return names.stream()
                .map(name -> candidate(name, key))
                .filter(Candidate::isNear)
                .sorted(nearestFirst)
                .limit(most)
                .map(Candidate::name)
                .toList();
    }

    private record Candidate(String name, int distance, boolean isNear) {}

    private static Candidate candidate(String name, String wanted) {
        String key = key(name);
        int distance = distance(wanted, key);
        boolean isWithin = !wanted.isEmpty() && (key.contains(wanted) || wanted.contains(key));
        return new Candidate(name, distance, isWithin || distance * 2 <= Math.max(key.length(), wanted.length()));
    }

    private static String key(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME)).toLowerCase(Locale.ROOT);
    }

    private static int distance(String from, String to) {
        int[] previous = new int[to.length() + 1];
        int[] current = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replace = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replace, Math.min(previous[j], current[j - 1]) + 1);
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[to.length()];
    }
}
