package bad;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.tool.ToolContext;
import java.util.List;
import java.util.Optional;

class Tools {

    /**
     * A record that holds one.
     *
     * @param text some text
     * @param context can't be sent
     */
    record Order(String text, ToolContext context) {}
    //                                    ^ misplaced-context

    /**
     * An order.
     *
     * @param order what is wanted
     */
    @AssistantTool
    void order(Order order) {}

    /**
     * Several.
     *
     * @param contexts more than one
     */
    @AssistantTool
    void several(List<ToolContext> contexts) {}
    //                             ^ misplaced-context

    /**
     * Perhaps.
     *
     * @param context perhaps one
     */
    @AssistantTool
    void perhaps(Optional<ToolContext> context) {}
    //                                 ^ misplaced-context

    /**
     * Any number.
     *
     * @param contexts any number
     */
    @AssistantTool
    void varied(ToolContext... contexts) {}
    //                         ^ misplaced-context
}
