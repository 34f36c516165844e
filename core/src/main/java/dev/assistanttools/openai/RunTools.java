package dev.assistanttools.openai;

import dev.assistanttools.tool.ToolDefinition;
import java.util.List;

/**
 * The tools of one run, in place of all those of its assistant, hosted ones included. None at all is a run without tools. Immutable.
 *
 * @param functions its function tools, sent in this order
 * @param hostedTools its other tools, sent before the functions
 */
public record RunTools(List<ToolDefinition> functions, List<HostedTool> hostedTools) {

    /** How many tools a run's own list may hold, fewer than an assistant's (API limit). */
    public static final int MOST_TOOLS = 20;

    /**
     * Copies the lists; refuses null.
     *
     * @throws TooManyRunToolsException if they are more than {@value #MOST_TOOLS} together
     */
    public RunTools {
        functions = List.copyOf(functions);
        hostedTools = List.copyOf(hostedTools);
        if (functions.size() + hostedTools.size() > MOST_TOOLS) {
            throw new TooManyRunToolsException(functions.size(), hostedTools.size());
        }
    }

    /** These functions, and no hosted tool. */
    public static RunTools of(List<ToolDefinition> functions) {
        return new RunTools(functions, List.of());
    }

    /** The names of the functions and the types of the hosted tools. */
    @Override
    public String toString() {
        return "RunTools[functions="
                + functions.stream().map(ToolDefinition::name).toList() + ", hostedTools="
                + hostedTools.stream().map(HostedTool::type).toList() + "]";
    }
}
