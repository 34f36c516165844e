package dev.assistanttools.benchmarks.shop;

/** How fast something is sent. */
public enum Speed {
    ECONOMY,
    STANDARD,
    EXPRESS
}
