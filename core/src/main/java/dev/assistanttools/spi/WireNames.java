package dev.assistanttools.spi;

import dev.assistanttools.json.JsonText;
import java.util.List;
import java.util.stream.Collectors;

/** Names of which a model sends one. Immutable. */
final class WireNames {

    private static final int MOST_NAMES_SHOWN = 100;

    private final NameTable names;

    /** Made once: a list may hold as many wrong values as its text has room for. */
    private final String expected;

    WireNames(List<String> names) {
        this(names, names);
    }

    /**
     * Names of which some are not shown.
     *
     * @throws IllegalArgumentException if a name is there twice
     */
    WireNames(List<String> names, List<String> shown) {
        this.names = new NameTable(names);
        this.expected = oneOf(shown);
    }

    private static String oneOf(List<String> names) {
        String shown =
                names.stream().limit(MOST_NAMES_SHOWN).map(JsonText::quote).collect(Collectors.joining(", "));
        int more = names.size() - MOST_NAMES_SHOWN;
        return "one of " + shown + (more > 0 ? " and " + more + " more" : "");
    }

    /** What would have fitted, as it stands after "expected". */
    String expected() {
        return expected;
    }

    /** The index of this name; or, if there is none, of the only one that differs from it in case alone; or -1. */
    int find(String name) {
        int index = names.indexOf(name);
        return index < 0 ? onlyMatchWithoutCase(name) : index;
    }

    private int onlyMatchWithoutCase(String name) {
        int match = -1;
        for (int index = 0; index < names.size(); index++) {
            if (names.name(index).equalsIgnoreCase(name)) {
                if (match >= 0) {
                    return -1;
                }
                match = index;
            }
        }
        return match;
    }
}
