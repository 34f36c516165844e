package dev.assistanttools.samples.weather;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The bot as a user has it: arguments and lines in, text and exit code out, a server and HTTP between. */
@ExtendWith(OutputCaptureExtension.class)
class WeatherBotTest {

    private static final Pattern EXAMPLE = Pattern.compile("example: (.+)");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void answersFromTwoPlacesAskedForAtTheSameTime() throws IOException {
        assertThat(run("", "Will it snow in New York this weekend, and is Anchorage colder?"))
                .isZero();

        assertThat(out().replaceAll("\\s+", " "))
                .contains("Round 1: 3 tools are called at the same time")
                .contains("forecast {\"place\":\"New York\"", "forecast {\"place\":\"Anchorage\"", "compare {")
                .contains("snow is most likely on Sun 25 Jan (Light Snow Likely, 55 %).")
                .contains("New York is colder than Anchorage: 16.8 °F on average against 18.0 °F.");
    }

    @Test
    void saysWhichDayTodayIsAndThatAScriptAnswers() throws IOException {
        run("", "Which places do you know?");

        assertThat(out())
                .contains("issued on Tuesday, 20 January 2026: that day is today here.")
                .contains("Answers come from: script weather.yaml (not a language model).");
    }

    @Test
    void showsTheRunAndItsTokens() throws IOException {
        run("", "Which places do you know?");

        assertThat(out()).containsPattern("\\[run_\\w+ completed; tokens: [\\d,]+ read, [\\d,]+ written]");
    }

    @Test
    void chatsUntilAnEmptyLine() throws IOException {
        String input = "Which places do you know?\nCompare New York and Anchorage.\n\nnever read\n";

        assertThat(run(input)).isZero();

        assertThat(out())
                .containsSubsequence("I know New York, NY and Anchorage, AK.", "is colder than", "Bye.")
                .doesNotContain("never read");
    }

    @Test
    void chatsUntilTheInputEnds() throws IOException {
        assertThat(run("Which places do you know?")).isZero();

        assertThat(out()).endsWith("Bye.\n");
    }

    @Test
    void tellsWhichPlacesThereAreToWhoAsksForAnother() throws IOException {
        assertThat(run("", "What is the weather in Paris tomorrow?")).isZero();

        assertThat(out())
                .contains("-> (failed)")
                .contains("There is no forecast for 'Paris', only for New York, NY and Anchorage, AK.");
    }

    @Test
    void endsWithCode1IfTheModelCannotBeReached() throws IOException {
        System.setProperty("OPENAI_API_KEY", "sk-none");
        System.setProperty("OPENAI_BASE_URL", "http://127.0.0.1:9/v1");
        try {
            assertThat(run("", "Will it snow in New York?")).isEqualTo(1);
        } finally {
            System.clearProperty("OPENAI_API_KEY");
            System.clearProperty("OPENAI_BASE_URL");
        }

        assertThat(out()).contains("gave no answer: it failed (server_error).").contains("did not complete");
    }

    @Test
    void endsWithCode2AndOneLineIfTheServerThatItIsToldIsNotThere(CapturedOutput captured) throws IOException {
        int exitCode = run(
                "",
                "--assistant-tools.client.base-url=http://127.0.0.1:9/v1",
                "--assistant-tools.client.max-retries=0",
                "Hello");

        assertThat(exitCode).isEqualTo(2);
        assertThat(captured.getAll().lines())
                .singleElement()
                .asString()
                .contains("no answer from http://127.0.0.1:9/v1", "correct assistant-tools.client.base-url");
    }

    @Test
    void endsWithCode2IfMisused() throws IOException {
        assertThat(run("", "--verbose", "Hello")).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("Unknown option --verbose; see --help." + System.lineSeparator());
        assertThat(out()).isEmpty();
    }

    @Test
    void helps() throws IOException {
        assertThat(run("", "--help")).isZero();

        assertThat(out()).startsWith("Usage: java -jar weather-bot.jar");
    }

    @Test
    void theScriptAnswersItsExamplesFromTools() throws IOException {
        assertThat(chat(examples()))
                .allSatisfy(answer ->
                        assertThat(answer).contains("Round 1:").contains("->").doesNotContain("(failed)", "(refused)"));
    }

    @Test
    void theScriptKnowsTheDays() throws IOException {
        Map<String, String> days = new LinkedHashMap<>();
        days.put("Will it rain in New York today?", "2026-01-20");
        days.put("Forecast for New York on Thursday", "2026-01-22");
        days.put("Forecast for New York on Saturday", "2026-01-24");
        days.put("Forecast for New York on Sunday", "2026-01-25");
        days.put("Forecast for New York on Monday", "2026-01-26");
        days.put("Forecast for New York on the 24th", "2026-01-24");

        List<String> dates = List.copyOf(days.values());
        assertThat(chat(List.copyOf(days.keySet())))
                .zipSatisfy(
                        dates,
                        (answer, date) -> assertThat(answer)
                                .contains("\"days\":{\"first\":\"" + date + "\",\"last\":\"" + date + "\"}"));
    }

    @Test
    void theScriptCompares() throws IOException {
        assertThat(chat(List.of(
                        "Which is warmer, New York or Anchorage?",
                        "Is it colder in Anchorage than in New York?",
                        "Is New York colder than Anchorage?",
                        "compare anchorage with new york",
                        "Which place is colder, Anchorage or New York, this weekend?")))
                .allSatisfy(answer -> assertThat(answer).contains("compare {", "\"colder\":\""));
    }

    private static List<String> examples() throws IOException {
        try (InputStream script = Objects.requireNonNull(WeatherBotTest.class.getResourceAsStream("/weather.yaml"))) {
            return EXAMPLE.matcher(new String(script.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(example -> example.group(1))
                    .toList();
        }
    }

    /** What the bot showed for each question. */
    private List<String> chat(List<String> questions) throws IOException {
        run(String.join("\n", questions));
        List<String> answers = List.of(out().split("you> "));
        assertThat(answers).hasSize(questions.size() + 2);
        return answers.subList(1, answers.size() - 1);
    }

    private int run(String input, String... arguments) throws IOException {
        return WeatherBot.run(
                new BufferedReader(new StringReader(input)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
