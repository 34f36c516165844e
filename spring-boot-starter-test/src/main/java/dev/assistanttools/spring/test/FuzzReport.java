package dev.assistanttools.spring.test;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What fuzzing found that is no fault.
 *
 * @param seed what the cases were made from; with it they are made again
 * @param tools how many tools were held to their schemas
 * @param cases how many cases they were given altogether
 * @param refusals what tools refuse although their schemas allow it, each place of a tool once: a model can't know it beforehand,
 *     but for what the description says
 * @param unreached the tools for which no arguments were found that their schemas allow, as of a pattern that is not understood; only
 *     texts that are no JSON were tried on them
 */
public record FuzzReport(long seed, int tools, int cases, List<Refusal> refusals, List<String> unreached) {

    /** Copies the lists. */
    public FuzzReport {
        refusals = List.copyOf(refusals);
        unreached = List.copyOf(unreached);
    }

    /**
     * Arguments that a schema allows and its tool refuses.
     *
     * @param tool the tool's name
     * @param pointer where, as a JSON pointer
     * @param message what the model is told
     * @param arguments the arguments
     */
    public record Refusal(String tool, String pointer, String message, String arguments) {

        @Override
        public String toString() {
            return tool + " refuses " + Shown.text(arguments) + " at \"" + pointer + "\": " + message;
        }
    }

    /** All of it, for people. */
    @Override
    public String toString() {
        String summary = cases + " cases of " + tools + (tools == 1 ? " tool" : " tools") + ", seed " + seed;
        String refused = refusals.stream().map(refusal -> "\n  " + refusal).collect(Collectors.joining());
        String missed =
                unreached.isEmpty() ? "" : "\n  no valid arguments were found for " + String.join(", ", unreached);
        return summary + refused + missed;
    }
}
