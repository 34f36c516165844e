package dev.assistanttools.dispatch;

import dev.assistanttools.AssistantTool;
import org.jspecify.annotations.Nullable;

/** A bean whose tools all do what a test wants, each called in another way. */
final class Office {

    private final Action action;

    Office(Action action) {
        this.action = action;
    }

    @AssistantTool
    @Nullable
    Object work(String task) throws Exception {
        return action.on(task);
    }

    @AssistantTool(sequential = true)
    @Nullable
    Object write(String task) throws Exception {
        return action.on(task);
    }

    @AssistantTool(timeout = "1s")
    @Nullable
    Object hurry(String task) throws Exception {
        return action.on(task);
    }
}
