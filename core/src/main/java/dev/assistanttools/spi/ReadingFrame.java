package dev.assistanttools.spi;

import dev.assistanttools.json.JsonPointer;
import dev.assistanttools.json.JsonReader;
import dev.assistanttools.spi.ObjectShape.Properties;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** An object or list that is being read, and where in it the reader stands. Frames of one depth share an instance. */
final class ReadingFrame {

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

    /** The JSON pointer (RFC 6901) to the value at which the reader stands. */
    String pointer() {
        StringBuilder pointer = new StringBuilder();
        appendPointer(pointer);
        return pointer.toString();
    }

    private void appendPointer(StringBuilder pointer) {
        if (parent != null) {
            parent.appendPointer(pointer);
        }
        String step = name != null || properties == null || index < 0
                ? name
                : properties.names().name(index);
        if (step != null) {
            pointer.append(JsonPointer.step(step));
        } else if (index >= 0) {
            pointer.append(JsonPointer.step(index));
        }
    }
}
