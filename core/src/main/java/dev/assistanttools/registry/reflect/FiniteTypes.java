package dev.assistanttools.registry.reflect;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Finds out whether types have any value that ends: one that must hold itself has none. Asked again, it knows what it found. */
final class FiniteTypes {

    private final Set<SchemaNode> reachable = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<SchemaNode> finite = Collections.newSetFromMap(new IdentityHashMap<>());

    boolean hasValue(SchemaNode node) {
        if (!reachable.contains(node)) {
            reach(node);
            settle();
        }
        return finite.contains(node);
    }

    private void reach(SchemaNode node) {
        if (reachable.add(node)) {
            node.parts().forEach(this::reach);
            if (node instanceof SchemaNode.Reference reference) {
                reach(reference.target());
            }
        }
    }

    /** Begins with what certainly ends and adds what ends because of it, until there is no more. */
    private void settle() {
        int before;
        do {
            before = finite.size();
            reachable.stream().filter(this::isFinite).forEach(finite::add);
        } while (finite.size() > before);
    }

    private boolean isFinite(SchemaNode node) {
        if (node instanceof SchemaNode.Structure structure) {
            return structure.components().stream()
                    .filter(ParameterModel::isRequired)
                    .allMatch(component -> finite.contains(component.schema()));
        }
        if (node instanceof SchemaNode.Wrapped wrapped) {
            return finite.contains(wrapped.value().schema());
        }
        if (node instanceof SchemaNode.Variant variant) {
            return variant.parts().stream().anyMatch(finite::contains);
        }
        return !(node instanceof SchemaNode.Reference reference) || finite.contains(reference.target());
    }
}
