package dev.assistanttools.spi;

import java.util.ArrayList;
import java.util.List;

/**
 * The names of an enum's constants on the wire. Immutable; generated code keeps one constant per enum.
 *
 * @param <E> the enum
 */
public final class EnumShape<E extends Enum<E>> {

    private final List<String> names;
    private final List<E> constants;

    private EnumShape(List<String> names, List<E> constants) {
        this.names = names;
        this.constants = constants;
    }

    /** An enum without constants, to be completed by {@link #with}. */
    public static <E extends Enum<E>> EnumShape<E> empty() {
        return new EnumShape<E>(List.of(), List.of());
    }

    /** This shape and one more constant. */
    public EnumShape<E> with(String name, E constant) {
        List<String> newNames = new ArrayList<>(names);
        List<E> newConstants = new ArrayList<>(constants);
        newNames.add(name);
        newConstants.add(constant);
        return new EnumShape<>(List.copyOf(newNames), List.copyOf(newConstants));
    }

    /** The names, in the order of the constants. */
    List<String> names() {
        return names;
    }

    E constant(int index) {
        return constants.get(index);
    }
}
