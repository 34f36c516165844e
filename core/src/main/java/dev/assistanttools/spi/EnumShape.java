package dev.assistanttools.spi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The names of an enum's constants on the wire. Immutable and thread-safe; generated code keeps one constant per enum.
 *
 * @param <E> the enum
 */
public final class EnumShape<E extends Enum<E>> {

    /** The shape without its last constant; null for the empty one. A chain costs nothing until it is first read with. */
    private final @Nullable EnumShape<E> parent;

    private final String lastName;
    private final @Nullable E lastConstant;
    private final boolean isAlias;

    /** Made when it is first needed; made twice in a race, which does no harm as it is immutable. */
    private @Nullable Constants<E> constants;

    private EnumShape(@Nullable EnumShape<E> parent, String lastName, @Nullable E lastConstant, boolean isAlias) {
        this.parent = parent;
        this.lastName = lastName;
        this.lastConstant = lastConstant;
        this.isAlias = isAlias;
    }

    /** An enum without constants, to be completed by {@link #with}. */
    public static <E extends Enum<E>> EnumShape<E> empty() {
        return new EnumShape<>(null, "", null, false);
    }

    /** This shape and one more constant, which has this name on the wire. */
    public EnumShape<E> with(String name, E constant) {
        return new EnumShape<>(
                this, Objects.requireNonNull(name, "name"), Objects.requireNonNull(constant, "constant"), false);
    }

    /** This shape, in which the last constant may also come under another name, which no answer shows. */
    public EnumShape<E> alias(String name) {
        if (lastConstant == null) {
            throw new IllegalStateException("There is no constant that '" + name + "' could be an alias of.");
        }
        return new EnumShape<>(this, Objects.requireNonNull(name, "name"), lastConstant, true);
    }

    /**
     * The constant with this name; or, if there is none, the only one with names that differ from it in case alone; or null.
     *
     * @throws IllegalArgumentException if two constants have the same name
     */
    @Nullable
    E find(String name) {
        Constants<E> all = constants();
        return all.at(all.names.find(name));
    }

    /** The constant whose name is the scalar that was passed last, as {@link #find(String)} finds it. */
    @Nullable
    E find(ArgumentCursor passed) {
        if (passed.valueHasEscapes()) {
            return find(passed.value());
        }
        Constants<E> all = constants();
        return all.at(all.names.find(passed.text(), passed.valueStart(), passed.valueEnd()));
    }

    /** What would have fitted, as it stands after "expected": the names, in the order in which the constants were added. */
    String expected() {
        return constants().names.expected();
    }

    private Constants<E> constants() {
        Constants<E> made = constants;
        if (made == null) {
            made = new Constants<>(this);
            constants = made;
        }
        return made;
    }

    private static final class Constants<E extends Enum<E>> {

        private final WireNames names;
        private final List<E> inOrder;

        Constants(EnumShape<E> last) {
            List<String> newNames = new ArrayList<>();
            List<String> shown = new ArrayList<>();
            List<Integer> meanings = new ArrayList<>();
            List<E> newConstants = new ArrayList<>();
            for (EnumShape<E> shape : chain(last)) {
                if (!shape.isAlias) {
                    shown.add(shape.lastName);
                    newConstants.add(Objects.requireNonNull(shape.lastConstant));
                }
                newNames.add(shape.lastName);
                meanings.add(newConstants.size() - 1);
            }
            names = new WireNames(newNames, meanings, shown);
            inOrder = List.copyOf(newConstants);
        }

        private static <E extends Enum<E>> Deque<EnumShape<E>> chain(EnumShape<E> last) {
            Deque<EnumShape<E>> chain = new ArrayDeque<>();
            EnumShape<E> shape = last;
            while (shape.parent != null) {
                chain.addFirst(shape);
                shape = shape.parent;
            }
            return chain;
        }

        @Nullable
        E at(int index) {
            return index < 0 ? null : inOrder.get(index);
        }
    }
}
