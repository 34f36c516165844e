package dev.assistanttools.spring;

import dev.assistanttools.server.AssistantsServer;

/** Has the last word on how the embedded server is set up. A bean; several are asked in their order. */
@FunctionalInterface
public interface AssistantsServerBuilderCustomizer {

    /**
     * Changes the server that will be started.
     *
     * @param builder has what the properties say, and the model
     */
    void customize(AssistantsServer.Builder builder);
}
