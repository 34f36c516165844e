package dev.assistanttools.contract;

import dev.assistanttools.tool.ToolDefinition;
import dev.assistanttools.tool.ToolSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Contracts to compare, and modules to read them from. */
final class Contracts {

    private Contracts() {}

    static DeclaredTool tool(String bean, String name, String description, boolean strict, String schema) {
        return new DeclaredTool(bean, new ToolDefinition(name, description, new ToolSchema(schema), strict));
    }

    /** A contract of one tool "t", not strict, with one required property "p". */
    static ToolContract of(String property) {
        return object("\"p\":" + property, "\"p\"", false);
    }

    /** A contract of one tool "t". */
    static ToolContract object(String properties, String required, boolean strict) {
        String schema = "{\"type\":\"object\",\"properties\":{" + properties + "},\"required\":[" + required
                + "],\"additionalProperties\":false}";
        return schema(schema, strict);
    }

    static ToolContract schema(String schema, boolean strict) {
        return new ToolContract(List.of(tool("a.Tools", "t", "Does it.", strict, schema)));
    }

    /** The fragment of a class, as the annotation processor writes it. */
    static String fragment(String bean, String... tools) {
        return "{\"bean\":\"" + bean + "\",\"tools\":[" + String.join(",", tools) + "]}\n";
    }

    static String entry(String name, String properties) {
        return "{\"name\":\"" + name + "\",\"method\":\"m()\",\"description\":\"Does it.\",\"strict\":true,"
                + "\"schema\":{\"type\":\"object\",\"properties\":{" + properties
                + "},\"required\":[],\"additionalProperties\":false}}";
    }

    static void writeFragment(Path classes, String bean, String... tools) throws IOException {
        Path folder = Files.createDirectories(classes.resolve("META-INF/assistant-tools/toolsets"));
        Files.writeString(folder.resolve(bean + ".json"), fragment(bean, tools));
    }
}
