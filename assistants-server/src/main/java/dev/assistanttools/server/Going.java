package dev.assistanttools.server;

import org.jspecify.annotations.Nullable;

/** What makes a run go. */
@FunctionalInterface
interface Going {

    /** Starts it with this stream as a listener, or without one. */
    Run start(@Nullable EventStream stream);
}
