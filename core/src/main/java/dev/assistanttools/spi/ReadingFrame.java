package dev.assistanttools.spi;

import dev.assistanttools.json.JsonPointer;
import dev.assistanttools.json.JsonReader;
import dev.assistanttools.spi.ObjectShape.Properties;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** An object or list that is being read, and where in it the reader stands. Frames of one depth share an instance. */
final class ReadingFrame {

    /** A pointer of more characters has no further steps. */
    private static final int LONGEST_POINTER = 500;

    final @Nullable ReadingFrame parent;
    private @Nullable ReadingFrame child;

    /** The properties of an object; null for a list. */
    @Nullable
    Properties properties;

    /** The property or element at which the reader stands; -1 before the first. */
    int index;

    /** The name at which the reader stands in an object that is a map; null elsewhere. */
    @Nullable
    String name;

    /** A property that is known beside the others, as what tells the object's class; null if there is none. */
    @Nullable
    String discriminator;

    private boolean discriminatorSeen;

    /** Where reading goes on after this object or list, if it came as the text of a JSON string. */
    @Nullable
    JsonReader outer;

    /** A bit for each of the first 64 properties that was seen. */
    private long seen;

    /** A bit for each of the others; null as long as none was seen. */
    private @Nullable BitSet seenBeyond;

    private ReadingFrame(@Nullable ReadingFrame parent) {
        this.parent = parent;
    }

    /** The frame around all others. */
    static ReadingFrame first() {
        return new ReadingFrame(null);
    }

    /** The frame inside this one, to be entered. */
    ReadingFrame inner() {
        ReadingFrame frame = child;
        if (frame == null) {
            frame = new ReadingFrame(this);
            child = frame;
        }
        return frame;
    }

    /** Stands before the first property or element. */
    ReadingFrame enter(@Nullable Properties newProperties, @Nullable JsonReader newOuter) {
        properties = newProperties;
        outer = newOuter;
        index = -1;
        name = null;
        discriminator = null;
        discriminatorSeen = false;
        seen = 0;
        seenBeyond = null;
        return this;
    }

    boolean hasSeen(int property) {
        return property < Long.SIZE ? (seen & 1L << property) != 0 : seenBeyond != null && seenBeyond.get(property);
    }

    /** Whether the property is seen for the first time. */
    boolean see(int property) {
        boolean first = !hasSeen(property);
        if (property < Long.SIZE) {
            seen |= 1L << property;
        } else {
            BitSet beyond = seenBeyond == null ? new BitSet() : seenBeyond;
            beyond.set(property);
            seenBeyond = beyond;
        }
        return first;
    }

    /** Whether all of these were seen, a bit for each of the first 64 properties. */
    boolean hasSeenAll(long properties) {
        return (properties & ~seen) == 0;
    }

    /** Whether the discriminator is seen for the first time. */
    boolean seeDiscriminator() {
        boolean first = !discriminatorSeen;
        discriminatorSeen = true;
        return first;
    }

    /**
     * The JSON pointer (RFC 6901) to the value at which the reader stands. A name that the model made up may be as long as the
     * text, and nesting as deep as allowed: of long names and pointers it has the beginnings, so that mistakes stay small.
     */
    String pointer() {
        StringBuilder pointer = new StringBuilder();
        return appendPointer(pointer)
                ? pointer.toString()
                : pointer.append("/...").toString();
    }

    /** Whether the pointer is there to its end. */
    private boolean appendPointer(StringBuilder pointer) {
        if (parent != null && !parent.appendPointer(pointer)) {
            return false;
        }
        if (pointer.length() > LONGEST_POINTER) {
            return false;
        }
        if (name != null) {
            pointer.append(JsonPointer.shownStep(name));
        } else if (index >= 0) {
            pointer.append(
                    properties == null
                            ? JsonPointer.step(index)
                            : JsonPointer.step(properties.names().name(index)));
        }
        return true;
    }
}
