package shapes;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.Strict;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

class Trees {

    /** A tree. */
    record Tree(String name, List<Tree> children, Optional<Tree> parent) {}

    record Employee(String name, @Nullable Department department) {}

    record Department(Employee head, List<Employee> others) {}

    record Pair<A, B>(A left, @Nullable B right, @Nullable Pair<A, B> next) {}

    /**
     * Strict.
     *
     * @param tree with a description
     */
    @AssistantTool
    void plant(Tree tree, Tree second, List<Tree> more, @Nullable Tree last) {}

    /** Not strict. */
    @AssistantTool(strict = Strict.OFF)
    void plantLoosely(@Nullable Tree last) {}

    /** Each in the other. */
    @AssistantTool
    void hire(Employee employee, Department department) {}

    /** The inner one only. */
    @AssistantTool
    void found(Department department) {}

    /** Twice generic. */
    @AssistantTool
    void pairs(Pair<String, Integer> one, Pair<List<Tree>, Pair<String, Integer>> other) {}
}
