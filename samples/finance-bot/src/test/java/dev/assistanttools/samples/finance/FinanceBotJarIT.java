package dev.assistanttools.samples.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The jar as users start it, in a process of its own. */
class FinanceBotJarIT {

    private static final String JAR = Objects.requireNonNull(System.getProperty("finance-bot.jar"));
    private static final Duration GENEROUS = Duration.ofMinutes(2);
    private static final int SIGTERM_EXIT = 143;
    private static final Pattern SERVING = Pattern.compile("Serving on (http://127\\.0\\.0\\.1:\\d+): ");

    @TempDir
    Path folder;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void endAll() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void answersExactlyOnItsOutputAndWarnsBesideIt() throws Exception {
        Process bot = start(
                Map.of(),
                "",
                "What are 2,500.10 dollars in yen at the rate of 2026-04-13, and how did that pair move this year?");

        assertThat(exitCode(bot)).isZero();
        assertThat(out())
                .contains("European Central Bank", "script finance.yaml (not a language model)", "You are the analyst.")
                .contains("Round 1: 2 tools are called at the same time")
                .contains("2,500.10 USD = 399,601 JPY", "+1.85 %")
                .doesNotContain("WARN");
        assertThat(err()).hasLineCount(1).startsWith("WARN: An assistants-server is embedded");
    }

    @Test
    void chatsWithATraderAndSaysWhatIsWrong() throws Exception {
        Process bot = start(Map.of(), """
                What are 5 dollars in jen?
                What was the rate of USD/JPY on 2026-04-11?
                Buy 1,000 GBP for USD.
                Buy 100,000 GBP for USD.
                Which orders were placed?
                """, "--as", "trader");

        assertThat(exitCode(bot)).isZero();
        assertThat(out().replaceAll("\\s+", " "))
                .containsSubsequence(
                        "There are no rates for 'jen'; the nearest: JPY (Japanese yen)",
                        "No rates were fixed on Saturday, 11 April 2026",
                        "Order 1: trader bought 1,000.00 GBP for 1,342.09 USD",
                        "There is not enough cash: the order takes 134,209.38 USD",
                        "Order 1: trader bought",
                        "Bye.");
        assertThat(out() + err()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void showsNeitherKeyNorStackTraceIfTheModelCannotBeReached() throws Exception {
        String key = "sk-never-to-be-seen";
        Process bot = start(
                Map.of("OPENAI_API_KEY", key, "OPENAI_BASE_URL", "http://127.0.0.1:9/v1"),
                "",
                "What are 5 dollars in yen?");

        assertThat(exitCode(bot)).isEqualTo(1);
        assertThat(out()).contains("gave no answer");
        assertThat(out() + err()).doesNotContain(key, "\tat ");
    }

    @Test
    void endsWithCode2AndALineIfMisused() throws Exception {
        Process bot = start(Map.of(), "", "--as", "admin", "Hello");

        assertThat(exitCode(bot)).isEqualTo(2);
        assertThat(err()).hasLineCount(1).startsWith("--as is followed by analyst or trader; see --help.");
        assertThat(out()).isEmpty();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "There is no SIGTERM to end the bot with.")
    void servesUntilItIsToldToEnd() throws Exception {
        Process bot = start(Map.of(), "", "--serve=0");
        String url = await().atMost(GENEROUS).until(this::servingAt, at -> !at.isEmpty());

        String health = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url + "/actuator/health"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        bot.toHandle().destroy();

        assertThat(health).contains("\"status\":\"UP\"");
        assertThat(exitCode(bot)).isEqualTo(SIGTERM_EXIT);
        assertThat(out() + err()).doesNotContain("Exception", "\tat ");
    }

    /** Empty until the bot has said it. */
    private String servingAt() throws IOException {
        Matcher serving = SERVING.matcher(out());
        return serving.find() ? serving.group(1) : "";
    }

    private String out() throws IOException {
        return Files.readString(folder.resolve("out"));
    }

    private String err() throws IOException {
        return Files.readString(folder.resolve("err"));
    }

    private Process start(Map<String, String> environment, String input, String... arguments) throws IOException {
        // A process of seconds is not worth the second compiler.
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(Files.writeString(folder.resolve("in"), input).toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().keySet().removeAll(List.of("OPENAI_API_KEY", "OPENAI_BASE_URL", "FINANCE_BOT_PASSWORD"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private static int exitCode(Process process) throws InterruptedException {
        assertThat(process.waitFor(GENEROUS.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
