package dev.assistanttools.spi;

import java.util.ArrayList;
import java.util.List;

/** The properties of a call that no shape knows: refused, or passed over and told of. For one call and one thread. */
final class UnknownNames {

    /** So that what is kept of a call is bounded. */
    private static final int MOST = 20;

    private final ArgumentCursor cursor;
    private final List<String> places = new ArrayList<>(1);
    private boolean areRefused;

    UnknownNames(ArgumentCursor cursor) {
        this.cursor = cursor;
    }

    /** Makes a problem of each. */
    void refuse() {
        areRefused = true;
    }

    /** One has been passed over. */
    void note(ReadingFrame object, String name, NameTable names) {
        if (areRefused) {
            // What is not named is not compared, either: the names may be many, and long.
            cursor.note("there is no such property" + (cursor.problems().isFull() ? "" : names.nearestTo(name)));
        } else if (places.size() < MOST) {
            places.add(object.pointer());
        }
    }

    void tell(UnknownProperties.Listener listener) {
        if (!places.isEmpty()) {
            listener.passedOver(List.copyOf(places));
        }
    }
}
