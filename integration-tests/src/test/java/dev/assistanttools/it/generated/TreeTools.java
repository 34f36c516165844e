package dev.assistanttools.it.generated;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.Strict;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Types that contain themselves. */
class TreeTools {

    record Tree(String name, List<Tree> children) {}

    record Employee(String name, @Nullable Department department) {}

    record Department(Employee head, Optional<Department> above) {}

    record Pair<A, B>(A left, @Nullable B right, @Nullable Pair<B, A> swapped) {}

    /** As Java prints it. */
    @AssistantTool
    String printTree(Tree tree, @Nullable Tree second) {
        return tree + " " + second;
    }

    /** As Java prints it, not strict. */
    @AssistantTool(strict = Strict.OFF)
    String printTreeLoosely(Optional<Tree> tree) {
        return tree.toString();
    }

    /** As Java prints it. */
    @AssistantTool
    String printEmployee(Employee employee, Department department) {
        return employee + " " + department;
    }

    /** As Java prints it. */
    @AssistantTool
    String printPair(Pair<String, List<Integer>> pair) {
        return pair.toString();
    }
}
