package dev.assistanttools.spi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The classes that a value of an abstract type may have, by index: the name on the wire and the object of each. One property of
 * the object, the discriminator, has the name; the class itself does not know that property. Immutable and thread-safe;
 * generated code keeps one constant per type.
 */
public final class VariantShape {

    private final String discriminator;

    /** The shape without its last name; null for the empty one. A chain costs nothing until it is first read with. */
    private final @Nullable VariantShape parent;

    private final String lastName;

    /** The object of the last class; null if the last name is an alias. */
    private final @Nullable Branch lastBranch;

    /** Made when it is first needed; made twice in a race, which does no harm as it is immutable. */
    private @Nullable Branches branches;

    private VariantShape(
            String discriminator, @Nullable VariantShape parent, String lastName, @Nullable Branch lastBranch) {
        this.discriminator = Objects.requireNonNull(discriminator, "discriminator");
        this.parent = parent;
        this.lastName = Objects.requireNonNull(lastName, "name");
        this.lastBranch = lastBranch;
    }

    /** A type without classes, to be completed by {@link #with}, whose objects have this discriminator. */
    public static VariantShape by(String discriminator) {
        return new VariantShape(discriminator, null, "", null);
    }

    /**
     * This shape and, at the next index, one more class.
     *
     * @param name on the wire
     * @param shape the object's other properties
     * @param forms what their values look like, by index; it counts where the discriminator is missing
     */
    public VariantShape with(String name, ObjectShape shape, ValueForm... forms) {
        return new VariantShape(discriminator, this, name, new Branch(shape, List.of(forms)));
    }

    /** This shape, in which the last class may also come under another name. */
    public VariantShape alias(String name) {
        if (parent == null) {
            throw new IllegalStateException("There is no class that '" + name + "' could be an alias of.");
        }
        return new VariantShape(discriminator, this, name, null);
    }

    String discriminator() {
        return discriminator;
    }

    /**
     * The classes, by index.
     *
     * @throws IllegalArgumentException if two have the same name, or one has not a form for each property
     */
    Branches branches() {
        Branches made = branches;
        if (made == null) {
            made = new Branches(chain());
            branches = made;
        }
        return made;
    }

    private Deque<VariantShape> chain() {
        Deque<VariantShape> chain = new ArrayDeque<>();
        VariantShape shape = this;
        while (shape.parent != null) {
            chain.addFirst(shape);
            shape = shape.parent;
        }
        return chain;
    }

    /**
     * An object.
     *
     * @param shape its properties without the discriminator
     * @param forms of their values
     */
    record Branch(ObjectShape shape, List<ValueForm> forms) {

        private Branch checked(String name) {
            if (forms.size() != shape.properties().names().size()) {
                throw new IllegalArgumentException("'" + name + "' needs a form for each property.");
            }
            return this;
        }

        /** The index of a property by its name or an alias, or -1. */
        int indexOf(String name) {
            int index = shape.properties().names().indexOf(name);
            return index < 0 ? shape.properties().indexOfAlias(name) : index;
        }
    }

    /** The classes in a form that is quick to look things up in. Immutable. */
    static final class Branches {

        private final WireNames names;
        private final List<Branch> inOrder = new ArrayList<>();

        private Branches(Deque<VariantShape> chain) {
            List<String> allNames = new ArrayList<>();
            List<String> shown = new ArrayList<>();
            List<Integer> branchOfName = new ArrayList<>();
            for (VariantShape shape : chain) {
                if (shape.lastBranch != null) {
                    inOrder.add(shape.lastBranch.checked(shape.lastName));
                    shown.add(shape.lastName);
                }
                branchOfName.add(inOrder.size() - 1);
                allNames.add(shape.lastName);
            }
            names = new WireNames(allNames, branchOfName, shown);
        }

        /** The index of the class with this name; or, if there is none, of the only one with names that differ in case alone; or -1. */
        int find(String name) {
            return names.find(name);
        }

        List<Branch> inOrder() {
            return inOrder;
        }

        String expected() {
            return names.expected();
        }
    }
}
