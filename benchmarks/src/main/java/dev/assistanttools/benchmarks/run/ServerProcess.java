package dev.assistanttools.benchmarks.run;

import dev.assistanttools.benchmarks.ClassPaths;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** {@link InstantServer} as a process of its own, so that its costs are not those of its clients. */
final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final String baseUrl;

    ServerProcess() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        ClassPaths.of(""),
                        InstantServer.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (line == null) {
            throw new IOException("The server did not start.");
        }
        baseUrl = line;
    }

    String baseUrl() {
        return baseUrl;
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
    }
}
