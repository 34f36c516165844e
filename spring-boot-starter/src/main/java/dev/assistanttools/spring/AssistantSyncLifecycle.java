package dev.assistanttools.spring;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;

/** Makes the assistants that are due, and with them those on the server, while the application starts. */
final class AssistantSyncLifecycle implements SmartLifecycle {

    /** Before anything that starts late by default, such as a web server that would let questions in. */
    private static final int PHASE = 0;

    private final ObjectProvider<ConfiguredAssistant> assistants;
    private final BeanFactory beanFactory;
    private volatile boolean running;

    AssistantSyncLifecycle(ObjectProvider<ConfiguredAssistant> assistants, BeanFactory beanFactory) {
        this.assistants = assistants;
        this.beanFactory = beanFactory;
    }

    @Override
    public void start() {
        assistants.stream()
                .filter(ConfiguredAssistant::isDueOnStart)
                .forEach(assistant -> beanFactory.getBean(AssistantNames.beanName(assistant.name())));
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
    public boolean isPauseable() {
        return false;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
