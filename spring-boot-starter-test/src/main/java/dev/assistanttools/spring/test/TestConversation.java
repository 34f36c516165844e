package dev.assistanttools.spring.test;

import dev.assistanttools.conversation.Conversation;
import dev.assistanttools.run.ExecutedCall;
import dev.assistanttools.run.RunOutcome;
import java.util.List;
import org.assertj.core.api.AssertProvider;

/**
 * A question that a test asked, and what came of it. AssertJ's {@code assertThat(conversation)} gives its {@link ConversationAssert}.
 * Immutable.
 */
public final class TestConversation implements AssertProvider<ConversationAssert> {

    private final AssistantToolsTester tester;
    private final Conversation conversation;
    private final String question;
    private final RunOutcome outcome;
    private final List<String> offeredTools;

    TestConversation(
            AssistantToolsTester tester,
            Conversation conversation,
            String question,
            RunOutcome outcome,
            List<String> offeredTools) {
        this.tester = tester;
        this.conversation = conversation;
        this.question = question;
        this.outcome = outcome;
        this.offeredTools = List.copyOf(offeredTools);
    }

    /** What was asked. */
    public String question() {
        return question;
    }

    /** How the run ended. */
    public RunOutcome outcome() {
        return outcome;
    }

    /** The answer; empty if the run ended without one. */
    public String answer() {
        if (outcome instanceof RunOutcome.Completed completed) {
            return completed.text();
        }
        return outcome instanceof RunOutcome.Incomplete incomplete ? incomplete.text() : "";
    }

    /** The calls that were made for it, in the order in which the model asked for them. */
    public List<ExecutedCall> calls() {
        return outcome.calls();
    }

    /** The names of the functions that the model could call, in alphabetical order. */
    public List<String> offeredTools() {
        return offeredTools;
    }

    /**
     * Asks the next question on the same thread, of which the model knows what was said before.
     *
     * @return the next question alone, and what came of it
     * @throws AssertionError as {@link AssistantToolsTester#ask} does
     */
    public TestConversation ask(String next) {
        return tester.ask(conversation, next);
    }

    /** For AssertJ's {@code assertThat}. */
    @Override
    public ConversationAssert assertThat() {
        return new ConversationAssert(this);
    }

    /** The question, the calls and the answer. */
    @Override
    public String toString() {
        String calls = calls().isEmpty() ? "" : "\n" + Shown.calls(calls());
        return "\"" + question + "\"" + calls + "\n  answer: " + Shown.text(answer());
    }
}
