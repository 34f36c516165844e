package dev.assistanttools.spi;

import dev.assistanttools.json.JsonText;
import dev.assistanttools.tool.NearestNames;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds a name in a slice of a text without copying the slice out. Immutable. */
final class NameTable {

    private final String[] names;

    /** Which names stand in a JSON text as they are, as they hold nothing that must be written as an escape. */
    private final boolean[] isPlain;

    /** Open addressing: the index of a name plus one, or zero; at most half full. */
    private final int[] slots;

    NameTable(List<String> names) {
        this.names = names.toArray(new String[0]);
        this.isPlain = new boolean[this.names.length];
        this.slots = new int[Math.max(Integer.highestOneBit(this.names.length) * 4, 2)];
        for (int index = 0; index < this.names.length; index++) {
            String name = this.names[index];
            int slot = slot(name, 0, name.length());
            if (slots[slot] != 0) {
                throw new IllegalArgumentException("The name '" + name + "' is there twice.");
            }
            slots[slot] = index + 1;
            isPlain[index] = isPlain(name);
        }
    }

    int size() {
        return names.length;
    }

    String name(int index) {
        return names[index];
    }

    int indexOf(String name) {
        return slots[slot(name, 0, name.length())] - 1;
    }

    /** A name that stands in a JSON text as it is; null if there is none at this index, which may not exist, or it needs escapes. */
    @Nullable
    String plainName(int index) {
        return index < names.length && isPlain[index] ? names[index] : null;
    }

    /** The index of the name that is a text's slice, or -1. */
    int indexOf(String text, int start, int end) {
        return slots[slot(text, start, end)] - 1;
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private int slot(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int mask = slots.length - 1;
        int slot = (hash ^ hash >>> 16) & mask;
        while (slots[slot] != 0 && !matches(slots[slot] - 1, text, start, end)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private boolean matches(int index, String text, int start, int end) {
        String name = names[index];
        return name.length() == end - start && text.startsWith(name, start);
    }

    /** A half sentence with the name that someone may have meant; empty if there are no names. */
    String nearestTo(String wanted) {
        List<String> nearest = NearestNames.to(wanted, Arrays.asList(names), 1);
        return nearest.isEmpty() ? "" : "; nearest: " + JsonText.quote(nearest.get(0));
    }
}
