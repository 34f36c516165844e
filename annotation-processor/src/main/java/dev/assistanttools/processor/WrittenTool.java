package dev.assistanttools.processor;

import java.util.ArrayList;
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
        List<WrittenTool> written = new ArrayList<>();
        for (ToolModel tool : toolset.toolsByName()) {
            written.add(of(tool));
        }
        return written;
    }

    private static WrittenTool of(ToolModel tool) {
        boolean isStrict = tool.isStrict();
        return new WrittenTool(tool, isStrict, SchemaJsonWriter.write(tool.parameters(), isStrict));
    }
}
