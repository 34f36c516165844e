package dev.assistanttools.server;

import java.security.SecureRandom;

/** Models behind real endpoints, over the real clock. */
final class Endpoints {

    private Endpoints() {}

    static Model chatCompletions(EndpointSettings settings) {
        return new EndpointModel(
                settings, new ChatDialect(new CallIds(new SecureRandom()), settings.tokenLimit()), outside());
    }

    static Model responses(EndpointSettings settings) {
        return new EndpointModel(settings, new ResponsesDialect(new CallIds(new SecureRandom())), outside());
    }

    private static EndpointModel.Outside outside() {
        return new EndpointModel.Outside(
                // Idle threads end by themselves, so nothing is to be closed.
                DaemonThreads.perTask("assistants-server-model"),
                System::nanoTime,
                pause -> Thread.sleep(pause.toMillis(), pause.toNanosPart() % 1_000_000),
                new SecureRandom());
    }
}
