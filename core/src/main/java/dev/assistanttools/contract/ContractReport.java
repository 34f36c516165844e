package dev.assistanttools.contract;

import dev.assistanttools.contract.ContractDifference.Severity;
import java.util.List;

/** Differences as a text for people, the gravest first. */
final class ContractReport {

    private ContractReport() {}

    /** A paragraph for each severity that there is; without a line break at the end. */
    static String of(List<ContractDifference> differences) {
        StringBuilder report = new StringBuilder();
        for (Severity severity : Severity.values()) {
            List<ContractDifference> ofSeverity = differences.stream()
                    .filter(difference -> difference.severity() == severity)
                    .toList();
            if (!ofSeverity.isEmpty()) {
                report.append(report.isEmpty() ? "" : "\n").append(title(severity));
                ofSeverity.forEach(difference -> report.append("\n  ").append(line(difference)));
            }
        }
        return report.toString();
    }

    private static String title(Severity severity) {
        return switch (severity) {
            case BREAKING -> "Breaking: calls that were right may be refused or misunderstood now";
            case WIDENING -> "Widening: more calls are right than before";
            case WORDING -> "Wording: the same calls are right, but models read something else";
        };
    }

    private static String line(ContractDifference difference) {
        String place = difference.pointer().isEmpty() ? "" : " " + difference.pointer();
        return difference.tool() + place + ": " + difference.sentence();
    }
}
