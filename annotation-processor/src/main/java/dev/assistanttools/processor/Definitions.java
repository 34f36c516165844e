package dev.assistanttools.processor;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types in a tool's parameters that contain themselves: they are described once, by name, and referred to. */
final class Definitions {

    private final Map<TypeName, SchemaNode> targets = new LinkedHashMap<>();
    private final Map<TypeName, String> names = new LinkedHashMap<>();

    private Definitions() {}

    static Definitions of(List<ParameterModel> parameters) {
        Definitions definitions = new Definitions();
        Set<SchemaNode> visited = Collections.newSetFromMap(new IdentityHashMap<>());
        for (ParameterModel parameter : parameters) {
            definitions.collect(parameter.schema(), visited);
        }
        if (definitions.targets.isEmpty()) {
            return definitions;
        }
        ScopeNames allocator = new ScopeNames();
        definitions.targets.forEach((type, node) -> definitions.names.put(type, allocator.newName(simpleName(type))));
        return definitions;
    }

    private void collect(SchemaNode node, Set<SchemaNode> visited) {
        if (!visited.add(node)) {
            return;
        }
        if (node instanceof SchemaNode.Reference reference) {
            targets.putIfAbsent(reference.type(), reference.target());
            collect(reference.target(), visited);
        }
        for (SchemaNode part : node.parts()) {
            collect(part, visited);
        }
    }

    /** The name of the definition that stands for a type; empty for one that is described where it is used. */
    Optional<String> name(SchemaNode node) {
        return names.isEmpty() ? Optional.empty() : node.recursiveType().map(names::get);
    }

    /** What the names stand for, in the order in which a reader meets them. */
    Map<TypeName, SchemaNode> targets() {
        return Collections.unmodifiableMap(targets);
    }

    String name(TypeName type) {
        return String.valueOf(names.get(type));
    }

    /** {@code Page<Order>} is {@code PageOrder}. */
    private static String simpleName(TypeName type) {
        return type.toString().replaceAll("[\\w$]+\\.(?=[\\w$])", "").replaceAll("[^\\p{L}\\p{N}_]", "");
    }
}
