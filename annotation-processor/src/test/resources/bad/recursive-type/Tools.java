package bad;

import dev.assistanttools.AssistantTool;
import java.util.List;

class Tools {

    /**
     * A tree.
     *
     * @param name a
     * @param children b
     */
    record Tree(String name, List<Tree> children) {}
    //                                  ^ recursive-type

    /**
     * A tool.
     *
     * @param tree c
     * @param chicken d
     */
    @AssistantTool
    void tool(Tree tree, Chicken chicken) {}
    //                           ^ recursive-type
}
