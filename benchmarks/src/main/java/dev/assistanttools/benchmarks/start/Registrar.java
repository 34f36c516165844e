package dev.assistanttools.benchmarks.start;

/** Registers the tools of beans. Has a public constructor without parameters. */
@FunctionalInterface
public interface Registrar {

    /** What an application keeps to answer calls by; made anew each time. */
    Object register(Object... beans);
}
