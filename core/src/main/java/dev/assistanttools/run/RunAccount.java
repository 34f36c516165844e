package dev.assistanttools.run;

import dev.assistanttools.openai.RunSnapshot;
import dev.assistanttools.openai.TokenUsage;
import dev.assistanttools.run.BudgetBreach.Limit;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds the calls of one run to its budget, and remembers what the model was told of it. For one thread at a time. */
final class RunAccount {

    private final RunBudget budget;
    private final CallLedger ledger;

    /** What the model was told; only once there is something. Of many runs that wait, few have gone that far. */
    private @Nullable List<BudgetBreach> told;

    RunAccount(RunBudget budget, CallLedger ledger) {
        this.budget = budget;
        this.ledger = ledger;
    }

    /**
     * What becomes of the calls of a round.
     *
     * @param asked all of them
     * @param allowed are to be made
     * @param refused are answered without being made, by call id
     * @param last the limit that the model runs against although it was told; then no call of the round is made or answered
     */
    record Verdict(
            List<ToolCall> asked,
            List<ToolCall> allowed,
            Map<String, BudgetBreach> refused,
            Optional<BudgetBreach> last) {}

    /**
     * Judges calls that have not been made; says the same again as long as nothing has happened.
     *
     * @param spent how long the run has been going on
     * @throws IllegalStateException if the run's money can't be counted
     */
    Verdict judge(List<ToolCall> asked, RunSnapshot run, TokenUsage usage, Duration spent) {
        Optional<BudgetBreach> again = toldOfRun();
        if (again.isPresent()) {
            return new Verdict(asked, List.of(), Map.of(), again);
        }
        Optional<BudgetBreach> whole = breachOfRun(run, usage, spent);
        List<ToolCall> allowed = new ArrayList<>();
        Map<String, BudgetBreach> refused = new LinkedHashMap<>();
        int made = ledger.made();
        Map<String, Integer> madeOfTool = new HashMap<>();
        for (ToolCall call : asked) {
            int ofTool = madeOfTool.computeIfAbsent(call.name(), ledger::made);
            int soFar = made;
            Optional<BudgetBreach> breach =
                    whole.or(() -> breachOfCalls(soFar)).or(() -> breachOfTool(call.name(), ofTool));
            if (breach.isPresent()) {
                refused.put(call.id(), breach.get());
            } else {
                allowed.add(call);
                made++;
                madeOfTool.put(call.name(), ofTool + 1);
            }
        }
        Optional<BudgetBreach> last =
                refused.values().stream().filter(this::isTold).findFirst();
        return new Verdict(asked, allowed, refused, last);
    }

    /** Takes note of a round: of what came of the calls that were allowed, in their order, and of those that were not made. */
    void answered(Verdict verdict, List<ToolCallResult> results) {
        if (results.size() != verdict.allowed().size()) {
            throw new IllegalStateException("The dispatcher gave " + results.size() + " results for "
                    + verdict.allowed().size() + " calls; it owes exactly one for each.");
        }
        List<ToolCallResult> all = new ArrayList<>();
        int next = 0;
        for (ToolCall call : verdict.asked()) {
            BudgetBreach breach = verdict.refused().get(call.id());
            all.add(breach == null ? results.get(next++) : new ToolCallResult.Rejected(breach.toModel(), List.of()));
        }
        ledger.add(verdict.asked(), all, verdict.refused().keySet());
        if (!verdict.refused().isEmpty()) {
            told = new ArrayList<>(breaches());
            verdict.refused().values().stream().distinct().forEach(told::add);
        }
    }

    CallLedger ledger() {
        return ledger;
    }

    /** What the model was told that it had used up, in order. */
    List<BudgetBreach> breaches() {
        return told == null ? List.of() : List.copyOf(told);
    }

    private boolean isTold(BudgetBreach breach) {
        return told != null && told.contains(breach);
    }

    private Optional<BudgetBreach> toldOfRun() {
        return breaches().stream().filter(breach -> breach.tool().isEmpty()).findFirst();
    }

    private Optional<BudgetBreach> breachOfRun(RunSnapshot run, TokenUsage usage, Duration spent) {
        if (budget.time().filter(limit -> spent.compareTo(limit) >= 0).isPresent()) {
            return budget.time().map(limit -> BudgetBreach.ofRun(Limit.TIME, seconds(limit)));
        }
        if (budget.rounds().isPresent() && ledger.rounds() >= budget.rounds().getAsInt()) {
            return Optional.of(BudgetBreach.ofRun(
                    Limit.ROUNDS, counted(budget.rounds().getAsInt(), "round of calls", "rounds of calls")));
        }
        if (budget.tokens().isPresent()
                && usage.totalTokens() >= budget.tokens().getAsLong()) {
            return Optional.of(
                    BudgetBreach.ofRun(Limit.TOKENS, counted(budget.tokens().getAsLong(), "token", "tokens")));
        }
        return budget.money()
                .filter(limit -> cost(run, usage).compareTo(limit) >= 0)
                .map(limit -> BudgetBreach.ofRun(Limit.MONEY, limit.toPlainString() + " units of money"));
    }

    private BigDecimal cost(RunSnapshot run, TokenUsage usage) {
        return budget.prices()
                .cost(run.model(), usage)
                .orElseThrow(() -> new IllegalStateException("The run " + run.id()
                        + " has a budget of money, and no price is known for its model '" + run.model()
                        + "'. Add it to the budget's ModelPrices. The run was cancelled."));
    }

    private Optional<BudgetBreach> breachOfCalls(int made) {
        return budget.calls().isPresent() && made >= budget.calls().getAsInt()
                ? Optional.of(
                        BudgetBreach.ofRun(Limit.CALLS, counted(budget.calls().getAsInt(), "call", "calls")))
                : Optional.empty();
    }

    private Optional<BudgetBreach> breachOfTool(String tool, int made) {
        return Optional.ofNullable(budget.callsOfTool().get(tool))
                .filter(limit -> made >= limit)
                .map(limit -> BudgetBreach.ofTool(tool, counted(limit, "call", "calls")));
    }

    private static String seconds(Duration limit) {
        BigDecimal seconds = BigDecimal.valueOf(limit.toMillis(), 3).stripTrailingZeros();
        return seconds.toPlainString() + " s";
    }

    private static String counted(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
