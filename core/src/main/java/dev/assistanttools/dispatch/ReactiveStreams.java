package dev.assistanttools.dispatch;

import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.FlowAdapters;
import org.reactivestreams.Publisher;

/** Publishers of reactive-streams.org, in an application that has them: this library does without. */
final class ReactiveStreams {

    /** Reactor's publisher of at most one value; all others may publish many. */
    private static final String MONO = "reactor.core.publisher.Mono";

    private static final boolean IS_PRESENT = isPresent();

    private ReactiveStreams() {}

    private static boolean isPresent() {
        try {
            Class.forName("org.reactivestreams.FlowAdapters", false, ReactiveStreams.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** The publisher that a value is; null if it is none. */
    static Flow.@Nullable Publisher<?> publisher(@Nullable Object value) {
        return IS_PRESENT ? Adapter.publisher(value) : null;
    }

    /** Whether a publisher publishes one value or none, by what its class promises. */
    static boolean isOfOneValue(@Nullable Object publisher) {
        for (Class<?> type = publisher == null ? null : publisher.getClass();
                type != null;
                type = type.getSuperclass()) {
            if (type.getName().equals(MONO)) {
                return true;
            }
        }
        return false;
    }

    /** Mentions the classes that may be missing. */
    private static final class Adapter {

        static Flow.@Nullable Publisher<?> publisher(@Nullable Object value) {
            return value instanceof Publisher<?> publisher ? FlowAdapters.toFlowPublisher(publisher) : null;
        }
    }
}
