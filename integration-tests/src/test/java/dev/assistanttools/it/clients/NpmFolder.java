package dev.assistanttools.it.clients;

import dev.assistanttools.it.clients.Program.Ended;
import dev.assistanttools.it.clients.Program.Unavailable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;

/** Packages that a lock file of the test resources names, installed below {@code target} once. */
final class NpmFolder {

    private static final Duration INSTALL_LIMIT = Duration.ofSeconds(90);

    /** How npm names the ways in which a registry can be out of reach. */
    private static final Pattern OUT_OF_REACH = Pattern.compile(
            "ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH|ENOTCACHED|E5\\d\\d");

    private final Path path;

    private NpmFolder(Path path) {
        this.path = path;
    }

    /**
     * Installs what the resource folder names, unless an earlier test run did.
     *
     * @param home where the folder is made
     * @throws Unavailable if npm is missing, or its registry out of reach
     * @throws IllegalStateException if the installation fails otherwise
     */
    static NpmFolder install(Path home, String name) throws Unavailable, IOException, InterruptedException {
        NpmFolder folder = new NpmFolder(Files.createDirectories(home.resolve(name)));
        folder.copy(name + "/package.json", "package.json");
        Path lock = folder.path.resolve("package-lock.json");
        // npm writes this file when everything is in its place.
        Path installed = folder.path.resolve("node_modules/.package-lock.json");
        String wanted = read(name + "/package-lock.json");
        if (!Files.exists(installed)
                || !Files.exists(lock)
                || !Files.readString(lock).equals(wanted)) {
            Files.deleteIfExists(installed);
            Files.writeString(lock, wanted);
            folder.install(name);
        }
        return folder;
    }

    private void install(String name) throws Unavailable, IOException, InterruptedException {
        Ended npm = Program.run(
                path,
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

    Path path() {
        return path;
    }

    /** Puts a resource beside the packages. */
    void copy(String resource, String name) throws IOException {
        Files.writeString(path.resolve(name), read(resource));
    }

    private static String read(String resource) throws IOException {
        try (InputStream in = NpmFolder.class.getResourceAsStream("/npm/" + resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
