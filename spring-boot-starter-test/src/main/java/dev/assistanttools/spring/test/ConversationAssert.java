package dev.assistanttools.spring.test;

import dev.assistanttools.run.ExecutedCall;
import dev.assistanttools.run.RunOutcome;
import dev.assistanttools.tool.NearestNames;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractAssert;

/** Assertions about a question that was asked: the calls that were made for it, and the answer. */
public final class ConversationAssert extends AbstractAssert<ConversationAssert, TestConversation> {

    private static final int NEAREST_NAMES = 3;

    ConversationAssert(TestConversation actual) {
        super(actual, ConversationAssert.class);
    }

    /**
     * A tool was called, whatever came of it.
     *
     * @return assertions about the calls of this tool
     */
    public CallAssert called(String tool) {
        isNotNull();
        List<ExecutedCall> calls = actual.calls().stream()
                .filter(call -> call.call().name().equals(tool))
                .toList();
        if (calls.isEmpty()) {
            List<String> called = actual.calls().stream()
                    .map(call -> call.call().name())
                    .distinct()
                    .toList();
            List<String> nearest = NearestNames.to(tool, called, NEAREST_NAMES);
            throw fail("Expected " + tool + " to be called for \"" + actual.question() + "\", but "
                    + (called.isEmpty()
                            ? "no tool was called."
                            : "only these calls were made"
                                    + (nearest.isEmpty() ? "" : " (did you mean " + String.join(" or ", nearest) + "?)")
                                    + ":\n" + Shown.calls(actual.calls())));
        }
        return new CallAssert(this, tool, calls);
    }

    /** A tool was not called. */
    public ConversationAssert didNotCall(String tool) {
        isNotNull();
        List<ExecutedCall> calls = actual.calls().stream()
                .filter(call -> call.call().name().equals(tool))
                .toList();
        if (!calls.isEmpty()) {
            throw fail("Expected " + tool + " not to be called for \"" + actual.question() + "\", but it was:\n"
                    + Shown.calls(calls));
        }
        return this;
    }

    /** No tool was called. */
    public ConversationAssert calledNothing() {
        return calledExactly();
    }

    /** These tools were called, in this order and as often, and no others: the order is the one in which the model asked. */
    public ConversationAssert calledExactly(String... tools) {
        isNotNull();
        List<String> called =
                actual.calls().stream().map(call -> call.call().name()).toList();
        if (!called.equals(List.of(tools))) {
            throw fail("Expected " + (tools.length == 0 ? "no calls" : "exactly the calls " + String.join(", ", tools))
                    + " for \"" + actual.question() + "\", but "
                    + (called.isEmpty() ? "no tool was called." : "there were:\n" + Shown.calls(actual.calls())));
        }
        return this;
    }

    /** The calls took this many rounds: those of one round are made at the same time. */
    public ConversationAssert tookRounds(int rounds) {
        isNotNull();
        int last = actual.calls().stream().mapToInt(ExecutedCall::round).max().orElse(0);
        if (last != rounds) {
            throw fail("Expected " + rounds + (rounds == 1 ? " round" : " rounds") + " of calls for \""
                    + actual.question() + "\", but there " + (last == 1 ? "was 1" : "were " + last)
                    + (last == 0 ? "." : ":\n" + Shown.calls(actual.calls())));
        }
        return this;
    }

    /** The run completed with exactly this answer. */
    public ConversationAssert answered(String text) {
        completed();
        if (!actual.answer().equals(text)) {
            throw fail("Expected \"" + actual.question() + "\" to be answered\n  " + text + "\nbut the answer is\n  "
                    + actual.answer());
        }
        return this;
    }

    /** The run completed with an answer that has this text in it. */
    public ConversationAssert answeredWith(String part) {
        completed();
        if (!actual.answer().contains(part)) {
            throw fail("Expected the answer to \"" + actual.question() + "\" to contain\n  " + part
                    + "\nbut the answer is\n  " + actual.answer());
        }
        return this;
    }

    /** The run completed with an answer about which this holds. */
    public ConversationAssert answeredSatisfying(Consumer<String> requirement) {
        completed();
        requirement.accept(actual.answer());
        return this;
    }

    /** The run completed: there is an answer. */
    public ConversationAssert completed() {
        isNotNull();
        if (!(actual.outcome() instanceof RunOutcome.Completed)) {
            throw fail("Expected \"" + actual.question() + "\" to be answered, but the run ended as "
                    + actual.outcome().getClass().getSimpleName() + reason() + ".");
        }
        return this;
    }

    /** The run ended in this way, such as {@code RunOutcome.OverBudget.class}. */
    public ConversationAssert endedAs(Class<? extends RunOutcome> outcome) {
        isNotNull();
        if (!outcome.isInstance(actual.outcome())) {
            throw fail("Expected the run of \"" + actual.question() + "\" to end as " + outcome.getSimpleName()
                    + ", but it ended as " + actual.outcome().getClass().getSimpleName() + reason() + ".");
        }
        return this;
    }

    private String reason() {
        return actual.outcome() instanceof RunOutcome.Failed failed
                ? " (" + failed.code() + ": " + failed.message() + ")"
                : "";
    }

    /** The model could call these tools, whether or not it did. */
    public ConversationAssert offered(String... tools) {
        isNotNull();
        for (String tool : tools) {
            if (!actual.offeredTools().contains(tool)) {
                throw fail("Expected the run of \"" + actual.question() + "\" to offer " + tool + ", but it offered "
                        + offered() + ".");
            }
        }
        return this;
    }

    /** The model could not call these tools. */
    public ConversationAssert didNotOffer(String... tools) {
        isNotNull();
        for (String tool : tools) {
            if (actual.offeredTools().contains(tool)) {
                throw fail("Expected the run of \"" + actual.question() + "\" not to offer " + tool
                        + ", but it offered " + offered() + ".");
            }
        }
        return this;
    }

    private String offered() {
        return actual.offeredTools().isEmpty() ? "no tools" : String.join(", ", actual.offeredTools());
    }

    /** What is asserted about. */
    TestConversation conversation() {
        return actual;
    }

    AssertionError fail(String message) {
        return failure("%s", message);
    }
}
