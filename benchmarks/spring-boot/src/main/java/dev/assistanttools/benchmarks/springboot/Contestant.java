package dev.assistanttools.benchmarks.springboot;

import java.nio.file.Path;
import java.util.List;

/** What the application is started with. All have the same beans. */
enum Contestant {
    WITHOUT("without the starter", "assistant", false),
    REMOTE("with it, the assistant on a server that runs already", "assistants-server", true),
    EMBEDDED("with it and an embedded server", "none", false);

    private final String title;
    private final String missing;
    private final boolean isRemote;

    Contestant(String title, String missing, boolean isRemote) {
        this.title = title;
        this.missing = missing;
        this.isRemote = isRemote;
    }

    String title() {
        return title;
    }

    boolean hasTools() {
        return this != WITHOUT;
    }

    boolean has(Path library) {
        return !library.getFileName().toString().startsWith(missing);
    }

    /** The application's arguments. */
    List<String> properties(String baseUrl) {
        return isRemote ? List.of("--assistant-tools.client.base-url=" + baseUrl) : List.of();
    }
}
