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

    /** No number anywhere. */
    sealed interface Endless {}

    /**
     * Two of it.
     *
     * @param left a
     * @param right b
     */
    record Sum(Endless left, Endless right) implements Endless {}
    //                 ^ recursive-type
    //                               ^ recursive-type

    /**
     * One of it.
     *
     * @param sum a
     */
    record Minus(Sum sum) implements Endless {}

    /**
     * A tool.
     *
     * @param tree c
     * @param chicken d
     * @param endless e
     */
    @AssistantTool
    void tool(Tree tree, Chicken chicken, Endless endless) {}
    //                           ^ recursive-type

    /**
     * Far from strict.
     *
     * @param nest e
     */
    @AssistantTool(strict = Strict.OFF)
    void nest(Nest<String> nest) {}
}
