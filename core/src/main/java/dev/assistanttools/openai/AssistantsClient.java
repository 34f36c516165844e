package dev.assistanttools.openai;

import com.openai.client.OpenAIClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What this library asks of an Assistants API v2: any server that speaks it, such as {@code assistants-server}. Implementations
 * are thread-safe; every method blocks until the API has answered.
 *
 * <p>Every method throws {@link AssistantApiException} if the API refuses, can't be reached or answers with something that can't
 * be read. Interrupting the calling thread ends a request early, with that exception and the thread's interrupt status set.
 */
public interface AssistantsClient extends AutoCloseable {

    /** A client of its own connections, to be closed by the caller. Nothing is sent yet. */
    static AssistantsClient connect(ClientSettings settings) {
        return OpenAiAssistantsClient.connect(settings);
    }

    /** A client over one that exists already and stays the caller's: closing this one leaves it open. */
    static AssistantsClient over(OpenAIClient client) {
        return OpenAiAssistantsClient.over(client);
    }

    /**
     * This client for requests that are sent once, never again on their own, and given up after the timeout (or after this
     * client's own, if that is shorter). Shares all connections with this one, and needs no closing.
     */
    AssistantsClient once(Duration timeout);

    /** Makes an assistant. */
    AssistantSnapshot createAssistant(AssistantDraft draft);

    /** An assistant as it is now. */
    AssistantSnapshot retrieveAssistant(AssistantId id);

    /** Up to 100 assistants, newest first: the newest of all, or those older than the given one. */
    AssistantPage listAssistants(Optional<AssistantId> after);

    /** Makes an assistant what the draft says. */
    AssistantSnapshot updateAssistant(AssistantId id, AssistantDraft draft);

    /** Deletes an assistant for good. */
    void deleteAssistant(AssistantId id);

    /** Makes an empty thread. */
    ThreadId createThread();

    /** Deletes a thread and its messages for good. */
    void deleteThread(ThreadId id);

    /** Adds a message of the user to a thread. Refused while a run on the thread has not ended. */
    MessageId addUserMessage(ThreadId threadId, String text);

    /** The messages that a run wrote, oldest first. */
    List<MessageSnapshot> listRunMessages(ThreadId threadId, RunId runId);

    /** Starts a run. Refused while another run on the thread has not ended. */
    RunSnapshot createRun(ThreadId threadId, AssistantId assistantId, RunOptions options);

    /**
     * Starts a run as {@link #createRun} does, and tells what happens while it goes on, until it waits for outputs or has ended.
     * Sent once, never again on its own.
     */
    RunStream streamRun(ThreadId threadId, AssistantId assistantId, RunOptions options, StreamLimits limits);

    /** A run as it is now. */
    RunSnapshot retrieveRun(ThreadId threadId, RunId runId);

    /** The newest runs of a thread, newest first; at most 20. */
    List<RunSnapshot> listRuns(ThreadId threadId);

    /** Asks a run to cancel; it may end otherwise all the same. Refused once the run has ended. */
    RunSnapshot cancelRun(ThreadId threadId, RunId runId);

    /** Answers all calls that a run waits for, in one request. Refused unless the run waits for exactly these. */
    RunSnapshot submitToolOutputs(ThreadId threadId, RunId runId, List<ToolCallOutput> outputs);

    /**
     * Answers all calls as {@link #submitToolOutputs} does, and tells what happens then, until the run waits for outputs again or
     * has ended. Sent once, never again on its own.
     */
    RunStream streamToolOutputs(ThreadId threadId, RunId runId, List<ToolCallOutput> outputs, StreamLimits limits);

    /** Closes connections that are this client's own. Idempotent. */
    @Override
    void close();
}
