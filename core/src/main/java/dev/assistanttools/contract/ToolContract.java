package dev.assistanttools.contract;

import dev.assistanttools.json.UnreadableJsonException;
import dev.assistanttools.tool.ToolDefinition;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a module promises to models and to stored conversations: all of its tools, whichever beans and registries they end up
 * in.
 *
 * @param tools in the order of their names, those of one name in the order of their beans
 */
public record ToolContract(List<DeclaredTool> tools) {

    private static final BigDecimal FORMAT = BigDecimal.ONE;

    /** Copies and orders the tools. */
    public ToolContract {
        tools = tools.stream()
                .sorted(Comparator.comparing(DeclaredTool::name).thenComparing(DeclaredTool::bean))
                .toList();
    }

    /**
     * The contract of the module that a class belongs to: of the folder or jar that the class was loaded from.
     *
     * @throws UnreadableContractException if that is neither, or has no tools
     */
    public static ToolContract of(Class<?> type) {
        return at(ModuleFiles.of(type));
    }

    /**
     * The contract of a compiled module. Its dependencies are none of its own: each has its own contract.
     *
     * @param outputs the module's jar, or the folders that its classes are compiled to; most builds have one
     * @throws UnreadableContractException if one is not there or is broken, or if there are no tools in all of them
     */
    public static ToolContract at(Path... outputs) {
        return new ToolContract(ModuleFiles.read(List.of(outputs)));
    }

    /**
     * Reads what {@link #json()} wrote.
     *
     * @throws UnreadableContractException if it is something else
     */
    public static ToolContract parse(String json) {
        try {
            Map<?, ?> contract = FragmentReader.object(FragmentReader.parse(json), "a contract");
            Object format = contract.get("format");
            if (format instanceof BigDecimal number && number.compareTo(FORMAT) > 0) {
                throw new UnreadableContractException("the contract has format " + number.toPlainString()
                        + ", and this version of assistant-tools-core knows formats up to 1: use a later one");
            }
            List<DeclaredTool> tools = new ArrayList<>();
            for (Object tool : FragmentReader.list(contract, "tools")) {
                Map<?, ?> entry = FragmentReader.object(tool, "a tool");
                tools.add(FragmentReader.tool(FragmentReader.text(entry, "bean"), entry));
            }
            return new ToolContract(tools);
        } catch (UnreadableJsonException e) {
            throw new UnreadableContractException("the contract is not JSON: " + e.getMessage(), e);
        }
    }

    /**
     * The contract as a text for version control: the same tools have always the same text, on every machine. It has one line
     * for each property, and ends with a line break. Properties of a schema keep their order, which is the one that models
     * write them in.
     */
    public String json() {
        Map<String, Object> contract = new LinkedHashMap<>();
        contract.put("format", FORMAT);
        contract.put("tools", tools.stream().map(ToolContract::entry).toList());
        return JsonLayout.pretty(contract);
    }

    private static Map<String, Object> entry(DeclaredTool tool) {
        ToolDefinition definition = tool.definition();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", definition.name());
        entry.put("bean", tool.bean());
        entry.put("description", definition.description());
        entry.put("strict", definition.strict());
        entry.put("schema", FragmentReader.parse(definition.schema().json()));
        return entry;
    }

    /**
     * What it means that this contract became a later one.
     *
     * @return the differences in the order of the later contract's tools, the tools that are gone first; empty exactly if both
     *     have the same {@linkplain #json() text}
     */
    public List<ContractDifference> differencesTo(ToolContract later) {
        return ContractComparison.compare(this, later);
    }
}
