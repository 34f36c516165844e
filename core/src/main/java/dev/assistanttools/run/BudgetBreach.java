package dev.assistanttools.run;

import java.util.Objects;
import java.util.Optional;

/**
 * A run asked for more calls than its budget allows.
 *
 * @param limit the limit that was used up
 * @param value what it was set to, with its unit, as in {@code 8 calls}
 * @param tool the tool that the limit is about; empty if it is about the whole run
 */
public record BudgetBreach(Limit limit, String value, Optional<String> tool) {

    /** What a budget limits. */
    public enum Limit {
        /** {@link RunBudget#rounds()}. */
        ROUNDS,
        /** {@link RunBudget#calls()}. */
        CALLS,
        /** {@link RunBudget#callsOfTool()}. */
        CALLS_OF_TOOL,
        /** {@link RunBudget#tokens()}. */
        TOKENS,
        /** {@link RunBudget#time()}. */
        TIME,
        /** {@link RunBudget#money()}. */
        MONEY
    }

    /** Refuses null components. */
    public BudgetBreach {
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(tool, "tool");
    }

    static BudgetBreach ofRun(Limit limit, String value) {
        return new BudgetBreach(limit, value, Optional.empty());
    }

    static BudgetBreach ofTool(String tool, String value) {
        return new BudgetBreach(Limit.CALLS_OF_TOOL, value, Optional.of(tool));
    }

    /** What the model reads in place of an output. */
    String toModel() {
        return tool.isPresent()
                ? "Not called: the budget of " + value + " of this tool in this run is used up. Go on without it, or"
                        + " answer now with what you have."
                : "Not called: the budget of " + value
                        + " of this run is used up. Answer now with what you have, without more calls.";
    }

    /** For people, as in {@code 8 calls of get_weather}. */
    @Override
    public String toString() {
        return value + tool.map(name -> " of " + name).orElse("");
    }
}
