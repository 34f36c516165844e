package dev.assistanttools.it.twin;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assistanttools.AssistantTool;
import dev.assistanttools.Strict;
import dev.assistanttools.ToolParam;
import dev.assistanttools.tool.ToolContext;
import dev.assistanttools.tool.ToolOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tools of all kinds: inherited, with types that contain themselves, with any JSON, with a context, static and void. */
class ShapeRows extends StoreRows.Store<ObjectRows.Point, Long> implements StoreRows.Port {

    record Tree(String name, List<Tree> children) {}

    record Employee(String name, @Nullable Department department) {}

    record Department(
            Employee head,
            Optional<Department> above,
            @JsonProperty("gr\u00f6\u00dfen") Map<String, Tree> sizes) {}

    record Both<A, B>(A left, @Nullable B right, @Nullable Both<B, A> swapped) {}

    @Covers(Row.RECURSIVE)
    @AssistantTool(description = "Takes trees.")
    String trees(@ToolParam(description = "root") Tree a, @Nullable Tree b, Department c, Both<String, Integer> d) {
        return Shown.of(a, b, c, d);
    }

    @Covers(Row.RECURSIVE)
    @AssistantTool(description = "Takes trees.", strict = Strict.OFF)
    String treesLoosely(@ToolParam(description = "root") Tree a, @Nullable Tree b, Employee c, List<Tree> d) {
        return Shown.of(a, b, c, d);
    }

    @Covers(Row.ANY_JSON)
    @AssistantTool(description = "Takes any JSON.")
    String any(Object a, Map<String, Object> b, JsonNode c, Map<String, ?> d, List<Object> e) {
        return Shown.of(a, b, c, d, e);
    }

    @Covers(Row.CONTEXT)
    @AssistantTool(description = "Knows its call.")
    String context(String a, ToolContext context, int b) {
        return Shown.of(a, context.callId(), b);
    }

    @Covers(Row.CONTEXT)
    @AssistantTool(description = "Knows its call.", strict = Strict.OFF)
    static String contextLoosely(ToolContext context) {
        return context.callId();
    }

    @AssistantTool(description = "Without a result.")
    void silent(long a) {}

    @AssistantTool(description = "In its own words.")
    static ToolOutput spoken(boolean a) {
        return new ToolOutput("{exactly " + a);
    }
}
