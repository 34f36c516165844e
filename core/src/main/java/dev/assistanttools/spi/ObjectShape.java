package dev.assistanttools.spi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a JSON object, by index, and which of them must be there. Immutable and thread-safe; generated code keeps
 * one constant per method and per record.
 */
public final class ObjectShape {

    private static final ObjectShape EMPTY = new ObjectShape(null, "", false);

    /** The shape without its last property; null for the empty one. A chain costs nothing until it is first read with. */
    private final @Nullable ObjectShape parent;

    private final String lastName;
    private final boolean lastRequired;

    /** Made when it is first needed; made twice in a race, which does no harm as it is immutable. */
    private @Nullable Properties properties;

    private ObjectShape(@Nullable ObjectShape parent, String lastName, boolean lastRequired) {
        this.parent = parent;
        this.lastName = lastName;
        this.lastRequired = lastRequired;
    }

    /** An object without properties. */
    public static ObjectShape empty() {
        return EMPTY;
    }

    /** This shape and, at the next index, a property that must be there and not null. */
    public ObjectShape required(String name) {
        return new ObjectShape(this, Objects.requireNonNull(name, "name"), true);
    }

    /** This shape and, at the next index, a property that may be absent; null means the same. */
    public ObjectShape optional(String name) {
        return new ObjectShape(this, Objects.requireNonNull(name, "name"), false);
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
        private final boolean[] required;

        private Properties(Deque<ObjectShape> chain) {
            List<String> allNames = new ArrayList<>(chain.size());
            required = new boolean[chain.size()];
            for (ObjectShape shape : chain) {
                required[allNames.size()] = shape.lastRequired;
                allNames.add(shape.lastName);
            }
            names = new NameTable(allNames);
        }

        NameTable names() {
            return names;
        }

        boolean isRequired(int index) {
            return required[index];
        }
    }
}
