package dev.assistanttools.spi;

import dev.assistanttools.json.JsonText;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names of which a model sends one. Immutable to those who use it. */
final class WireNames {

    private static final int MOST_NAMES_SHOWN = 100;

    private final NameTable names;

    private final List<String> shown;

    /** Made once, as a list may hold as many wrong values as its text has room for; and not before one came. */
    private @Nullable String expected;

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

    /** The index of the name that is a text's slice, as {@link #find(String)} finds it. */
    int find(String text, int start, int end) {
        int index = names.indexOf(text, start, end);
        return index < 0 ? onlyMatchWithoutCase(text.substring(start, end)) : index;
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
