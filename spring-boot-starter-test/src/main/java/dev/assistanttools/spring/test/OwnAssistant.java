package dev.assistanttools.spring.test;

import dev.assistanttools.assistant.AssistantSpec;
import dev.assistanttools.assistant.AssistantSynchronizer;
import dev.assistanttools.conversation.Assistant;
import dev.assistanttools.conversation.ConversationSettings;
import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.ClientSettings;
import dev.assistanttools.run.RunDriver;
import dev.assistanttools.run.RunSettings;
import org.jspecify.annotations.Nullable;

/** An assistant of a tester's own, over all the tools of a dispatcher; made when it is first asked. Thread-safe. */
final class OwnAssistant implements TestedAssistants {

    private static final String NAME = "tested";

    private final ScriptedServer server;
    private final ToolDispatcher dispatcher;
    private final RunSettings settings;
    private @Nullable Connected connected;

    OwnAssistant(ScriptedServer server, ToolDispatcher dispatcher, RunSettings settings) {
        this.server = server;
        this.dispatcher = dispatcher;
        this.settings = settings;
    }

    private record Connected(AssistantsClient client, RunDriver driver, Assistant assistant) {}

    @Override
    public synchronized Assistant only() {
        Connected known = connected;
        if (known == null) {
            known = connect();
            connected = known;
        }
        return known.assistant();
    }

    private Connected connect() {
        AssistantsClient client = AssistantsClient.connect(ClientSettings.of(server.baseUrl(), "none"));
        AssistantId id = AssistantSynchronizer.of(client)
                .synchronize(AssistantSpec.named(NAME).withModel(NAME), dispatcher.registry())
                .assistantId();
        RunDriver driver = RunDriver.of(client, dispatcher, settings);
        return new Connected(client, driver, Assistant.over(client, id, driver, ConversationSettings.defaults()));
    }

    @Override
    public Assistant named(String name) {
        throw new IllegalArgumentException("There is no assistant named " + name
                + ": this tester was made of a dispatcher, and has one for all its" + " tools. Ask the tester itself.");
    }

    @Override
    public synchronized void close() {
        if (connected != null) {
            connected.driver().close();
            connected.client().close();
            connected = null;
        }
        server.close();
    }
}
