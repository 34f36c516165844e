package dev.assistanttools.spring;

/** How an assistant at the server and the application are kept in step. */
public enum SyncMode {

    /** The assistant is made, or brought up to date. */
    APPLY,

    /** The assistant is compared with what the application says. If it is something else, the start fails and names each difference. */
    VERIFY,

    /**
     * Each run brings its tools, at most 20; those that the assistant has at the server stay as they are. All else is made or brought
     * up to date.
     */
    PER_RUN,

    /** Nothing is read or written; the assistant is the one whose id is given. */
    OFF
}
