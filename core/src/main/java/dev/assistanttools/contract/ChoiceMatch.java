package dev.assistanttools.contract;

import dev.assistanttools.json.JsonTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Which form of an earlier choice is which of a later one.
 *
 * @param pairs earlier to later
 * @param gone of the earlier choice
 * @param added of the later choice
 */
record ChoiceMatch(Map<SchemaShape, SchemaShape> pairs, List<SchemaShape> gone, List<SchemaShape> added) {

    /** A shape that is no choice counts as one of a single form. */
    static ChoiceMatch of(SchemaShape was, SchemaShape is) {
        ChoiceMatch match = new ChoiceMatch(new LinkedHashMap<>(), forms(was), forms(is));
        match.match((one, other) ->
                one.discriminator().isPresent() && one.discriminator().equals(other.discriminator()));
        match.match((one, other) -> JsonTree.isSame(one.body(), other.body()));
        match.match((one, other) -> one.discriminator().isEmpty()
                && other.discriminator().isEmpty()
                && one.types().equals(other.types()));
        return match;
    }

    private static List<SchemaShape> forms(SchemaShape shape) {
        return new ArrayList<>(shape.branches().isEmpty() ? List.of(shape) : shape.branches());
    }

    private void match(BiPredicate<SchemaShape, SchemaShape> isSame) {
        for (SchemaShape is : List.copyOf(added)) {
            gone.stream().filter(was -> isSame.test(was, is)).findFirst().ifPresent(was -> {
                pairs.put(was, is);
                gone.remove(was);
                added.remove(is);
            });
        }
    }
}
