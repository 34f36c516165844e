package dev.assistanttools.benchmarks.run;

import dev.assistanttools.AssistantTool;

/** A tool that does next to nothing, so that what is measured is the way to it. */
public final class Adder {

    /**
     * Adds one.
     *
     * @param number the number before
     */
    @AssistantTool
    long next(long number) {
        return number + 1;
    }
}
