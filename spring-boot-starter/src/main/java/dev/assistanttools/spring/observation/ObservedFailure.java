package dev.assistanttools.spring.observation;

/**
 * What went wrong, for tracers, which show messages of exceptions: these may hold what a model or a user has written, so this one has
 * only a class or a kind for its message, and the stack of what was thrown.
 */
final class ObservedFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private ObservedFailure(String message) {
        super(message, null, false, true);
    }

    static ObservedFailure of(Throwable cause) {
        ObservedFailure failure = new ObservedFailure(cause.getClass().getName());
        failure.setStackTrace(cause.getStackTrace());
        return failure;
    }

    static ObservedFailure of(String kind) {
        ObservedFailure failure = new ObservedFailure(kind);
        failure.setStackTrace(new StackTraceElement[0]);
        return failure;
    }
}
