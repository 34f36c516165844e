package dev.assistanttools.it.npm;

import dev.assistanttools.it.npm.NodeProgram.Ended;
import dev.assistanttools.it.npm.NodeProgram.Unavailable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;

/** The newest major of the {@code openai} package that a node runs, installed below {@code target} once. */
final class OpenAiPackage {

    private static final Duration INSTALL_LIMIT = Duration.ofSeconds(90);

    /** How npm names the ways in which a registry can be out of reach. */
    private static final Pattern OUT_OF_REACH = Pattern.compile(
            "ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH|ENOTCACHED|E5\\d\\d");

    private final Path folder;

    private OpenAiPackage(Path folder) {
        this.folder = folder;
    }

    /**
     * Installs the package, unless an earlier test run did.
     *
     * @param target the module's build folder
     * @throws Unavailable if node or npm is missing, node is too old, or the registry is out of reach
     * @throws IllegalStateException if the installation fails otherwise
     */
    static OpenAiPackage install(Path target) throws Unavailable, IOException, InterruptedException {
        Path home = Files.createDirectories(target.resolve("npm"));
        String name = "openai-" + newestFor(NodeProgram.major(home));
        Path folder = Files.createDirectories(home.resolve(name));
        copy(name + "/package.json", folder.resolve("package.json"));
        copy("checks.mjs", folder.resolve("checks.mjs"));
        Path lock = folder.resolve("package-lock.json");
        // npm writes this file when everything is in its place.
        Path installed = folder.resolve("node_modules/.package-lock.json");
        String wanted = read(name + "/package-lock.json");
        if (!Files.exists(installed)
                || !Files.exists(lock)
                || !Files.readString(lock).equals(wanted)) {
            Files.deleteIfExists(installed);
            Files.writeString(lock, wanted);
            install(folder, name);
        }
        return new OpenAiPackage(folder);
    }

    /** Runs the checks against a server; each line of the output is one result in JSON. */
    Ended check(String baseUrl) throws IOException, InterruptedException {
        try {
            return NodeProgram.run(folder, Duration.ofMinutes(5), "node", "checks.mjs", baseUrl);
        } catch (Unavailable e) {
            throw new IllegalStateException("node was there a moment ago", e);
        }
    }

    /** Version 7 names Node.js 22 as the oldest it runs on; version 6 names none and does well on 18. */
    private static int newestFor(int nodeMajor) throws Unavailable {
        if (nodeMajor < 18) {
            throw new Unavailable("node " + nodeMajor + " is too old, 18 is the oldest that will do");
        }
        return nodeMajor < 22 ? 6 : 7;
    }

    private static void install(Path folder, String name) throws Unavailable, IOException, InterruptedException {
        Ended npm = NodeProgram.run(
                folder,
                INSTALL_LIMIT,
                "npm",
                "ci",
                "--ignore-scripts",
                "--no-audit",
                "--no-fund",
                "--prefer-offline",
                "--fetch-retries=1",
                "--fetch-timeout=20000");
        if (npm.exitCode() != 0) {
            if (npm.exitCode() == Ended.TOO_LATE
                    || OUT_OF_REACH.matcher(npm.err()).find()) {
                throw new Unavailable("npm can't reach its registry to install " + name);
            }
            throw new IllegalStateException("npm could not install " + name + ":\n" + npm.err());
        }
    }

    private static void copy(String resource, Path file) throws IOException {
        Files.writeString(file, read(resource));
    }

    private static String read(String resource) throws IOException {
        try (InputStream in = OpenAiPackage.class.getResourceAsStream("/npm/" + resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
