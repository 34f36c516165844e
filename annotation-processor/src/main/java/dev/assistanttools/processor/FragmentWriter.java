package dev.assistanttools.processor;

import java.util.List;

/**
 * Writes the fragment of a class: an entry of the index of toolsets, and the contract of its tools for whoever compares builds.
 */
final class FragmentWriter {

    private FragmentWriter() {}

    static String path(ToolsetModel toolset) {
        return CoreNames.FRAGMENT_FOLDER + toolset.binaryName() + ".json";
    }

    static String write(ToolsetModel toolset, List<WrittenTool> tools) {
        JsonText json = new JsonText();
        json.beginObject().name("bean").value(toolset.binaryName());
        json.name("tools").beginArray();
        for (WrittenTool written : tools) {
            ToolModel tool = written.tool();
            json.beginObject();
            json.name("name").value(tool.name());
            json.name("method").value(tool.signature());
            json.name("description").value(tool.description());
            json.name("strict").value(written.isStrict());
            json.name("schema").raw(written.schema());
            json.endObject();
        }
        return json.endArray().endObject() + "\n";
    }
}
