package dev.assistanttools.spring.test;

import dev.assistanttools.server.ModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What the scripted model does when it is asked a question: rounds of calls, then an answer. It holds for every run that is asked
 * the question, from the moment it is made.
 *
 * <pre>{@code
 * tester.whenAsked("What do 3 ACME cost?")
 *         .calls("get_quote", "{\"symbol\":\"ACME\"}") // at the same time as
 *         .calls("get_rate", "{\"pair\":\"USDEUR\"}")
 *         .thenCalls("multiply", outputs -> "{\"a\":" + outputs.of("get_quote", "/price") + ",\"b\":3}")
 *         .thenAnswers(outputs -> "They cost " + outputs.of("multiply") + ".");
 * }</pre>
 *
 * <p>Without an answer of its own it answers each output on a line, as {@link ToolOutputs#toString()} has them. Thread-safe; to be
 * finished before the question is asked.
 */
public final class QuestionScript {

    private final String description;
    private final Predicate<String> question;
    private final Thread author = Thread.currentThread();
    private final List<List<ScriptedCall>> rounds = new ArrayList<>();
    private Function<ToolOutputs, String> answer = ToolOutputs::toString;

    QuestionScript(String description, Predicate<String> question) {
        this.description = description;
        this.question = question;
    }

    /** A call that a script asks for. */
    record ScriptedCall(String tool, Function<ToolOutputs, String> arguments, boolean isOffered) {}

    /**
     * Asks for a call in the same round as the call before, so that both are made at the same time; first of all, in the first
     * round.
     *
     * @param arguments the text that the model writes, JSON or not
     */
    public QuestionScript calls(String tool, String arguments) {
        Objects.requireNonNull(arguments, "arguments");
        return calls(tool, outputs -> arguments);
    }

    /** Asks for a call as {@link #calls(String, String)} does, with arguments made of what the rounds before gave. */
    public QuestionScript calls(String tool, Function<ToolOutputs, String> arguments) {
        return add(false, new ScriptedCall(tool, arguments, true));
    }

    /**
     * Asks for a call in a round of its own, once the outputs of the calls before are there.
     *
     * @param arguments the text that the model writes, JSON or not
     */
    public QuestionScript thenCalls(String tool, String arguments) {
        Objects.requireNonNull(arguments, "arguments");
        return thenCalls(tool, outputs -> arguments);
    }

    /** Asks for a call as {@link #thenCalls(String, String)} does, with arguments made of what the rounds before gave. */
    public QuestionScript thenCalls(String tool, Function<ToolOutputs, String> arguments) {
        return add(true, new ScriptedCall(tool, arguments, true));
    }

    /**
     * Asks for a call, in the same round as the call before, of a tool that the run need not offer, as a model does that makes one
     * up or remembers it from earlier; every other call of such a tool fails the question.
     *
     * @param arguments the text that the model writes, JSON or not
     */
    public QuestionScript callsUnoffered(String tool, String arguments) {
        Objects.requireNonNull(arguments, "arguments");
        return add(false, new ScriptedCall(tool, outputs -> arguments, false));
    }

    private synchronized QuestionScript add(boolean isNewRound, ScriptedCall call) {
        Objects.requireNonNull(call.tool(), "tool");
        Objects.requireNonNull(call.arguments(), "arguments");
        if (isNewRound || rounds.isEmpty()) {
            rounds.add(new ArrayList<>());
        }
        rounds.get(rounds.size() - 1).add(call);
        return this;
    }

    /** Answers with this text once all calls have given their outputs. */
    public QuestionScript thenAnswers(String text) {
        Objects.requireNonNull(text, "text");
        return thenAnswers(outputs -> text);
    }

    /** Answers with a text that is made of the outputs of all calls. */
    public synchronized QuestionScript thenAnswers(Function<ToolOutputs, String> text) {
        answer = Objects.requireNonNull(text, "text");
        return this;
    }

    /**
     * Fails in place of an answer, once all calls have given their outputs: the run ends {@code failed}.
     *
     * @param code the run's {@code last_error}: {@code server_error}, {@code rate_limit_exceeded} or {@code invalid_prompt}
     */
    public QuestionScript thenFails(String code, String message) {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        return thenAnswers(outputs -> {
            throw new ModelException(code, message, null);
        });
    }

    /** Whether this thread made it. */
    boolean isBy(Thread thread) {
        return author == thread;
    }

    boolean isFor(String asked) {
        return question.test(asked);
    }

    synchronized List<List<ScriptedCall>> rounds() {
        return rounds.stream().map(List::copyOf).toList();
    }

    synchronized Function<ToolOutputs, String> answer() {
        return answer;
    }

    /** The question. */
    @Override
    public String toString() {
        return description;
    }
}
