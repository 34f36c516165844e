package dev.assistanttools.tool;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a tool may know of the call that it answers. A tool method that declares a parameter of this type is given it; the model
 * neither sees nor sends it. Immutable, as far as the attributes are.
 *
 * @param callId the call's id
 * @param scope what the call is part of
 * @param deadline when the call is given up
 * @param cancellation tells that the call was given up
 */
public record ToolContext(String callId, CallScope scope, Instant deadline, ToolCancellation cancellation) {

    /** Refuses null. */
    public ToolContext {
        Objects.requireNonNull(callId, "callId");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(deadline, "deadline");
        Objects.requireNonNull(cancellation, "cancellation");
    }

    /** The context of a call that has all the time and is never given up: for calling a tool method in a test. */
    public static ToolContext of(String callId, CallScope scope) {
        return new ToolContext(callId, scope, Instant.MAX, ToolCancellation.never());
    }

    /** The run whose call this is; empty outside of a run. */
    public Optional<String> runId() {
        return scope.runId();
    }

    /** The thread of that run. */
    public Optional<String> threadId() {
        return scope.threadId();
    }

    /** The assistant of that run. */
    public Optional<String> assistantId() {
        return scope.assistantId();
    }

    /** What the application gives its tools along; can't be changed. */
    public Map<String, Object> attributes() {
        return scope.attributes();
    }

    /**
     * One attribute; empty if it is not there.
     *
     * @throws ClassCastException if its value is not of this type
     */
    public <T> Optional<T> attribute(String name, Class<T> type) {
        return Optional.ofNullable(scope.attributes().get(name)).map(type::cast);
    }
}
