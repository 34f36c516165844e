package tree;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.ToolParam;
import java.util.List;

public interface Searchable<Q> {

    /**
     * Searches.
     *
     * @param question what for
     * @param page how many at once
     */
    @AssistantTool
    default List<String> search(Q question, @ToolParam(defaultValue = "10") int page) {
        return List.of();
    }
}
