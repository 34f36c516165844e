package dev.assistanttools.spi;

import dev.assistanttools.json.JsonKind;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads maps at the place where an {@link ArgumentReader} stands: a JSON object whose names are the keys or, as strict mode knows
 * no such objects, an array of objects with a {@code key} and a {@code value}. A repeated key is a problem, and so is a null.
 * Each method gives a new map in the order of the text; null if there is none: the reader then knows the problem.
 */
public final class ArgumentMaps {

    private static final ObjectShape PAIR = ObjectShape.empty().required("key").required("value");

    private ArgumentMaps() {}

    /**
     * Reads a map with strings as its keys.
     *
     * @param value reads exactly one value
     */
    public static <V> @Nullable Map<String, V> of(ArgumentReader arguments, ElementReader<V> value) {
        return new Reading<String, V>(arguments, name -> name, "a string", value).read(false);
    }

    /**
     * Reads a map with an enum's constants as its keys. A constant whose value is null is left out.
     *
     * @param value reads exactly one value
     */
    public static <K extends Enum<K>, V> @Nullable Map<K, V> of(
            ArgumentReader arguments, EnumShape<K> keys, ElementReader<V> value) {
        return new Reading<K, V>(arguments, keys::find, keys.expected(), value).read(true);
    }

    private record Reading<K, V>(
            ArgumentReader arguments, Function<String, @Nullable K> keys, String expectedKey, ElementReader<V> value) {

        @Nullable
        Map<K, V> read(boolean mayBeNull) {
            JsonKind form = arguments.cursor().enterMap();
            if (form == null) {
                return null;
            }
            Map<K, V> map = new LinkedHashMap<>();
            if (form == JsonKind.OBJECT) {
                readObject(map, mayBeNull);
            } else {
                readPairs(map);
            }
            return map;
        }

        private void readObject(Map<K, V> map, boolean mayBeNull) {
            ArgumentCursor cursor = arguments.cursor();
            Set<K> met = new HashSet<>();
            for (String name = cursor.nextEntry(); name != null; name = cursor.nextEntry()) {
                K key = keys.apply(name);
                if (key == null) {
                    cursor.passRaw();
                    noteKey();
                } else if (!met.add(key)) {
                    cursor.passRaw();
                    noteTwice();
                } else if (!cursor.passNull(!mayBeNull)) {
                    V read = value.read(arguments);
                    if (read != null) {
                        map.put(key, read);
                    }
                }
            }
        }

        private void readPairs(Map<K, V> map) {
            Set<K> met = new HashSet<>();
            while (arguments.cursor().nextElement()) {
                String name = null;
                V read = null;
                if (arguments.beginObject(PAIR)) {
                    for (int property = arguments.nextProperty(); property >= 0; property = arguments.nextProperty()) {
                        if (property == 0) {
                            name = arguments.readString();
                        } else {
                            read = value.read(arguments);
                        }
                    }
                }
                K key = name == null ? null : keys.apply(name);
                if (key == null) {
                    if (name != null) {
                        noteKey();
                    }
                } else if (!met.add(key)) {
                    noteTwice();
                } else if (read != null) {
                    map.put(key, read);
                }
            }
        }

        private void noteTwice() {
            arguments.cursor().note("the key is there twice");
        }

        private void noteKey() {
            arguments.cursor().note("expected a key that is " + expectedKey);
        }
    }
}
