package dev.assistanttools.conversation;

import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.RunOptions;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.run.RunHandle;
import dev.assistanttools.run.RunListener;
import dev.assistanttools.run.RunOutcome;
import dev.assistanttools.run.RunRequest;
import java.util.Map;
import java.util.Objects;

/**
 * A conversation with an assistant: questions and answers on one thread of the API, which remembers them. Thread-safe: questions
 * asked at the same time through one {@link Assistant} are answered one after the other.
 */
public final class Conversation {

    private final Assistant assistant;
    private final ThreadId threadId;
    private final Map<String, Object> attributes;
    private final ConversationSettings settings;
    private final UsageCounter counter;

    Conversation(Assistant assistant, ThreadId threadId, ConversationSettings settings) {
        this(assistant, threadId, Map.of(), settings, new UsageCounter());
    }

    private Conversation(
            Assistant assistant,
            ThreadId threadId,
            Map<String, Object> attributes,
            ConversationSettings settings,
            UsageCounter counter) {
        this.assistant = assistant;
        this.threadId = Objects.requireNonNull(threadId, "threadId");
        this.attributes = Map.copyOf(attributes);
        this.settings = Objects.requireNonNull(settings, "settings");
        this.counter = counter;
    }

    /**
     * The same conversation, whose tools get exactly these attributes along in their
     * {@link dev.assistanttools.tool.ToolContext}: the user who asks, for instance. They stay in this process, and the model
     * does not see them.
     */
    public Conversation withAttributes(Map<String, Object> newAttributes) {
        return new Conversation(assistant, threadId, newAttributes, settings, counter);
    }

    /** The same conversation, whose questions wait for others as these settings say. */
    public Conversation withSettings(ConversationSettings newSettings) {
        return new Conversation(assistant, threadId, attributes, newSettings, counter);
    }

    /** The same conversation, whose questions do this while another is being answered. */
    public Conversation whenBusy(WhenBusy policy) {
        return withSettings(settings.withWhenBusy(policy));
    }

    /** What the questions that were asked by this object, and by those made from it, have used together. */
    public Usage usage() {
        return counter.sum();
    }

    /** The thread; {@link Assistant#conversation(ThreadId)} goes on with it, also in another process. */
    public ThreadId threadId() {
        return threadId;
    }

    /**
     * Asks and waits for the answer; tools are called meanwhile.
     *
     * @param listeners are told what happens until then, such as the text while it is being written
     * @throws UnansweredException if the run ends otherwise than completed; carries its outcome
     * @throws ConversationBusyException if the thread is not free, or not in time, as {@link ConversationSettings} say
     * @throws AssistantApiException if the API refuses or can't be reached
     */
    public Answer ask(String question, RunListener... listeners) {
        return ask(question, RunOptions.defaults(), listeners);
    }

    /**
     * Asks with options for this answer alone.
     *
     * @param listeners are told what happens until then
     * @throws UnansweredException as {@link #ask(String, RunListener...)} does
     * @throws ConversationBusyException as {@link #ask(String, RunListener...)} does
     * @throws AssistantApiException if the API refuses or can't be reached
     */
    public Answer ask(String question, RunOptions options, RunListener... listeners) {
        requireNotBlank(question);
        RunRequest request =
                RunRequest.of(threadId, assistant.id()).withOptions(options).withAttributes(attributes);
        RunOutcome outcome;
        try (Turns.Turn turn = assistant.turns().take(threadId, settings)) {
            outcome = ask(question, request, turn, listeners);
        }
        counter.count(outcome);
        assistant.counter().count(outcome);
        if (outcome instanceof RunOutcome.Completed completed) {
            return new Answer(completed);
        }
        throw new UnansweredException(outcome);
    }

    /** Adds the message once, then starts runs until one is not kept off by a run of somebody else. */
    private RunOutcome ask(String question, RunRequest request, Turns.Turn turn, RunListener[] listeners) {
        ThreadLock lock = new ThreadLock(assistant.client(), threadId, settings, ThreadLock.SYSTEM);
        boolean isAdded = false;
        while (true) {
            try {
                if (!isAdded) {
                    assistant.client().addUserMessage(threadId, question);
                    isAdded = true;
                }
                RunHandle run = assistant.driver().start(request, listeners);
                turn.spendOn(run);
                return run.await();
            } catch (AssistantApiException e) {
                lock.clear(e, isAdded);
            }
        }
    }

    static void requireNotBlank(String question) {
        if (question.isBlank()) {
            throw new IllegalArgumentException("A question can't be blank.");
        }
    }
}
