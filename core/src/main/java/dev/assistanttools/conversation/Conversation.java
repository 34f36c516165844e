package dev.assistanttools.conversation;

import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.RunOptions;
import dev.assistanttools.openai.ThreadId;
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

    Conversation(Assistant assistant, ThreadId threadId) {
        this(assistant, threadId, Map.of());
    }

    private Conversation(Assistant assistant, ThreadId threadId, Map<String, Object> attributes) {
        this.assistant = assistant;
        this.threadId = Objects.requireNonNull(threadId, "threadId");
        this.attributes = Map.copyOf(attributes);
    }

    /**
     * The same conversation, whose tools get exactly these attributes along in their
     * {@link dev.assistanttools.tool.ToolContext}: the user who asks, for instance. They stay in this process, and the model
     * does not see them.
     */
    public Conversation withAttributes(Map<String, Object> newAttributes) {
        return new Conversation(assistant, threadId, newAttributes);
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
     * @throws ConversationBusyException if other questions of this conversation take too long
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
        RunOutcome outcome = assistant.inTurn(threadId, () -> {
            assistant.client().addUserMessage(threadId, question);
            return assistant.driver().run(request, listeners);
        });
        if (outcome instanceof RunOutcome.Completed completed) {
            return new Answer(completed);
        }
        throw new UnansweredException(outcome);
    }

    static void requireNotBlank(String question) {
        if (question.isBlank()) {
            throw new IllegalArgumentException("A question can't be blank.");
        }
    }
}
