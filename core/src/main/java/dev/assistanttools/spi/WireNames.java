package dev.assistanttools.spi;

import dev.assistanttools.json.JsonText;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names of which a model sends one; several may stand for the same. Immutable to those who use it. */
final class WireNames {

    private static final int MOST_NAMES_SHOWN = 100;

    private final NameTable names;

    /** What each of the names stands for, by index. */
    private final int[] meanings;

    private final List<String> shown;

    /** Made once, as a list may hold as many wrong values as its text has room for; and not before one came. */
    private @Nullable String expected;

    /**
     * Names of which some are not shown.
     *
     * @param meanings what each of the names stands for, from zero on
     * @throws IllegalArgumentException if a name is there twice
     */
    WireNames(List<String> names, List<Integer> meanings, List<String> shown) {
        this.names = new NameTable(names);
        this.meanings = new int[meanings.size()];
        for (int index = 0; index < this.meanings.length; index++) {
            this.meanings[index] = meanings.get(index);
        }
        this.shown = List.copyOf(shown);
    }

    private static String oneOf(List<String> names) {
        String shown =
                names.stream().limit(MOST_NAMES_SHOWN).map(JsonText::quote).collect(Collectors.joining(", "));
        int more = names.size() - MOST_NAMES_SHOWN;
        return "one of " + shown + (more > 0 ? " and " + more + " more" : "");
    }

    /** What would have fitted, as it stands after "expected". */
    String expected() {
        String made = expected;
        if (made == null) {
            made = oneOf(shown);
            expected = made;
        }
        return made;
    }

    /** What the name stands for that is a text's slice, as {@link #find(String)} finds it. */
    int find(String text, int start, int end) {
        int index = names.indexOf(text, start, end);
        return index < 0 ? onlyMatchWithoutCase(text.substring(start, end)) : meanings[index];
    }

    /** What this name stands for; or, if it is none, what all those stand for that differ from it in case alone; else -1. */
    int find(String name) {
        int index = names.indexOf(name);
        return index < 0 ? onlyMatchWithoutCase(name) : meanings[index];
    }

    private int onlyMatchWithoutCase(String name) {
        int match = -1;
        for (int index = 0; index < names.size(); index++) {
            if (names.name(index).equalsIgnoreCase(name)) {
                if (match >= 0 && match != meanings[index]) {
                    return -1;
                }
                match = meanings[index];
            }
        }
        return match;
    }
}
