package dev.assistanttools.run;

import static dev.assistanttools.fake.FakeAssistantsApi.answer;
import static dev.assistanttools.fake.FakeAssistantsApi.calls;
import static dev.assistanttools.fake.FakeAssistantsApi.inProgress;
import static dev.assistanttools.fake.FakeAssistantsApi.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assistanttools.openai.RunStatus;
import dev.assistanttools.openai.TokenUsage;
import dev.assistanttools.run.BudgetBreach.Limit;
import dev.assistanttools.run.RunOutcome.Completed;
import dev.assistanttools.run.RunOutcome.DeadlineExceeded;
import dev.assistanttools.run.RunOutcome.OverBudget;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Streamed, and looked at. */
@ParameterizedClass
@ValueSource(booleans = {true, false})
class RunBudgetTest extends RunDriverFixture {

    private static final RunBudget UNLIMITED = RunBudget.unlimited();
    private static final ModelPrices PRICES = ModelPrices.none().with("fake-1", ModelPrice.of("1000", "4000"));

    private final RunSettings settings;

    RunBudgetTest(boolean isStreamed) {
        settings = SETTINGS.withStreaming(isStreamed);
    }

    @Test
    void makesTheCallsThatItAllowsAndTellsTheModelToAnswerForTheOthers() {
        api.nextRun(calls("call_1:a", "call_2:b", "call_3:c"), says("Done."));
        Completed outcome = (Completed) run(UNLIMITED.withCalls(2));
        assertThat(called).containsExactly("call_1", "call_2");
        assertThat(outputs(outcome))
                .containsExactly(
                        "a ok",
                        "b ok",
                        "Not called: the budget of 2 calls of this run is used up. Answer now with what you have, without"
                                + " more calls.");
        assertThat(api.requests("submit")).containsExactly("submit call_1,call_2,call_3");
        assertThat(outcome.breaches()).extracting(BudgetBreach::toString).containsExactly("2 calls");
    }

    @Test
    void keepsTheOrderInWhichTheModelAsked() {
        api.nextRun(calls("call_1:b", "call_2:a", "call_3:b", "call_4:a"), says("Done."));
        RunOutcome outcome = run(UNLIMITED.withCallsOfTool("b", 1));
        assertThat(called).containsExactly("call_1", "call_2", "call_4");
        assertThat(outcome.calls())
                .extracting(executed -> executed.call().id())
                .containsExactly("call_1", "call_2", "call_3", "call_4");
    }

    @Test
    void cancelsARunThatGoesOnAskingWithoutMakingACall() {
        api.nextRun(calls("call_1:a"), calls("call_2:a"), calls("call_3:a"), says("Never."));
        OverBudget outcome = (OverBudget) run(UNLIMITED.withRounds(1));
        assertThat(called).containsExactly("call_1");
        assertThat(outcome.breach().limit()).isEqualTo(Limit.ROUNDS);
        assertThat(outcome.breach()).hasToString("1 round of calls");
        assertThat(outcome.lastStatus()).isEqualTo(RunStatus.CANCELLED);
        assertThat(api.requests("submit")).containsExactly("submit call_1", "submit call_2");
    }

    @Test
    void takesAnAnswerThatComesInspiteOfTheCancellation() {
        api.nextRun(calls("call_1:a"), calls("call_2:a"));
        api.cancelLeadsTo(says("Done."));
        Completed outcome = (Completed) run(UNLIMITED.withCalls(0));
        assertThat(outcome.text()).isEqualTo("Done.");
        assertThat(called).isEmpty();
    }

    @Test
    void letsOtherToolsBeCalledWhenThatOfOneIsUsedUp() {
        api.nextRun(calls("call_1:a"), calls("call_2:a", "call_3:b"), calls("call_4:b"), says("Done."));
        Completed outcome = (Completed) run(UNLIMITED.withCallsOfTool("a", 1));
        assertThat(called).containsExactly("call_1", "call_3", "call_4");
        assertThat(outputs(outcome).get(1)).contains("1 call of this tool").contains("Go on without it");
        assertThat(outcome.breaches()).extracting(BudgetBreach::toString).containsExactly("1 call of a");
    }

    @Test
    void cancelsARunThatGoesOnAskingForAToolThatIsUsedUp() {
        api.nextRun(calls("call_1:a"), calls("call_2:a"), calls("call_3:b", "call_4:a"), says("Never."));
        OverBudget outcome = (OverBudget) run(UNLIMITED.withCallsOfTool("a", 1));
        assertThat(called).containsExactly("call_1");
        assertThat(outcome.breach().tool()).contains("a");
    }

    @Test
    void countsTheTokensThatTheApiHasTold() {
        api.nextRun(calls("call_1:a"), says("Done."));
        Completed outcome = (Completed) run(UNLIMITED.withTokens(15));
        assertThat(called).isEmpty();
        assertThat(outcome.breaches()).extracting(BudgetBreach::toString).containsExactly("15 tokens");
        api.nextRun(calls("call_2:a"), says("Done."));
        run(UNLIMITED.withTokens(16));
        assertThat(called).containsExactly("call_2");
    }

    @Test
    void countsMoneyByThePricesOfTheModel() {
        api.nextRun(calls("call_1:a"), says("Done.")).nextRun(calls("call_2:a"), says("Done."));
        assertThat(PRICES.cost("fake-1", new TokenUsage(10, 5, 15))).contains(new BigDecimal("0.030000"));
        run(UNLIMITED.withMoney(new BigDecimal("0.031"), PRICES));
        assertThat(called).containsExactly("call_1");
        Completed outcome = (Completed) run(UNLIMITED.withMoney(new BigDecimal("0.03"), PRICES));
        assertThat(called).containsExactly("call_1");
        assertThat(outcome.breaches()).extracting(BudgetBreach::limit).containsExactly(Limit.MONEY);
    }

    @Test
    void failsARunWhoseMoneyCantBeCounted() {
        api.nextRun(calls("call_1:a"), says("Never."));
        ModelPrices others = ModelPrices.none().with("other", ModelPrice.of("1", "2"));
        assertThatThrownBy(() -> run(UNLIMITED.withMoney(BigDecimal.ONE, others)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no price is known for its model 'fake-1'");
        assertThat(called).isEmpty();
        assertThat(api.lastRunStatus(thread)).isEqualTo(RunStatus.CANCELLED);
    }

    @Test
    void looksAtTheTimeBeforeCallsAndLeavesTheDeadlineAsItIs() {
        api.nextRun(inProgress(), calls("call_1:a"), says("Done."));
        api.before("createRun", () -> time.pass(Duration.ofSeconds(6)));
        Completed outcome = (Completed) run(UNLIMITED.withTime(Duration.ofMillis(5_500)));
        assertThat(called).isEmpty();
        assertThat(outcome.breaches()).extracting(BudgetBreach::toString).containsExactly("5.5 s");
        api.nextRun(inProgress(), says("Never.")).before("createRun", () -> time.pass(Duration.ofSeconds(100)));
        assertThat(run(UNLIMITED.withTime(Duration.ofSeconds(5)))).isInstanceOf(DeadlineExceeded.class);
    }

    @Test
    void submitsARefusalAgainAsItWasWhenItsAnswerIsLost() {
        api.nextRun(calls("call_1:a"), says("Done.")).loses("submit", answer(503, "busy"));
        Completed outcome = (Completed) run(UNLIMITED.withCalls(0));
        assertThat(api.requests("submit")).containsExactly("submit call_1", "submit call_1");
        assertThat(outcome.breaches()).hasSize(1);
    }

    @Test
    void isThatOfTheSettingsUnlessTheRequestHasOne() {
        api.nextRun(calls("call_1:a"), says("Done.")).nextRun(calls("call_2:a"), says("Done."));
        RunDriver driver = driver(settings.withBudget(UNLIMITED.withCalls(0)));
        driver.run(request);
        assertThat(called).isEmpty();
        driver.run(request.withBudget(UNLIMITED));
        assertThat(called).containsExactly("call_2");
    }

    @Test
    void refusesLimitsThatMakeNoSense() {
        assertThatThrownBy(() -> UNLIMITED.withCalls(-1)).hasMessageContaining("CALLS");
        assertThatThrownBy(() -> UNLIMITED.withTime(Duration.ofMillis(-1))).hasMessageContaining("TIME");
        assertThatThrownBy(() -> UNLIMITED.withMoney(BigDecimal.ONE, ModelPrices.none()))
                .hasMessageContaining("needs the prices");
        assertThatThrownBy(() -> ModelPrice.of("-1", "0")).hasMessageContaining("not negative");
    }

    private RunOutcome run(RunBudget budget) {
        return driver(settings).run(request.withBudget(budget));
    }

    private static List<String> outputs(RunOutcome outcome) {
        return outcome.calls().stream()
                .map(executed -> executed.result().output())
                .toList();
    }
}
