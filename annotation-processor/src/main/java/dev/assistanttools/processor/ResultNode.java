package dev.assistanttools.processor;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a tool returns, as far as generated code sees into it. */
sealed interface ResultNode {

    /** Nothing, which is only known when it has been awaited. */
    record Nothing() implements ResultNode {}

    /**
     * A value that one method of core's writer writes.
     *
     * @param method its name
     * @param isKnownByClass whether the value's class says it all, so that nobody need be told its type
     */
    record Value(String method, boolean isKnownByClass) implements ResultNode {}

    /**
     * A constant whose name on the wire is not always the one in the source.
     *
     * @param type the enum
     * @param names those that differ
     */
    record Constant(ClassName type, List<WireName> names) implements ResultNode {

        /** Copies the list. */
        public Constant {
            names = List.copyOf(names);
        }
    }

    /**
     * The name of a constant on the wire.
     *
     * @param constant in the source
     * @param name on the wire
     */
    record WireName(String constant, String name) {}

    /**
     * What may be absent, or several values.
     *
     * @param method of core's writer, which takes what holds the values and a writer of one
     * @param content one of them
     */
    record Holder(String method, ResultNode content) implements ResultNode {}

    /**
     * A map.
     *
     * @param keys the constants that are its keys; empty if they are strings
     * @param value what is in it
     */
    record Mapping(Optional<Constant> keys, ResultNode value) implements ResultNode {}

    /**
     * What only the codec sees into, or more than one class may stand for.
     *
     * @param declared the type by which it is known
     */
    record Any(TypeName declared) implements ResultNode {}

    /** A record, which may hold itself: its properties are known when it has been read as a whole. */
    final class Structure implements ResultNode {

        private final TypeName type;
        private @Nullable List<Property> properties;

        Structure(TypeName type) {
            this.type = type;
        }

        TypeName type() {
            return type;
        }

        void complete(List<Property> read) {
            properties = List.copyOf(read);
        }

        /** In the order in which they are written; empty if it turned out that only the codec can write it. */
        Optional<List<Property>> properties() {
            return Optional.ofNullable(properties);
        }
    }

    /**
     * A property of a record.
     *
     * @param accessor its component
     * @param name on the wire
     * @param value what it holds
     */
    record Property(String accessor, String name, ResultNode value) {}
}
