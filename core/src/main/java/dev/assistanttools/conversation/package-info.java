/**
 * The five-line entry for applications: an assistant that is kept in step with the application's tools, and conversations with it.
 *
 * <pre>{@code
 * AssistantsClient client = AssistantsClient.connect(ClientSettings.of("http://127.0.0.1:8080/v1", "any-key"));
 * AssistantSpec spec = AssistantSpec.named("weather").withModel("gpt-4.1").withInstructions("Answer from the tools.");
 * try (client; Assistant assistant = Assistant.create(client, spec, ToolRegistry.of(new WeatherTools()))) {
 *     System.out.println(assistant.ask("Will it snow in New York this weekend?").text());
 * }
 * }</pre>
 */
@NullMarked
package dev.assistanttools.conversation;

import org.jspecify.annotations.NullMarked;
