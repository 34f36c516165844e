package dev.assistanttools.conversation;

import dev.assistanttools.AssistantToolsException;
import dev.assistanttools.openai.ThreadId;
import java.time.Duration;

/** A question was not asked, because the conversation was busy with others for too long. Nothing was sent. */
public final class ConversationBusyException extends AssistantToolsException {

    private static final long serialVersionUID = 1L;

    private ConversationBusyException(String message) {
        super(message);
    }

    static ConversationBusyException waitedTooLong(ThreadId threadId, Duration turnWait) {
        return new ConversationBusyException("The conversation " + threadId + " was busy with other questions for "
                + turnWait + ". Ask again later, or allow more time (ConversationSettings.turnWait).");
    }

    static ConversationBusyException interrupted(ThreadId threadId) {
        return new ConversationBusyException(
                "The thread was interrupted while it waited for its turn in the conversation " + threadId + ".");
    }
}
