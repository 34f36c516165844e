package dev.assistanttools.contract;

import dev.assistanttools.json.JsonText;
import dev.assistanttools.tool.ToolDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Finds which tool of an earlier contract is which of a later one, and compares them. */
final class ContractComparison {

    private final List<DeclaredTool> gone;
    private final List<DeclaredTool> added;
    private final Map<DeclaredTool, DeclaredTool> earlierOf = new LinkedHashMap<>();

    private ContractComparison(ToolContract earlier, ToolContract later) {
        gone = new ArrayList<>(earlier.tools());
        added = new ArrayList<>(later.tools());
    }

    static List<ContractDifference> compare(ToolContract earlier, ToolContract later) {
        ContractComparison comparison = new ContractComparison(earlier, later);
        comparison.match((was, is) -> was.name().equals(is.name()) && was.bean().equals(is.bean()));
        comparison.match((was, is) -> was.name().equals(is.name()));
        comparison.match(ContractComparison::looksRenamed);
        return comparison.differences(later);
    }

    /** Two classes of a module may have tools of one name, which then never meet in a registry; so a pair must be the only one. */
    private void match(BiPredicate<DeclaredTool, DeclaredTool> isSame) {
        for (DeclaredTool is : List.copyOf(added)) {
            List<DeclaredTool> candidates =
                    gone.stream().filter(was -> isSame.test(was, is)).toList();
            if (candidates.size() == 1
                    && added.stream()
                                    .filter(other -> isSame.test(candidates.get(0), other))
                                    .count()
                            == 1) {
                earlierOf.put(is, candidates.get(0));
                added.remove(is);
                gone.remove(candidates.get(0));
            }
        }
    }

    /** Schemas without a property are all the same, so they prove nothing. */
    private static boolean looksRenamed(DeclaredTool was, DeclaredTool is) {
        String schema = was.definition().schema().json();
        return was.bean().equals(is.bean())
                && schema.equals(is.definition().schema().json())
                && (!schema.contains("\"properties\":{}")
                        || was.definition().description().equals(is.definition().description()));
    }

    private List<ContractDifference> differences(ToolContract later) {
        List<ContractDifference> differences = new ArrayList<>();
        for (DeclaredTool tool : gone) {
            DifferenceList list = new DifferenceList(tool.name());
            list.breaking("", "The tool is gone.");
            differences.addAll(list.toList());
        }
        for (DeclaredTool tool : later.tools()) {
            DifferenceList list = Optional.ofNullable(earlierOf.get(tool))
                    .map(was -> compare(was, tool))
                    .orElseGet(() -> isNew(tool));
            differences.addAll(list.toList());
        }
        return differences;
    }

    private static DifferenceList isNew(DeclaredTool tool) {
        DifferenceList list = new DifferenceList(tool.name());
        list.widening("", "The tool is new.");
        return list;
    }

    private static DifferenceList compare(DeclaredTool was, DeclaredTool is) {
        DifferenceList list = new DifferenceList(was.name());
        if (!was.name().equals(is.name())) {
            list.breaking("/name", "The tool is named " + JsonText.quote(is.name()) + " now.");
        }
        if (!was.bean().equals(is.bean())) {
            list.wording("/bean", "The tool is declared by " + is.bean() + " now, not by " + was.bean() + ".");
        }
        ToolDefinition before = was.definition();
        ToolDefinition after = is.definition();
        if (!before.description().equals(after.description())) {
            list.wording("/description", "The description is another.");
        }
        if (before.strict() && !after.strict()) {
            list.widening("/strict", "The tool is no longer strict: models may send what does not fit its schema.");
        } else if (!before.strict() && after.strict()) {
            list.wording("/strict", "The tool is strict now: models are held to its schema.");
        }
        SchemaComparison.compare(before, after, list);
        return list;
    }
}
