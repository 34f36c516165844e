package tree;

import dev.assistanttools.AssistantTool;

public interface Port {

    /**
     * Ships something.
     *
     * @param order what
     * @param to where to
     */
    @AssistantTool
    void ship(Order order, Address to);
}
