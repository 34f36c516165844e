package dev.assistanttools.conversation;

import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.RunOptions;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.run.PreparedRun;
import dev.assistanttools.run.RunListener;
import dev.assistanttools.run.RunOutcome;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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
        Question asked = question(question, options);
        List<HeldListener> held = HeldListener.of(listeners);
        RunOutcome outcome;
        ThreadLock lock = asked.lock(threadId); // whose time begins now, so that both waits together have an end
        try (Turns.Turn turn = assistant.turns().take(threadId, settings)) {
            outcome = ask(asked, turn, lock, held.toArray(RunListener[]::new));
        } catch (RuntimeException e) {
            held.forEach(listener -> listener.failed(e));
            throw e;
        }
        asked.count(outcome);
        return Answer.of(outcome);
    }

    /** Adds the message once, then starts runs until one is not kept off by a run of somebody else. */
    private RunOutcome ask(Question question, Turns.Turn turn, ThreadLock lock, RunListener... listeners) {
        PreparedRun run =
                assistant.driver().prepare(question.request(threadId)); // refused, if at all, before it is sent
        boolean isAdded = false;
        while (true) {
            try {
                requireWanted(turn, isAdded);
                if (!isAdded) {
                    assistant.client().addUserMessage(threadId, question.text());
                    isAdded = true;
                }
                return run.run(turn::spendOn, listeners);
            } catch (AssistantApiException e) {
                boolean stands = isAdded;
                lock.clear(e, stands, () -> requireWanted(turn, stands));
            }
        }
    }

    private void requireWanted(Turns.Turn turn, boolean isAdded) {
        assistant.requireOpen();
        turn.requireWanted(isAdded);
    }

    /**
     * Asks, and does not wait: the question goes on by itself, as {@link #ask(String, RunListener...)} would, and takes its place
     * among the questions of this conversation before this returns. Neither the calling thread nor another one is kept while it
     * waits for its turn, or for its run.
     *
     * @param listeners are told what happens until the answer
     */
    public AnswerHandle start(String question, RunListener... listeners) {
        return start(question, RunOptions.defaults(), listeners);
    }

    /**
     * Asks with options for this answer alone, as {@link #start(String, RunListener...)} does.
     *
     * @param listeners are told what happens until the answer
     */
    public AnswerHandle start(String question, RunOptions options, RunListener... listeners) {
        return assistant.start(question(question, options), Optional.of(threadId), listeners);
    }

    private Question question(String text, RunOptions options) {
        return new Question(assistant, text, options, attributes, settings, counter);
    }
}
