package dev.assistanttools.spring;

import dev.assistanttools.dispatch.ToolDispatcher;

/** Adds to the dispatcher what only some applications have on their class path. */
@FunctionalInterface
interface DispatcherPart {

    void addTo(ToolDispatcher.Builder builder);
}
