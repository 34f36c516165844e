package dev.assistanttools.samples.plain;

import dev.assistanttools.assistant.AssistantSpec;
import dev.assistanttools.conversation.Answer;
import dev.assistanttools.conversation.Assistant;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.ClientSettings;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.server.AssistantsServer;
import dev.assistanttools.server.Model;
import java.io.PrintStream;

/** Embeds a server, makes an assistant of a bean's tools and asks it a question. */
public final class PlainJava {

    private static final String EXAMPLE = "How many kilometres are 26.2 miles?";

    private PlainJava() {}

    /** Answers the question that the arguments are, or an example. */
    public static void main(String[] arguments) {
        run(arguments.length == 0 ? EXAMPLE : String.join(" ", arguments), System.out);
    }

    static void run(String question, PrintStream out) {
        Model model = Model.script(PlainJava.class, "conversions.yaml");
        try (AssistantsServer server =
                        AssistantsServer.builder().port(0).model(model).build().start();
                AssistantsClient client = AssistantsClient.connect(ClientSettings.of(server.baseUrl(), "none"))) {
            Assistant assistant = Assistant.create(
                    client,
                    AssistantSpec.named("converter")
                            .withModel("gpt-4.1")
                            .withInstructions("You convert lengths with the tools you have."),
                    ToolRegistry.of(new Conversions()));

            Answer answer = assistant.ask(question);

            out.println(question);
            answer.calls()
                    .forEach(call -> out.println("  " + call.call().name() + " "
                            + call.call().arguments() + " -> " + call.result().output()));
            out.println(answer.text());
            out.println("Answered by: " + model.description() + ".");
        }
    }
}
