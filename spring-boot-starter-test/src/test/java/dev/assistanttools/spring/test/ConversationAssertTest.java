package dev.assistanttools.spring.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.run.RunOutcome;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The assertions fail when they should, and say why. */
class ConversationAssertTest {

    private static final AssistantToolsTester tester = AssistantToolsTester.of(ToolRegistry.of(new Exchange()));

    private static TestConversation quote;
    private static TestConversation silent;

    @BeforeAll
    static void ask() {
        tester.whenAsked("Quote?")
                .calls("get_quote", "{\"symbol\":\"ACME\"}")
                .calls("get_quote", "{\"symbl\":1}")
                .calls("get_quote", "{\"symbol\":\"NONE\"}")
                .thenAnswers("12.50");
        tester.whenAsked("Hello?").thenAnswers("Hello.");
        quote = tester.ask("Quote?");
        silent = tester.ask("Hello?");
    }

    @AfterAll
    static void close() {
        tester.close();
    }

    private static void fails(ThrowingCallable assertion, String message) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(assertion)
                .satisfies(error ->
                        assertThat(String.valueOf(error.getMessage()).strip()).isEqualTo(message));
    }

    @Test
    void aToolThatWasNotCalled() {
        fails(
                () -> assertThat(silent).called("get_quote"),
                "Expected get_quote to be called for \"Hello?\", but no tool was called.");
        fails(() -> assertThat(quote).called("get_qoute"), """
                Expected get_qoute to be called for "Quote?", but only these calls were made (did you mean get_quote?):
                  round 1: get_quote {"symbol":"ACME"} -> {"symbol":"ACME","price":12.50}
                  round 1: get_quote {"symbl":1} -> rejected: The arguments were not accepted; the tool was not called. /symbol: a value is required, but the property is missing
                  round 1: get_quote {"symbol":"NONE"} -> failed: There is no share NONE.""");
    }

    @Test
    void aDescriptionComesFirst() {
        fails(
                () -> assertThat(silent).as("100% sure").called("get_quote"),
                "[100% sure] Expected get_quote to be called for \"Hello?\", but no tool was called.");
    }

    @Test
    void otherArguments() {
        fails(
                () -> assertThat(quote)
                        .called("get_quote")
                        .withArguments("{\"symbol\":\"NONE\"}")
                        .withArguments("{\"symbol\":\"ACNE\"}"),
                """
                Expected get_quote to be called with {"symbol":"ACNE"}, but:
                  round 1: get_quote {"symbol":"NONE"} -> failed: There is no share NONE.
                    at /symbol expected "ACNE", but was "NONE\"""");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(quote).called("get_quote").withArguments("{symbol"))
                .withMessageStartingWith("The arguments that the test names are not JSON: ");
    }

    @Test
    void anotherResult() {
        fails(
                () -> assertThat(quote)
                        .called("get_quote")
                        .withArguments("{\"symbol\":\"ACME\"}")
                        .returned("{\"symbol\":\"ACME\",\"price\":12.51}"),
                """
                Expected get_quote to return {"symbol":"ACME","price":12.51}, but:
                  round 1: get_quote {"symbol":"ACME"} -> {"symbol":"ACME","price":12.50}
                    at /price expected 12.51, but was 12.50""");
        fails(
                () -> assertThat(quote)
                        .called("get_quote")
                        .withArguments("{\"symbol\":\"NONE\"}")
                        .returned(),
                """
                Expected get_quote to return, but:
                  round 1: get_quote {"symbol":"NONE"} -> failed: There is no share NONE.
                    it did not return""");
    }

    @Test
    void aCallThatWasNotRejectedThere() {
        fails(
                () -> assertThat(quote)
                        .called("get_quote")
                        .withArgumentText("{\"symbl\":1}")
                        .wasRejectedAt("/symbl"),
                """
                Expected get_quote to be rejected at "/symbl", but:
                  round 1: get_quote {"symbl":1} -> rejected: The arguments were not accepted; the tool was not called. /symbol: a value is required, but the property is missing
                    the mistakes are at "/symbol\"""");
    }

    @Test
    void aCallThatFailedOtherwise() {
        CallAssert none = assertThat(quote).called("get_quote").withArguments("{\"symbol\":\"NONE\"}");

        fails(() -> none.failedWith("No."), """
                Expected get_quote to fail with No., but:
                  round 1: get_quote {"symbol":"NONE"} -> failed: There is no share NONE.
                    the model was told otherwise""");
        fails(() -> none.failedBecauseOf(IllegalStateException.class), """
                Expected get_quote to fail because of IllegalStateException, but:
                  round 1: get_quote {"symbol":"NONE"} -> failed: There is no share NONE.
                    the cause is dev.assistanttools.tool.ToolVisibleException""");
        fails(() -> none.wasRejected(), """
                Expected get_quote to be rejected, but:
                  round 1: get_quote {"symbol":"NONE"} -> failed: There is no share NONE.
                    it was not rejected""");
    }

    @Test
    void anotherNumberOrRoundOfCalls() {
        fails(() -> assertThat(quote).called("get_quote").returned().times(2), """
                Expected get_quote to be called 2 times, but there is 1 such call:
                  round 1: get_quote {"symbol":"ACME"} -> {"symbol":"ACME","price":12.50}""");
        fails(() -> assertThat(quote).called("get_quote").returned().inRound(2), """
                Expected get_quote to be called in round 2, but:
                  round 1: get_quote {"symbol":"ACME"} -> {"symbol":"ACME","price":12.50}
                    it was round 1""");
        fails(() -> assertThat(silent).tookRounds(1), "Expected 1 round of calls for \"Hello?\", but there were 0.");
        fails(
                () -> assertThat(silent).calledExactly("get_quote"),
                "Expected exactly the calls get_quote for \"Hello?\", but no tool was called.");
    }

    @Test
    void aCallThatShouldNotHaveBeenMade() {
        fails(() -> assertThat(tester.ask("Hello?")).calledNothing().answered("Hi."), """
                Expected "Hello?" to be answered
                  Hi.
                but the answer is
                  Hello.""");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(quote).didNotCall("get_quote"))
                .withMessageContaining("Expected get_quote not to be called for \"Quote?\", but it was:\n  round 1:");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(quote).calledNothing())
                .withMessageContaining("Expected no calls for \"Quote?\", but there were:\n  round 1:");
    }

    @Test
    void anotherAnswerOrEnd() {
        fails(() -> assertThat(quote).answeredWith("13"), """
                Expected the answer to "Quote?" to contain
                  13
                but the answer is
                  12.50""");
        fails(
                () -> assertThat(quote).endedAs(RunOutcome.Expired.class),
                "Expected the run of \"Quote?\" to end as Expired, but it ended as Completed.");
        fails(
                () -> assertThat(quote)
                        .answeredSatisfying(answer -> assertThat(answer).isEmpty()),
                "Expecting empty but was: \"12.50\"");
    }

    @Test
    void toolsThatWereOfferedOrNot() {
        fails(
                () -> assertThat(quote).didNotOffer("fail"),
                "Expected the run of \"Quote?\" not to offer fail, but it offered fail, get_quote, multiply, place_orders,"
                        + " who_am_i.");
        fails(
                () -> assertThat(quote).offered("sell_all"),
                "Expected the run of \"Quote?\" to offer sell_all, but it offered fail, get_quote, multiply, place_orders,"
                        + " who_am_i.");
    }

    @Test
    void aConversationShowsItsCallsAndItsAnswer() {
        assertThat(silent.toString()).isEqualTo("\"Hello?\"\n  answer: Hello.");
        assertThat(quote.toString())
                .startsWith("\"Quote?\"\n  round 1: get_quote")
                .endsWith("\n  answer: 12.50");
    }
}
