package dev.assistanttools.processor;

import java.util.List;

/**
 * A tool without errors and what its definition says of it, found out once for all files that repeat it.
 *
 * @param tool the tool
 * @param isStrict whether the definition says strict
 * @param schema the schema of the arguments, as JSON
 */
record WrittenTool(ToolModel tool, boolean isStrict, String schema) {

    /** The tools of a class in the order of their names. */
    static List<WrittenTool> allOf(ToolsetModel toolset) {
        return toolset.toolsByName().stream().map(WrittenTool::of).toList();
    }

    private static WrittenTool of(ToolModel tool) {
        boolean isStrict = tool.isStrict();
        return new WrittenTool(tool, isStrict, SchemaJsonWriter.write(tool.parameters(), isStrict));
    }
}
