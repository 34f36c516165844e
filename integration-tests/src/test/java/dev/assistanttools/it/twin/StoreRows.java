package dev.assistanttools.it.twin;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.Strict;
import dev.assistanttools.ToolParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What tools are inherited from. */
final class StoreRows {

    private StoreRows() {}

    interface Port {

        @Covers(Row.INHERITED)
        @AssistantTool(description = "Of an interface.")
        default String ported(String word) {
            return "port " + word;
        }
    }

    abstract static class Store<T, K> {

        record Page<E>(List<E> items, Optional<E> best) {}

        @Covers(Row.INHERITED)
        @AssistantTool(description = "Of a generic superclass.")
        String find(K id, @ToolParam(description = "pages") Page<? extends T> page) {
            return Shown.of(id, page);
        }

        @Covers(Row.INHERITED)
        @AssistantTool(description = "Of a generic superclass.", strict = Strict.OFF)
        public String store(T item, List<T> more, Map<String, T[]> most) {
            return Shown.of(item, more, most.keySet());
        }

        @AssistantTool(description = "Of a superclass, no type is open.")
        int count() {
            return 7;
        }
    }
}
