package dev.assistanttools.tool;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the calls of one round are part of, as their tools may know it. Immutable, as far as the attributes are.
 *
 * @param runId the run whose calls these are; empty for calls outside of a run
 * @param threadId the thread of that run
 * @param assistantId the assistant of that run
 * @param deadline when that run is over and nobody waits for its calls any more; empty if it never is
 * @param attributes what the application gives its tools along, such as the user who asks; never sent to the model
 * @param offeredTools the names of the tools that the model may call; there are no others for these calls. Empty for all that there
 *     are
 */
public record CallScope(
        Optional<String> runId,
        Optional<String> threadId,
        Optional<String> assistantId,
        Optional<Instant> deadline,
        Map<String, Object> attributes,
        Optional<Set<String>> offeredTools) {

    private static final CallScope NONE = new CallScope(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Optional.empty());

    /** Copies the collections; refuses null, also as the name or value of an attribute. */
    public CallScope {
        Objects.requireNonNull(runId, "runId");
        Objects.requireNonNull(threadId, "threadId");
        Objects.requireNonNull(assistantId, "assistantId");
        Objects.requireNonNull(deadline, "deadline");
        attributes = Map.copyOf(attributes);
        // Not by map: there is a scope in each start, and the JVM's first link of a lambda takes longer than the call.
        offeredTools = offeredTools.isPresent() ? Optional.of(Set.copyOf(offeredTools.get())) : offeredTools;
    }

    /** Calls outside of a run, without deadline and attributes. */
    public static CallScope none() {
        return NONE;
    }

    /** Calls of a run, without deadline and attributes. */
    public static CallScope ofRun(String runId, String threadId, String assistantId) {
        return new CallScope(
                Optional.of(runId),
                Optional.of(threadId),
                Optional.of(assistantId),
                Optional.empty(),
                Map.of(),
                Optional.empty());
    }

    /** This scope, whose calls are given up at this moment if they are not done. */
    public CallScope withDeadline(Instant newDeadline) {
        return new CallScope(runId, threadId, assistantId, Optional.of(newDeadline), attributes, offeredTools);
    }

    /** This scope with exactly these attributes. */
    public CallScope withAttributes(Map<String, Object> newAttributes) {
        return new CallScope(runId, threadId, assistantId, deadline, newAttributes, offeredTools);
    }

    /** This scope with one attribute more, or another value of it. */
    public CallScope withAttribute(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(attributes);
        more.put(name, value);
        return withAttributes(more);
    }

    /** This scope, in which there are only the tools of these names. */
    public CallScope withOfferedTools(Set<String> names) {
        return new CallScope(runId, threadId, assistantId, deadline, attributes, Optional.of(names));
    }

    /** Whether the model may call a tool of this name, if there is one. */
    public boolean offers(String name) {
        return offeredTools.isEmpty() || offeredTools.get().contains(name);
    }

    /** The ids, the deadline and the names of the attributes; their values may be secrets. */
    @Override
    public String toString() {
        return "CallScope[runId=" + runId.orElse("-") + ", threadId=" + threadId.orElse("-") + ", assistantId="
                + assistantId.orElse("-") + ", deadline="
                + deadline.map(Instant::toString).orElse("-") + ", attributes=" + attributes.keySet()
                + offeredTools.map(names -> ", offeredTools=" + names).orElse("") + "]";
    }
}
