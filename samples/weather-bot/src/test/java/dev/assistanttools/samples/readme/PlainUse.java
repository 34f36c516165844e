package dev.assistanttools.samples.readme;

import dev.assistanttools.assistant.AssistantSpec;
import dev.assistanttools.conversation.Assistant;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.ClientSettings;
import dev.assistanttools.registry.ToolRegistry;

/** The README's five lines of plain Java. */
final class PlainUse {

    private PlainUse() {}

    static String answer(String baseUrl, String question) {
        try (AssistantsClient client = AssistantsClient.connect(ClientSettings.of(baseUrl, "none"))) {
            AssistantSpec spec = AssistantSpec.named("butler").withModel("gpt-4.1");
            Assistant assistant = Assistant.create(client, spec, ToolRegistry.of(new Thermometer()));
            return assistant.ask(question).text();
        }
    }
}
