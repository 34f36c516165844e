package tree;

/**
 * A circle.
 *
 * @param radius in metres
 */
public record Circle(double radius) implements Shape {}
