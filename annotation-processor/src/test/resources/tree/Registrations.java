package tree;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.tool.ToolContext;
import java.util.List;

public class Registrations {

    /**
     * Registers several at once.
     *
     * @param people whom
     * @param page where they stand
     */
    @AssistantTool
    void register(List<Person> people, Page<Order> page, ToolContext context) {}
}
