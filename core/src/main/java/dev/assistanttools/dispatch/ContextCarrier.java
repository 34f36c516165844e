package dev.assistanttools.dispatch;

/**
 * Carries what is bound to a thread, such as a logging, security or tracing context, from the thread that asks for calls to the
 * threads of their tools. Thread-safe.
 *
 * <p>It is asked once per round on the thread that asks; what it gives is restored on the thread of each call before anything of
 * the call is done, and taken away afterwards whatever the tool did, also when it ends after its call was given up. A tool is not
 * called without a context that it should have had: a carrier that fails makes the call fail.
 */
@FunctionalInterface
public interface ContextCarrier {

    /** What is bound to the current thread. */
    Captured capture();

    /** Carries SLF4J's mapped diagnostic context: all of it. */
    static ContextCarrier mdc() {
        return MdcCarrier.INSTANCE;
    }

    /** What was bound to a thread. Restored on many threads, also at the same time. */
    @FunctionalInterface
    interface Captured {

        /** Binds it to the current thread. */
        Restored restore();
    }

    /** What is bound to a thread for the time of a call. */
    @FunctionalInterface
    interface Restored extends AutoCloseable {

        /**
         * Unbinds it, so that the thread has what it had before: mostly nothing, and the caller's own context where tools run on
         * the thread that asks. Called once, on the same thread, in the opposite order of other carriers.
         */
        @Override
        void close();
    }
}
