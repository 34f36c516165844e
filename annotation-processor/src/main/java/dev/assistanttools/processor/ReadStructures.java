package dev.assistanttools.processor;

import dev.assistanttools.processor.ProblemReport.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one toolset's records, beans and types with several classes have been read as. A type that contains itself begins where it is
 * met, which must not be in another tool; so what has references inside is known for one parameter, all else for all of them.
 */
final class ReadStructures {

    private record Key(TypeName type, Place fallback) {

        // By hand, since a record's own are linked at run time, which takes a cold compiler longer than all calls.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && type.equals(key.type) && fallback.equals(key.fallback);
        }

        @Override
        public int hashCode() {
            return 31 * type.hashCode() + fallback.hashCode();
        }
    }

    /** Deeper than what anyone writes: a type that holds itself with ever larger type arguments. */
    private static final int MOST_TYPES_AROUND = 100;

    private final Map<Key, SchemaNode> known = new HashMap<>();
    private final Map<Key, SchemaNode> knownHere = new HashMap<>();
    private final Map<TypeName, SchemaNode.Reference> around = new HashMap<>();
    private int references;

    /** Forgets what the parameter before this one knew, unless that is still being read. */
    void begin() {
        if (around.isEmpty()) {
            knownHere.clear();
        }
    }

    /**
     * The type as it was read before; a reference to it, inside of itself; else as the reader makes it.
     *
     * @param fallback where problems inside of types of other files are reported
     * @param tooDeep what stands for a type that is inside of too many
     */
    SchemaNode get(TypeName type, Place fallback, Supplier<SchemaNode> reader, Supplier<SchemaNode> tooDeep) {
        SchemaNode.Reference outer = around.get(type);
        if (outer != null) {
            references++;
            return outer;
        }
        if (around.size() > MOST_TYPES_AROUND) {
            references++;
            return tooDeep.get();
        }
        Key key = new Key(type, fallback);
        SchemaNode before = known.get(key);
        if (before == null && knownHere.containsKey(key)) {
            references++;
            before = knownHere.get(key);
        }
        return before == null ? read(key, reader) : before;
    }

    private SchemaNode read(Key key, Supplier<SchemaNode> reader) {
        int referencesBefore = references;
        SchemaNode.Reference self = new SchemaNode.Reference(key.type());
        around.put(key.type(), self);
        SchemaNode node = reader.get();
        around.remove(key.type());
        self.linkTo(node);
        (references == referencesBefore ? known : knownHere).put(key, node);
        return node;
    }
}
