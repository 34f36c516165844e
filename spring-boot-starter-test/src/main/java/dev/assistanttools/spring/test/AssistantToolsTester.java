package dev.assistanttools.spring.test;

import dev.assistanttools.conversation.Assistant;
import dev.assistanttools.conversation.Conversation;
import dev.assistanttools.conversation.UnansweredException;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.run.RunOutcome;
import dev.assistanttools.run.RunSettings;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Asks questions in tests. A model that the test scripts answers them, in memory; all else is real: the tools and what stands
 * around them, the run driver, HTTP, an assistants-server.
 *
 * <pre>{@code
 * tester.whenAsked("What does ACME cost?")
 *         .calls("get_quote", "{\"symbol\":\"ACME\"}")
 *         .thenAnswers(outputs -> "It costs " + outputs.of("get_quote", "/price") + ".");
 *
 * assertThat(tester.ask("What does ACME cost?"))
 *         .called("get_quote").withArguments("{\"symbol\":\"ACME\"}").returned("{\"price\":12.50}")
 *         .answered("It costs 12.50.");
 * }</pre>
 *
 * <p>In Spring it is a bean, in tests with {@link AutoConfigureAssistantToolsTester} or {@link AssistantToolsTest}, which asks the
 * application's own assistants and forgets a test's scripts after it. In plain Java it is made {@linkplain #of(ToolDispatcher) of a
 * dispatcher}, starts a server when it is first asked, and is to be closed.
 *
 * <p>Thread-safe. A script is found by its question: tests that run at the same time ask the same tester different questions.
 */
public final class AssistantToolsTester implements AutoCloseable {

    private final ScriptedModel model;
    private final ToolDispatcher dispatcher;
    private final TestedAssistants assistants;
    private final Supplier<Assistant> assistant;

    AssistantToolsTester(ScriptedModel model, ToolDispatcher dispatcher, TestedAssistants assistants) {
        this(model, dispatcher, assistants, assistants::only);
    }

    private AssistantToolsTester(
            ScriptedModel model,
            ToolDispatcher dispatcher,
            TestedAssistants assistants,
            Supplier<Assistant> assistant) {
        this.model = model;
        this.dispatcher = dispatcher;
        this.assistants = assistants;
        this.assistant = assistant;
    }

    /** A tester of the tools of a registry. */
    public static AssistantToolsTester of(ToolRegistry registry) {
        return of(ToolDispatcher.of(registry));
    }

    /** A tester of the tools of a dispatcher, with all that it has around them. */
    public static AssistantToolsTester of(ToolDispatcher dispatcher) {
        return of(dispatcher, RunSettings.defaults());
    }

    /** A tester of the tools of a dispatcher, whose runs have these settings: a budget, for instance. */
    public static AssistantToolsTester of(ToolDispatcher dispatcher, RunSettings settings) {
        Objects.requireNonNull(dispatcher, "dispatcher");
        Objects.requireNonNull(settings, "settings");
        ScriptedModel model = new ScriptedModel();
        return new AssistantToolsTester(
                model, dispatcher, new OwnAssistant(new ScriptedServer(model), dispatcher, settings));
    }

    /**
     * Says what the model does when it is asked this question, by this tester or by the application. What was said before of the
     * same question does not hold any more.
     *
     * @param question the whole message of the user, but for white space around it
     */
    public QuestionScript whenAsked(String question) {
        String stripped = question.strip();
        return model.add(new QuestionScript("\"" + stripped + "\"", stripped::equals));
    }

    /** Says what the model does when it is asked a question in which this pattern is found. */
    public QuestionScript whenAsked(Pattern question) {
        return model.add(new QuestionScript(
                "/" + question.pattern() + "/", asked -> question.matcher(asked).find()));
    }

    /**
     * This tester, asking the application's assistant with this name.
     *
     * @param name the name in {@code assistant-tools.assistants}, which is its bean's qualifier
     * @throws IllegalArgumentException when it is asked, if there is none
     */
    public AssistantToolsTester withAssistant(String name) {
        Objects.requireNonNull(name, "name");
        return new AssistantToolsTester(model, dispatcher, assistants, () -> assistants.named(name));
    }

    /**
     * Asks in a new conversation and waits for the end of the run, however it ends.
     *
     * @throws AssertionError if the model has no script for the question, or the script can't go on; says why
     */
    public TestConversation ask(String question) {
        return ask(question, Map.of());
    }

    /**
     * Asks as {@link #ask(String)} does.
     *
     * @param attributes what the tools that are called get along in their {@link dev.assistanttools.tool.ToolContext}
     * @throws AssertionError if the model has no script for the question, or the script can't go on; says why
     */
    public TestConversation ask(String question, Map<String, Object> attributes) {
        return ask(assistant.get().newConversation().withAttributes(attributes), question);
    }

    TestConversation ask(Conversation conversation, String question) {
        RunOutcome outcome;
        try {
            outcome = conversation.ask(question).outcome();
        } catch (UnansweredException e) {
            outcome = e.outcome();
        }
        if (outcome instanceof RunOutcome.Failed failed && failed.code().equals(ScriptedModel.UNSCRIPTED)) {
            throw new AssertionError(failed.message());
        }
        return new TestConversation(this, conversation, question, outcome, model.offeredFor(question));
    }

    /**
     * Assertions about a tool: what it takes, what its schema says, what it returns.
     *
     * @throws AssertionError if there is no such tool; names the nearest
     */
    public ToolAssert assertThatTool(String name) {
        return ToolAssertions.assertThatTool(dispatcher, name);
    }

    /**
     * Holds every tool to its schema, as {@link ToolFuzzer} says, without calling any.
     *
     * @return what the tools refuse although their schemas allow it
     * @throws AssertionError if a tool does not do what its schema says
     */
    public FuzzReport fuzzEveryTool() {
        return fuzzer().run();
    }

    /** A fuzzer of the tools, for more to be said about it. */
    public ToolFuzzer fuzzer() {
        return ToolFuzzer.of(dispatcher);
    }

    /** Forgets the scripts of the test that ends on this thread: others may be under way. */
    void endTest() {
        model.forgetScriptsOf(Thread.currentThread());
    }

    /** Forgets all scripts. In Spring, those that a test's thread made are forgotten after the test. */
    public void reset() {
        model.reset();
    }

    /** What is tested: the application's dispatcher in Spring. */
    public ToolDispatcher dispatcher() {
        return dispatcher;
    }

    /** Stops the server. A tester that is a bean is closed with its context. */
    @Override
    public void close() {
        assistants.close();
    }
}
