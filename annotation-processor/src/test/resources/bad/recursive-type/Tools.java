package bad;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.Strict;
import java.util.List;
import java.util.Optional;

class Tools {

    /**
     * A tree.
     *
     * @param name a
     * @param children b
     * @param parent b
     */
    record Tree(String name, List<Tree> children, Tree parent) {}
    //                                                 ^ recursive-type

    /**
     * Another in each.
     *
     * @param value a
     * @param inner b
     */
    record Nest<T>(T value, Optional<Nest<List<T>>> inner) {}
    //                                              ^ recursive-type

    /**
     * A tool.
     *
     * @param tree c
     * @param chicken d
     */
    @AssistantTool
    void tool(Tree tree, Chicken chicken) {}
    //                           ^ recursive-type

    /**
     * Far from strict.
     *
     * @param nest e
     */
    @AssistantTool(strict = Strict.OFF)
    void nest(Nest<String> nest) {}
}
