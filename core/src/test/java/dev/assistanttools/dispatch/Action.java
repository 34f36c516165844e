package dev.assistanttools.dispatch;

import org.jspecify.annotations.Nullable;

/** What a {@link Desk} does with a task. */
@FunctionalInterface
interface Action {

    @Nullable
    Object on(String task) throws Exception;
}
