package dev.assistanttools.spi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a JSON object, by index, and which of them must be there. Immutable and thread-safe; generated code keeps
 * one constant per method and per record.
 */
public final class ObjectShape {

    private static final ObjectShape EMPTY = new ObjectShape(null, "", false, false);

    /** The shape without its last property; null for the empty one. A chain costs nothing until it is first read with. */
    private final @Nullable ObjectShape parent;

    private final String lastName;
    private final boolean isRequired;
    private final boolean isAlias;

    /** Made when it is first needed; made twice in a race, which does no harm as it is immutable. */
    private @Nullable Properties properties;

    private ObjectShape(@Nullable ObjectShape parent, String lastName, boolean isRequired, boolean isAlias) {
        this.parent = parent;
        this.lastName = lastName;
        this.isRequired = isRequired;
        this.isAlias = isAlias;
    }

    /** An object without properties. */
    public static ObjectShape empty() {
        return EMPTY;
    }

    /** This shape and, at the next index, a property that must be there and not null. */
    public ObjectShape required(String name) {
        return new ObjectShape(this, Objects.requireNonNull(name, "name"), true, false);
    }

    /** This shape and, at the next index, a property that may be absent; null means the same. */
    public ObjectShape optional(String name) {
        return new ObjectShape(this, Objects.requireNonNull(name, "name"), false, false);
    }

    /** This shape, in which the last property may also come under another name. */
    public ObjectShape alias(String name) {
        if (parent == null) {
            throw new IllegalStateException("There is no property that '" + name + "' could be an alias of.");
        }
        return new ObjectShape(this, Objects.requireNonNull(name, "name"), false, true);
    }

    /**
     * The properties, by index.
     *
     * @throws IllegalArgumentException if two have the same name
     */
    Properties properties() {
        Properties made = properties;
        if (made == null) {
            made = new Properties(chain());
            properties = made;
        }
        return made;
    }

    private Deque<ObjectShape> chain() {
        Deque<ObjectShape> chain = new ArrayDeque<>();
        ObjectShape shape = this;
        while (shape.parent != null) {
            chain.addFirst(shape);
            shape = shape.parent;
        }
        return chain;
    }

    /** The properties in a form that is quick to look things up in. Immutable. */
    static final class Properties {

        private final NameTable names;
        private final Map<String, Integer> aliases = new HashMap<>();
        private final boolean[] required;

        /** A bit for each of the first 64 properties that must be there. */
        private final long requiredBits;

        private Properties(Deque<ObjectShape> chain) {
            List<String> allNames = new ArrayList<>(chain.size());
            required = new boolean[chain.size()];
            for (ObjectShape shape : chain) {
                if (shape.isAlias) {
                    aliases.putIfAbsent(shape.lastName, allNames.size() - 1);
                } else {
                    required[allNames.size()] = shape.isRequired;
                    allNames.add(shape.lastName);
                }
            }
            names = new NameTable(allNames);
            long bits = 0;
            for (int index = 0; index < Math.min(required.length, Long.SIZE); index++) {
                bits |= required[index] ? 1L << index : 0;
            }
            requiredBits = bits;
        }

        NameTable names() {
            return names;
        }

        boolean hasAliases() {
            return !aliases.isEmpty();
        }

        /** The index of the property with this alias, or -1. */
        int indexOfAlias(String name) {
            return aliases.getOrDefault(name, -1);
        }

        boolean isRequired(int index) {
            return required[index];
        }

        /** Whether one look tells that a frame has seen all that must be there; it never does of more than 64 properties. */
        boolean areSurelySeen(ReadingFrame frame) {
            return required.length <= Long.SIZE && frame.hasSeenAll(requiredBits);
        }
    }
}
