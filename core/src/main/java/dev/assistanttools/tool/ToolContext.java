package dev.assistanttools.tool;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a tool may know of the call that it answers. A tool method that declares a parameter of this type is given it; the model
 * neither sees nor sends it. Thread-safe, as far as the attributes are. Not meant to be implemented outside of this library: for a
 * test, {@link #of} makes one.
 */
public interface ToolContext {

    /** The context of a call that has all the time and is never given up: for calling a tool method in a test. */
    static ToolContext of(String callId, CallScope scope) {
        return new EndlessContext(callId, scope);
    }

    /** The call's id. */
    String callId();

    /** What the call is part of. */
    CallScope scope();

    /** When the call is given up: at the tool's time-out, or at its run's deadline if that comes first. */
    Instant deadline();

    /** Tells that the call was given up. */
    ToolCancellation cancellation();

    /** The run whose call this is; empty outside of a run. */
    default Optional<String> runId() {
        return scope().runId();
    }

    /** The thread of that run. */
    default Optional<String> threadId() {
        return scope().threadId();
    }

    /** The assistant of that run. */
    default Optional<String> assistantId() {
        return scope().assistantId();
    }

    /** What the application gives its tools along; can't be changed. */
    default Map<String, Object> attributes() {
        return scope().attributes();
    }

    /**
     * One attribute; empty if it is not there.
     *
     * @throws ClassCastException if its value is not of this type
     */
    default <T> Optional<T> attribute(String name, Class<T> type) {
        return Optional.ofNullable(attributes().get(name)).map(type::cast);
    }
}
