package tree;

/** A shape. */
public sealed interface Shape permits Circle, Box {}
