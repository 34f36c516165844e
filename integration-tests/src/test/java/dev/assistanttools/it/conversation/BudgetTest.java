package dev.assistanttools.it.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assistanttools.assistant.AssistantSpec;
import dev.assistanttools.conversation.Answer;
import dev.assistanttools.conversation.Assistant;
import dev.assistanttools.conversation.UnansweredException;
import dev.assistanttools.it.wire.ServedApi;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.ClientSettings;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.run.BudgetBreach;
import dev.assistanttools.run.BudgetBreach.Limit;
import dev.assistanttools.run.ModelPrice;
import dev.assistanttools.run.ModelPrices;
import dev.assistanttools.run.RunBudget;
import dev.assistanttools.run.RunOutcome.OverBudget;
import dev.assistanttools.run.RunSettings;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Budgets against the real server: what is not made is answered, and the run goes on or is cancelled. */
@ParameterizedClass
@ValueSource(booleans = {true, false})
class BudgetTest {

    @RegisterExtension
    static final ServedApi API = ServedApi.directive();

    private static final RunBudget UNLIMITED = RunBudget.unlimited();
    private static final String TWO_ROUNDS = "/call next {\"number\":1}\n/then\n/call next {\"number\":2}";

    private final boolean isStreamed;
    private final AssistantsClient client = AssistantsClient.connect(ClientSettings.of(API.baseUrl(), "not-a-secret"));

    BudgetTest(boolean isStreamed) {
        this.isStreamed = isStreamed;
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void answersForCallsThatAreNotMade() {
        Answer answer = ask(UNLIMITED.withCalls(1), "/call next {\"number\":1}\n/call next {\"number\":2}");
        assertThat(answer.text())
                .startsWith("next -> 2\nnext -> Not called: the budget of 1 call of this run is used up.");
        assertThat(answer.outcome().breaches()).extracting(BudgetBreach::limit).containsExactly(Limit.CALLS);
    }

    @Test
    void cancelsARunThatGoesOnAsking() {
        UnansweredException e = catchThrowableOfType(
                UnansweredException.class,
                () -> ask(UNLIMITED.withRounds(1), TWO_ROUNDS + "\n/then\n/call next {\"number\":3}"));
        assertThat(e).hasMessageContaining("budget of 1 round of calls");
        OverBudget outcome = (OverBudget) e.outcome();
        assertThat(outcome.calls()).hasSize(2);
    }

    @Test
    void refusesOneToolAndMakesTheCallsOfOthers() {
        Answer answer = ask(
                UNLIMITED.withCallsOfTool("next", 1),
                "/call next {\"number\":1}\n/call next {\"number\":2}\n/then\n/call greet {\"name\":\"Ada\"}");
        assertThat(answer.text())
                .startsWith("next -> 2\nnext -> Not called: the budget of 1 call of this tool in this run is used up.")
                .endsWith("greet -> Hello, Ada!");
        assertThat(answer.outcome().breaches())
                .singleElement()
                .satisfies(breach -> assertThat(breach.tool()).contains("next"));
    }

    @Test
    void countsTheTime() {
        Answer answer = ask(UNLIMITED.withTime(Duration.ofMillis(1)), "/sleep 2\n/call next {\"number\":1}");
        assertThat(answer.text()).startsWith("next -> Not called: the budget of 0.001 s of this run is used up.");
        assertThat(answer.outcome().breaches()).extracting(BudgetBreach::limit).containsExactly(Limit.TIME);
    }

    @Test
    void countsTheTokensOfEachRound() {
        Answer answer = ask(UNLIMITED.withTokens(1), "/call next {\"number\":1}");
        assertThat(answer.text()).contains("Not called: the budget of 1 token of this run");
    }

    @Test
    void countsMoneyByTheModelOfTheRun() {
        ModelPrices prices = ModelPrices.none().with("gpt-4.1", ModelPrice.of("2.00", "8.00"));
        Answer rich = ask(UNLIMITED.withMoney(BigDecimal.ONE, prices), "/call next {\"number\":1}");
        assertThat(rich.text()).isEqualTo("next -> 2");
        assertThat(rich.outcome().breaches()).isEmpty();
        Answer poor = ask(UNLIMITED.withMoney(new BigDecimal("0.000001"), prices), "/call next {\"number\":1}");
        assertThat(poor.text()).contains("0.000001 units of money");
    }

    private Answer ask(RunBudget budget, String question) {
        RunSettings settings = RunSettings.defaults()
                .withStreaming(isStreamed)
                .withPollIntervals(Duration.ofMillis(10), Duration.ofMillis(100))
                .withBudget(budget);
        AssistantSpec spec = AssistantSpec.named("budget").withModel("gpt-4.1");
        try (Assistant assistant = Assistant.builder(client, spec, ToolRegistry.of(new Workbench()))
                .runSettings(settings)
                .create()) {
            return assistant.ask(question);
        }
    }
}
