package dev.assistanttools.benchmarks.shop;

/** Where the shop sends things to. */
public enum Country {
    GERMANY,
    NORWAY,
    ICELAND,
    PORTUGAL
}
