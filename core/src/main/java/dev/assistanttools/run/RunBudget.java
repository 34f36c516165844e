package dev.assistanttools.run;

import dev.assistanttools.run.BudgetBreach.Limit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a run may spend on calls. Immutable.
 *
 * <p>A budget is looked at whenever the model asks for calls. Those that it does not allow are not made: their outputs say which
 * budget is used up, and that the model is to answer now with what it has. A model that asks again all the same has its run
 * cancelled, and the outcome is {@link RunOutcome.OverBudget}. A call that was begun is never broken off by a budget, and an
 * answer is never thrown away: tokens, time and money that the last answer took beyond it are spent.
 *
 * @param rounds how often the model may ask for calls
 * @param calls how many calls are made
 * @param callsOfTool how many calls are made of these tools, by name
 * @param tokens the tokens that the run has used when calls are made; as far as the API tells before the end of a run
 * @param time how long the run has been going on when calls are made; to be shorter than {@link RunSettings#deadline()}, at which
 *     calls are given up
 * @param money what the tokens have cost when calls are made, in the unit of the prices. Where it is set, a run whose model has no
 *     price fails when it asks for calls
 * @param prices what models cost
 */
public record RunBudget(
        OptionalInt rounds,
        OptionalInt calls,
        Map<String, Integer> callsOfTool,
        OptionalLong tokens,
        Optional<Duration> time,
        Optional<BigDecimal> money,
        ModelPrices prices) {

    private static final RunBudget UNLIMITED = new RunBudget(
            OptionalInt.empty(),
            OptionalInt.empty(),
            Map.of(),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty(),
            ModelPrices.none());

    /** A model that asks as often as that goes in circles. */
    private static final RunBudget DEFAULTS = UNLIMITED.withRounds(50).withCalls(500);

    /** Copies the map; refuses negative limits and a limit of money without prices. */
    public RunBudget {
        callsOfTool = Map.copyOf(callsOfTool);
        rounds.ifPresent(limit -> requireNotNegative(Limit.ROUNDS, limit));
        calls.ifPresent(limit -> requireNotNegative(Limit.CALLS, limit));
        callsOfTool.values().forEach(limit -> requireNotNegative(Limit.CALLS_OF_TOOL, limit));
        tokens.ifPresent(limit -> requireNotNegative(Limit.TOKENS, limit));
        time.ifPresent(limit -> requireNotNegative(Limit.TIME, limit.isNegative() ? -1 : 0));
        money.ifPresent(limit -> requireNotNegative(Limit.MONEY, limit.signum()));
        Objects.requireNonNull(prices, "prices");
        if (money.isPresent() && prices.byModel().isEmpty()) {
            throw new IllegalArgumentException("A budget of money needs the prices of models; this library has none.");
        }
    }

    private static void requireNotNegative(Limit limit, long value) {
        if (value < 0) {
            throw new IllegalArgumentException("A budget is not negative, but that of " + limit + " is.");
        }
    }

    /** 50 rounds and 500 calls, and no other limit. */
    public static RunBudget defaults() {
        return DEFAULTS;
    }

    /** No limit at all. */
    public static RunBudget unlimited() {
        return UNLIMITED;
    }

    /** This budget with another limit of rounds. */
    public RunBudget withRounds(int most) {
        return new RunBudget(OptionalInt.of(most), calls, callsOfTool, tokens, time, money, prices);
    }

    /** This budget with another limit of calls; 0 for none, so that the model answers without tools. */
    public RunBudget withCalls(int most) {
        return new RunBudget(rounds, OptionalInt.of(most), callsOfTool, tokens, time, money, prices);
    }

    /** This budget with another limit of calls of one tool. */
    public RunBudget withCallsOfTool(String tool, int most) {
        Map<String, Integer> more = new HashMap<>(callsOfTool);
        more.put(tool, most);
        return new RunBudget(rounds, calls, more, tokens, time, money, prices);
    }

    /** This budget with another limit of tokens, read and written together. */
    public RunBudget withTokens(long most) {
        return new RunBudget(rounds, calls, callsOfTool, OptionalLong.of(most), time, money, prices);
    }

    /** This budget with another limit of time. */
    public RunBudget withTime(Duration most) {
        return new RunBudget(rounds, calls, callsOfTool, tokens, Optional.of(most), money, prices);
    }

    /** This budget with another limit of money, in the unit of the prices. */
    public RunBudget withMoney(BigDecimal most, ModelPrices modelPrices) {
        return new RunBudget(rounds, calls, callsOfTool, tokens, time, Optional.of(most), modelPrices);
    }
}
