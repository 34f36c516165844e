package dev.assistanttools.contract;

import dev.assistanttools.contract.ContractDifference.Severity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the differences of one tool; one that is met twice counts once. */
final class DifferenceList {

    private final String tool;
    private final Set<ContractDifference> differences = new LinkedHashSet<>();

    DifferenceList(String tool) {
        this.tool = tool;
    }

    void breaking(String pointer, String sentence) {
        differences.add(new ContractDifference(Severity.BREAKING, tool, pointer, sentence));
    }

    void widening(String pointer, String sentence) {
        differences.add(new ContractDifference(Severity.WIDENING, tool, pointer, sentence));
    }

    void wording(String pointer, String sentence) {
        differences.add(new ContractDifference(Severity.WORDING, tool, pointer, sentence));
    }

    boolean isEmpty() {
        return differences.isEmpty();
    }

    List<ContractDifference> toList() {
        return List.copyOf(differences);
    }
}
