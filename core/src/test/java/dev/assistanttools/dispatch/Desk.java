package dev.assistanttools.dispatch;

import dev.assistanttools.AssistantTool;
import org.jspecify.annotations.Nullable;

/** A bean whose only tool does what a test wants. */
final class Desk {

    private final Action action;

    Desk(Action action) {
        this.action = action;
    }

    @AssistantTool
    @Nullable
    Object work(String task) throws Exception {
        return action.on(task);
    }
}
