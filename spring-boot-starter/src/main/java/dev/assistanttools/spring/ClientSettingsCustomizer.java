package dev.assistanttools.spring;

import dev.assistanttools.openai.ClientSettings;

/** Has the last word on how the application talks to the Assistants server. A bean; several are asked in their order. */
@FunctionalInterface
public interface ClientSettingsCustomizer {

    /**
     * How the application talks to the server.
     *
     * @param settings what the {@link AssistantsConnectionDetails} and the properties say, or the customizer before this one
     */
    ClientSettings customize(ClientSettings settings);
}
