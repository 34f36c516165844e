package tree;

/**
 * A box.
 *
 * @param width in metres
 * @param height in metres
 */
public record Box(double width, double height) implements Shape {}
