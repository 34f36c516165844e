package dev.assistanttools.spi;

import java.util.ArrayList;
import java.util.List;

/**
 * The properties of a JSON object, by index, and which of them must be there. Immutable; generated code keeps one constant per
 * method and per record.
 */
public final class ObjectShape {

    private static final ObjectShape EMPTY = new ObjectShape(List.of(), List.of());

    private final List<String> names;
    private final List<Boolean> required;

    private ObjectShape(List<String> names, List<Boolean> required) {
        this.names = names;
        this.required = required;
    }

    /** An object without properties. */
    public static ObjectShape empty() {
        return EMPTY;
    }

    /** This shape and, at the next index, a property that must be there and not null. */
    public ObjectShape required(String name) {
        return with(name, true);
    }

    /** This shape and, at the next index, a property that may be absent; null means the same. */
    public ObjectShape optional(String name) {
        return with(name, false);
    }

    private ObjectShape with(String name, boolean isRequired) {
        List<String> newNames = new ArrayList<>(names);
        List<Boolean> newRequired = new ArrayList<>(required);
        newNames.add(name);
        newRequired.add(isRequired);
        return new ObjectShape(List.copyOf(newNames), List.copyOf(newRequired));
    }

    int size() {
        return names.size();
    }

    String name(int index) {
        return names.get(index);
    }

    boolean isRequired(int index) {
        return required.get(index);
    }

    /** The index of the property with this name, or -1. */
    int indexOf(String name) {
        return names.indexOf(name);
    }
}
