package dev.assistanttools.benchmarks.call;

/** A way from the text of arguments to the text of a result. Has a public constructor without parameters. */
public interface Contestant {

    /** Answers calls of one tool; thread-safe. */
    @FunctionalInterface
    interface Answer {

        /** Reads the arguments, calls the tool, and writes what it returned. */
        String to(String arguments) throws Exception;
    }

    /** Does all that is done once, before the first call. */
    Answer prepare(Workload workload) throws Exception;
}
