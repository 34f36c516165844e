package dev.assistanttools.processor;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Finds URLs where a set would ask for their hash codes or compare them, which Java does by the addresses of their hosts: the
 * name service is asked while arguments are read. Arrays have hash codes of their own, so what they hold does not count.
 */
final class HashedUrls {

    private final Set<SchemaNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private HashedUrls() {}

    /** Whether values of a set's elements are, or hold, URLs. */
    static boolean areIn(SchemaNode element) {
        return new HashedUrls().reach(element);
    }

    private boolean reach(SchemaNode node) {
        if (node instanceof SchemaNode.Scalar scalar) {
            return scalar.type() == ScalarType.URL;
        }
        if (!seen.add(node) || isArray(node)) {
            return false;
        }
        return node instanceof SchemaNode.Reference reference
                ? reach(reference.target())
                : node.parts().stream().anyMatch(this::reach);
    }

    private static boolean isArray(SchemaNode node) {
        return node instanceof SchemaNode.Sequence sequence
                && sequence.container() instanceof SchemaNode.Container.OfArray;
    }
}
