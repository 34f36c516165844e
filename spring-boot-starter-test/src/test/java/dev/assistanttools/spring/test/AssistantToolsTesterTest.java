package dev.assistanttools.spring.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.run.ExecutedCall;
import dev.assistanttools.run.RunBudget;
import dev.assistanttools.run.RunOutcome;
import dev.assistanttools.run.RunSettings;
import dev.assistanttools.tool.ToolVisibleException;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AssistantToolsTesterTest {

    private static final AssistantToolsTester tester = AssistantToolsTester.of(ToolRegistry.of(new Exchange()));

    @AfterEach
    void forgetScripts() {
        tester.reset();
    }

    @AfterAll
    static void close() {
        tester.close();
    }

    @Test
    void asksTheScriptedModelAndCallsTheRealTools() {
        tester.whenAsked("What does ACME cost?")
                .calls("get_quote", "{\"symbol\":\"ACME\"}")
                .thenAnswers(outputs -> "It costs " + outputs.of("get_quote", "/price") + ".");

        assertThat(tester.ask("What does ACME cost?"))
                .called("get_quote")
                .withArguments("{ \"symbol\" : \"ACME\" }")
                .returned("{\"price\":12.5,\"symbol\":\"ACME\"}")
                .once()
                .answered("It costs 12.50.");
    }

    @Test
    void makesTheCallsOfARoundTogetherAndTheNextOfTheirOutputs() {
        tester.whenAsked("What do 3 ACME cost?")
                .calls("get_quote", "{\"symbol\":\"ACME\"}")
                .calls("who_am_i", "{}")
                .thenCalls("multiply", outputs -> "{\"a\":3,\"b\":" + outputs.of("get_quote", "/price") + "}");

        assertThat(tester.ask("What do 3 ACME cost?"))
                .calledExactly("get_quote", "who_am_i", "multiply")
                .tookRounds(2)
                .answered("get_quote -> {\"symbol\":\"ACME\",\"price\":12.50}\nwho_am_i -> nobody\nmultiply -> 37.50")
                .called("multiply")
                .inRound(2)
                .returned("37.5");
    }

    @Test
    void theCallsOfARoundAreMadeAtTheSameTime() {
        CyclicBarrier both = new CyclicBarrier(2);
        ToolDispatcher dispatcher = ToolDispatcher.builder(ToolRegistry.of(new Exchange()))
                .interceptor(call -> {
                    both.await(1, TimeUnit.MINUTES);
                    return call.proceed();
                })
                .build();
        try (AssistantToolsTester waiting = AssistantToolsTester.of(dispatcher)) {
            waiting.whenAsked("Both").calls("get_quote", "{\"symbol\":\"A\"}").calls("get_quote", "{\"symbol\":\"B\"}");
            assertThat(waiting.ask("Both"))
                    .called("get_quote")
                    .returned()
                    .inRound(1)
                    .times(2);
        }
    }

    @Test
    void aToolThatFailsIsDataAndItsSecretIsNotTold() {
        tester.whenAsked("Fail").calls("fail", "{}").calls("get_quote", "{\"symbol\":\"NONE\"}");

        TestConversation conversation = tester.ask("Fail");

        assertThat(conversation).called("fail").failedBecauseOf(IllegalStateException.class);
        assertThat(conversation).called("get_quote").failedWith("There is no share NONE.");
        assertThat(conversation.answer()).doesNotContain("secret");
    }

    @Test
    void argumentsThatDoNotFitAreRejectedAtTheirPlace() {
        tester.whenAsked("Misspell").calls("get_quote", "{\"symbl\":\"ACME\"}").calls("get_quote", "no JSON");

        TestConversation conversation = tester.ask("Misspell");

        assertThat(conversation)
                .called("get_quote")
                .wasRejectedAt("/symbol")
                .once()
                .called("get_quote")
                .wasRejected()
                .times(2);
        assertThat(conversation).called("get_quote").withArgumentText("no JSON").wasRejectedAt("");
    }

    @Test
    void aDeniedToolFailsAndAnUnofferedOneIsRejected() {
        ToolDispatcher dispatcher = ToolDispatcher.builder(ToolRegistry.of(new Exchange()))
                .interceptor(call -> {
                    throw new ToolVisibleException("You may not.");
                })
                .build();
        try (AssistantToolsTester denying = AssistantToolsTester.of(dispatcher)) {
            denying.whenAsked("May I?").calls("fail", "{}").callsUnoffered("sell_all", "{}");
            assertThat(denying.ask("May I?"))
                    .offered("fail", "get_quote")
                    .didNotOffer("sell_all")
                    .called("fail")
                    .failedWith("You may not.")
                    .called("sell_all")
                    .wasRejected();
        }
    }

    @Test
    void goesOnWithAConversation() {
        tester.whenAsked("First").thenAnswers("1");
        tester.whenAsked("Second").calls("who_am_i", "{}").thenAnswers("2");

        TestConversation first = tester.ask("First");
        TestConversation second = first.ask("Second");

        assertThat(first).answered("1").calledNothing();
        assertThat(second).answered("2").calledExactly("who_am_i");
        assertThat(second.outcome().threadId()).isEqualTo(first.outcome().threadId());
    }

    @Test
    void givesToolsTheAttributesOfAQuestion() {
        tester.whenAsked("Who am I?").calls("who_am_i", "{}").thenAnswers(outputs -> outputs.of("who_am_i"));

        assertThat(tester.ask("Who am I?", Map.of("user", "ada"))).answered("ada");
    }

    @Test
    void aRunThatIsOverItsBudgetEndsSo() {
        RunSettings settings =
                RunSettings.defaults().withBudget(RunBudget.defaults().withCalls(1));
        try (AssistantToolsTester frugal =
                AssistantToolsTester.of(ToolDispatcher.of(ToolRegistry.of(new Exchange())), settings)) {
            frugal.whenAsked("Spend")
                    .calls("who_am_i", "{}")
                    .thenCalls("who_am_i", "{}")
                    .thenCalls("who_am_i", "{}");
            assertThat(frugal.ask("Spend")).endedAs(RunOutcome.OverBudget.class);
        }
    }

    @Test
    void aModelMayFailAfterItsCalls() {
        tester.whenAsked("Too much?").calls("who_am_i", "{}").thenFails("rate_limit_exceeded", "Too many requests.");

        assertThat(tester.ask("Too much?"))
                .endedAs(RunOutcome.Failed.class)
                .called("who_am_i")
                .returned("nobody");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(tester.ask("Too much?")).answered("No."))
                .withMessageContaining("Expected \"Too much?\" to be answered, but the run ended as Failed"
                        + " (rate_limit_exceeded: Too many requests.).");
    }

    @Test
    void scriptsAreFoundByPatternsTooAndTheLastWins() {
        tester.whenAsked(Pattern.compile("(?i)price")).thenAnswers("old");
        tester.whenAsked(Pattern.compile("(?i)price")).thenAnswers("new");

        assertThat(tester.ask("The PRICE?")).answered("new").answeredWith("ew").completed();
    }

    @Test
    void saysThatAQuestionHasNoScript() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> tester.ask("Hello?"))
                .withMessage(
                        "The scripted model has no script for the question \"Hello?\". It has none at all: say what it"
                                + " does with tester.whenAsked(..).");

        tester.whenAsked("Hullo?").thenAnswers("Hi.");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> tester.ask("Hello?"))
                .withMessage(
                        "The scripted model has no script for the question \"Hello?\". It has scripts for: \"Hullo?\".");
    }

    @Test
    void saysThatAScriptCallsWhatIsNotOffered() {
        tester.whenAsked("Quote").calls("get_qoute", "{}");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> tester.ask("Quote"))
                .withMessage(
                        "The script for \"Quote\" calls get_qoute, which the run does not offer. Did you mean get_quote?"
                                + " The run offers: fail, get_quote, multiply, place_orders, who_am_i.");
    }

    @Test
    void saysThatAScriptCanNotGoOn() {
        tester.whenAsked("Quote")
                .calls("get_quote", "{\"symbol\":\"ACME\"}")
                .thenAnswers(outputs -> outputs.of("get_quote", "/prize"));

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> tester.ask("Quote"))
                .withMessage(
                        "The script for \"Quote\" can't go on. The script asks for /prize of the output of get_quote,"
                                + " where there is none: {\"symbol\":\"ACME\",\"price\":12.50}");
    }

    @Test
    void hasOnlyTheAssistantOfItsDispatcher() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> tester.withAssistant("trader").ask("Hello?"))
                .withMessageStartingWith("There is no assistant named trader");
    }

    @Test
    void asksNothingOnceItIsClosed() {
        AssistantToolsTester closed = AssistantToolsTester.of(ToolRegistry.of(new Exchange()));
        closed.close();
        closed.close();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> closed.ask("Hello?"))
                .withMessage("The tester is closed.");
    }

    @Test
    void callsAreThereToBeLookedAt() {
        tester.whenAsked("Who?").calls("who_am_i", "{}");

        assertThat(tester.ask("Who?").calls())
                .singleElement()
                .extracting(ExecutedCall::round)
                .isEqualTo(1);
    }
}
