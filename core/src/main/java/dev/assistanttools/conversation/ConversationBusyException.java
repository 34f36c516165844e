package dev.assistanttools.conversation;

import dev.assistanttools.AssistantToolsException;
import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.ThreadId;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question was not asked, because its conversation was busy with others, or it was given up before. No run was started; the message says whether the question
 * stands in the thread already.
 */
public final class ConversationBusyException extends AssistantToolsException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable RunId activeRun;

    private ConversationBusyException(String message, @Nullable RunId activeRun, @Nullable Throwable cause) {
        super(message, cause);
        this.activeRun = activeRun;
    }

    /** The run that kept it from being asked; empty if that is not known, or has not been started yet. */
    public Optional<RunId> activeRun() {
        return Optional.ofNullable(activeRun);
    }

    static ConversationBusyException busy(ThreadId threadId, Optional<RunId> activeRun) {
        return new ConversationBusyException(
                "The conversation " + threadId + " is busy with another question" + named(activeRun)
                        + ". Ask again later, or let questions wait (ConversationSettings.whenBusy).",
                activeRun.orElse(null),
                null);
    }

    static ConversationBusyException tooMany(ThreadId threadId, int waiting, Optional<RunId> activeRun) {
        return new ConversationBusyException(
                "As many as " + waiting + " questions of the conversation " + threadId
                        + " wait for their turn. Ask again later, or let more wait (ConversationSettings.maxWaiting).",
                activeRun.orElse(null),
                null);
    }

    static ConversationBusyException waitedTooLong(ThreadId threadId, Duration turnWait, Optional<RunId> activeRun) {
        return new ConversationBusyException(
                "The conversation " + threadId + " was busy with other questions" + named(activeRun) + " for "
                        + turnWait + ". Ask again later, or allow more time (ConversationSettings.turnWait).",
                activeRun.orElse(null),
                null);
    }

    /** By somebody who does not share the turns of this assistant. */
    static ConversationBusyException locked(
            ThreadId threadId, Optional<RunId> activeRun, boolean isAdded, String why, Throwable refusal) {
        String where = isAdded ? " The question stands in the thread, without an answer." : "";
        return new ConversationBusyException(
                "The thread " + threadId + " is kept by a run that somebody else started" + named(activeRun) + ", "
                        + why + "." + where,
                activeRun.orElse(null),
                refusal);
    }

    static ConversationBusyException interrupted(ThreadId threadId) {
        return new ConversationBusyException(
                "The thread was interrupted while it waited for its turn in the conversation " + threadId + ".",
                null,
                null);
    }

    /** By a later question that cancels what is before it. */
    static ConversationBusyException replaced(ThreadId threadId, boolean isAdded) {
        String where = isAdded ? " It stands in the thread, without an answer." : "";
        return new ConversationBusyException(
                "A later question of the conversation " + threadId
                        + " came first (WhenBusy.CANCEL_AND_RUN), before a run was started for this one." + where,
                null,
                null);
    }

    /** Given up by whoever asked, before its run was started. */
    static ConversationBusyException withdrawn(Optional<ThreadId> threadId, boolean isAdded) {
        String where = isAdded ? " It stands in the thread, without an answer." : "";
        return new ConversationBusyException(
                "The question was cancelled before it was asked"
                        + threadId.map(id -> " in the conversation " + id).orElse("") + "." + where,
                null,
                null);
    }

    private static String named(Optional<RunId> run) {
        return run.map(id -> " (" + id + ")").orElse("");
    }
}
