package dev.assistanttools.contract;

import dev.assistanttools.json.JsonLimits;
import dev.assistanttools.json.JsonText;
import dev.assistanttools.json.JsonTree;
import dev.assistanttools.json.UnreadableJsonException;
import dev.assistanttools.tool.ToolDefinition;
import dev.assistanttools.tool.ToolSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what the annotation processor wrote about the tools of a class. */
final class FragmentReader {

    /** What is read was written by the processor or is in version control, so it is long at most. */
    private static final JsonLimits LIMITS =
            JsonLimits.defaults().withMaxLength(Integer.MAX_VALUE).withMaxDepth(1000);

    private FragmentReader() {}

    /**
     * JSON of a fragment or contract, or of a schema in it.
     *
     * @throws UnreadableJsonException if it is none
     */
    static Object parse(String json) {
        return JsonTree.parse(json, LIMITS);
    }

    /**
     * The tools of a fragment.
     *
     * @throws UnreadableContractException if it is none
     */
    static List<DeclaredTool> read(String json) {
        try {
            Map<?, ?> fragment = object(parse(json), "a fragment");
            String bean = text(fragment, "bean");
            List<DeclaredTool> tools = new ArrayList<>();
            for (Object tool : list(fragment, "tools")) {
                tools.add(tool(bean, object(tool, "a tool")));
            }
            return tools;
        } catch (UnreadableJsonException e) {
            throw new UnreadableContractException("it is not JSON: " + e.getMessage(), e);
        }
    }

    /** A tool of a fragment or contract. */
    static DeclaredTool tool(String bean, Map<?, ?> tool) {
        String name = text(tool, "name");
        if (!(tool.get("strict") instanceof Boolean strict)) {
            throw new UnreadableContractException(
                    "the tool " + JsonText.quote(name) + " does not say whether it is strict");
        }
        Map<?, ?> schema = object(tool.get("schema"), "the schema of " + JsonText.quote(name));
        try {
            return new DeclaredTool(
                    bean,
                    new ToolDefinition(
                            name, text(tool, "description"), new ToolSchema(JsonLayout.compact(schema)), strict));
        } catch (IllegalArgumentException e) {
            throw new UnreadableContractException(String.valueOf(e.getMessage()), e);
        }
    }

    static Map<?, ?> object(@Nullable Object value, String what) {
        if (value instanceof Map<?, ?> properties) {
            return properties;
        }
        throw new UnreadableContractException(what + " must be an object");
    }

    static List<?> list(Map<?, ?> object, String property) {
        if (object.get(property) instanceof List<?> elements) {
            return elements;
        }
        throw new UnreadableContractException("it has no list \"" + property + "\"");
    }

    static String text(Map<?, ?> object, String property) {
        if (object.get(property) instanceof String text) {
            return text;
        }
        throw new UnreadableContractException("it has no text \"" + property + "\"");
    }
}
