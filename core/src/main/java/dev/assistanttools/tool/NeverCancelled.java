package dev.assistanttools.tool;

import java.util.Objects;

/** Keeps no action, as there will be no time to do it. */
enum NeverCancelled implements ToolCancellation {
    INSTANCE;

    @Override
    public boolean isCancelled() {
        return false;
    }

    @Override
    public void onCancel(Runnable action) {
        Objects.requireNonNull(action, "action");
    }
}
