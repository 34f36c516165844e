package tree;

import java.util.List;

/**
 * A tree.
 *
 * @param name of the root
 * @param children below it
 */
public record Tree(String name, List<Tree> children) {}
