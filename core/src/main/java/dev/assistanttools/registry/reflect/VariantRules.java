package dev.assistanttools.registry.reflect;

import dev.assistanttools.registry.reflect.SchemaNode.Branch;
import dev.assistanttools.registry.reflect.SchemaNode.Variant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Judges whether the classes of a value can be told apart. */
final class VariantRules {

    private VariantRules() {}

    /** What is wrong, each a sentence with its remedy. */
    static List<String> check(Variant variant, String label) {
        List<String> problems = new ArrayList<>();
        Map<String, Branch> byName = new HashMap<>();
        for (Branch branch : variant.branches()) {
            Stream.concat(Stream.of(branch.name()), branch.aliases().stream()).forEach(name -> {
                Branch sameName = byName.putIfAbsent(name, branch);
                if (sameName != null) {
                    problems.add(Problem.DUPLICATE_CLASS_NAME.message(label, sameName.type(), branch.type(), name));
                }
            });
            if (branch.node() instanceof SchemaNode.Structure structure) {
                addTaken(variant, structure, problems);
            }
        }
        return problems;
    }

    private static void addTaken(Variant variant, SchemaNode.Structure structure, List<String> problems) {
        String discriminator = variant.discriminator();
        for (ParameterModel component : structure.components()) {
            if (component.name().equals(discriminator) || component.aliases().contains(discriminator)) {
                problems.add(Problem.TAKEN_DISCRIMINATOR.message(
                        component.label(), discriminator, variant.type().text()));
            }
        }
    }
}
