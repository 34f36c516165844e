package dev.assistanttools.processor;

import dev.assistanttools.processor.SchemaNode.Branch;
import dev.assistanttools.processor.SchemaNode.Variant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Judges whether the classes of a value can be told apart. */
final class VariantRules {

    private VariantRules() {}

    static void check(Variant variant, String label, ProblemReport report) {
        Map<String, Branch> byName = new HashMap<>();
        for (Branch branch : variant.branches()) {
            Stream.concat(Stream.of(branch.name()), branch.aliases().stream()).forEach(name -> {
                Branch sameName = byName.putIfAbsent(name, branch);
                if (sameName != null) {
                    report.add(
                            Problem.DUPLICATE_CLASS_NAME, branch.place(), label, sameName.type(), branch.type(), name);
                }
            });
            if (branch.node() instanceof SchemaNode.Structure structure) {
                checkComponents(variant, structure, report);
            }
        }
    }

    private static void checkComponents(Variant variant, SchemaNode.Structure structure, ProblemReport report) {
        String discriminator = variant.discriminator();
        for (ParameterModel component : structure.components()) {
            if (component.name().equals(discriminator) || component.aliases().contains(discriminator)) {
                report.add(
                        Problem.TAKEN_DISCRIMINATOR,
                        component.namePlace(),
                        component.label(),
                        discriminator,
                        variant.type().toString());
            }
        }
    }
}
