package dev.assistanttools.spring;

import dev.assistanttools.conversation.Assistant;
import dev.assistanttools.registry.ToolRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;

/**
 * Makes the assistant, and with it the one on the server, while the application starts. Without tools there is nothing to bring up
 * to date.
 */
final class AssistantSyncLifecycle implements SmartLifecycle {

    /** Before anything that starts late by default, such as a web server that would let questions in. */
    private static final int PHASE = 0;

    private final ToolRegistry registry;
    private final ObjectProvider<Assistant> assistant;
    private volatile boolean running;

    AssistantSyncLifecycle(ToolRegistry registry, ObjectProvider<Assistant> assistant) {
        this.registry = registry;
        this.assistant = assistant;
    }

    @Override
    public void start() {
        if (!registry.definitions().isEmpty()) {
            // Several are the application's own, and made by it.
            assistant.ifUnique(made -> {});
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
