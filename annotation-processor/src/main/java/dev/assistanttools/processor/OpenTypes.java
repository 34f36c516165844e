package dev.assistanttools.processor;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what strict mode can't describe: JSON of any form. */
final class OpenTypes {

    private final Set<SchemaNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private OpenTypes() {}

    /** The first parameter or component that takes JSON of any form. */
    static Optional<ParameterModel> firstIn(List<ParameterModel> parameters) {
        return new OpenTypes().find(parameters);
    }

    private Optional<ParameterModel> find(List<ParameterModel> parameters) {
        for (ParameterModel parameter : parameters) {
            Optional<ParameterModel> open = find(parameter, parameter.schema());
            if (open.isPresent()) {
                return open;
            }
        }
        return Optional.empty();
    }

    private Optional<ParameterModel> find(ParameterModel parameter, SchemaNode node) {
        if (node instanceof SchemaNode.AnyJson) {
            return Optional.of(parameter);
        }
        if (node instanceof SchemaNode.Sequence sequence) {
            return find(parameter, sequence.element());
        }
        if (node instanceof SchemaNode.Mapping mapping) {
            return find(parameter, mapping.value());
        }
        if (node instanceof SchemaNode.Wrapped wrapped) {
            return seen.add(wrapped) ? find(parameter, wrapped.value().schema()) : Optional.empty();
        }
        if (node instanceof SchemaNode.Variant variant) {
            return variant.parts().stream()
                    .flatMap(branch -> find(parameter, branch).stream())
                    .findFirst();
        }
        return node instanceof SchemaNode.Structure structure && seen.add(structure)
                ? find(structure.components())
                : Optional.empty();
    }
}
