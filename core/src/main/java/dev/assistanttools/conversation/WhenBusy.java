package dev.assistanttools.conversation;

/**
 * What becomes of a question that is asked while another one of the same conversation is being answered, since a thread takes
 * neither a message nor a run before its active run has ended.
 */
public enum WhenBusy {
    /** It is refused at once. */
    FAIL,
    /** It waits until those before it have been answered. */
    WAIT,
    /** The active run is cancelled, and the question comes next when it has ended: for a user who has thought better of it. Several of them keep their order. */
    CANCEL_AND_RUN
}
