package dev.assistanttools.samples.weather;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The jar as users start it, in a process of its own; and from what the build processed ahead of time, which Spring Boot refuses to do
 * if there is nothing of that in the jar.
 */
class WeatherBotJarIT {

    private static final String JAR = Objects.requireNonNull(System.getProperty("weather-bot.jar"));
    private static final int GENEROUS_SECONDS = 120;
    private static final int SIGTERM_EXIT = 143;

    @TempDir
    Path folder;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void endAll() {
        processes.forEach(Process::destroyForcibly);
    }

    @ParameterizedTest(name = "ahead of time: {0}")
    @ValueSource(booleans = {false, true})
    void answersOnItsOutputAndWarnsBesideIt(boolean isAheadOfTime) throws IOException, InterruptedException {
        Process bot = start(isAheadOfTime, Map.of(), "Will it snow in New York this weekend, and is Anchorage colder?");

        assertThat(exitCode(bot)).isZero();
        assertThat(folder.resolve("out"))
                .content()
                .contains("Round 1: 3 tools are called at the same time", "New York is colder than Anchorage")
                .doesNotContain("WARN");
        assertThat(folder.resolve("err"))
                .content()
                .hasLineCount(1)
                .startsWith("WARN: An assistants-server is embedded");
    }

    @ParameterizedTest(name = "ahead of time: {0}")
    @ValueSource(booleans = {false, true})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "There is no SIGTERM to end the bot with.")
    void cancelsTheRunAndEndsWhenItIsTold(boolean isAheadOfTime) throws IOException, InterruptedException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            silent.setSoTimeout(GENEROUS_SECONDS * 1000);
            String endpoint = "http://127.0.0.1:" + silent.getLocalPort() + "/v1";
            Map<String, String> model = Map.of("OPENAI_API_KEY", "none", "OPENAI_BASE_URL", endpoint);
            Process bot = start(isAheadOfTime, model, "Will it snow?");
            try (Socket asked = silent.accept()) {
                assertThat(asked.isConnected()).isTrue();

                bot.toHandle().destroy();

                assertThat(exitCode(bot)).isEqualTo(SIGTERM_EXIT);
            }
        }
        assertThat(folder.resolve("out")).content().doesNotContain("Exception");
        assertThat(folder.resolve("err")).content().hasLineCount(1).contains("chat completions");
    }

    private Process start(boolean isAheadOfTime, Map<String, String> environment, String... arguments)
            throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-Dspring.aot.enabled=" + isAheadOfTime, "-jar", JAR));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().keySet().removeAll(List.of("OPENAI_API_KEY", "OPENAI_BASE_URL"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private static int exitCode(Process process) throws InterruptedException {
        assertThat(process.waitFor(GENEROUS_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
