package dev.assistanttools.samples.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The bot as a user has it: arguments and lines in, text and exit code out, a server and HTTP between. */
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
    void doesNotStartWithoutTheServerThatItIsTold() {
        assertThatThrownBy(() -> run(
                        "",
                        "--assistant-tools.client.base-url=http://127.0.0.1:9/v1",
                        "--assistant-tools.client.max-retries=0",
                        "Hello"))
                .rootCause()
                .isInstanceOf(IOException.class);
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

    @ParameterizedTest
    @MethodSource("examples")
    void theScriptAnswersItsExamplesFromTools(String example) throws IOException {
        run("", example);

        assertThat(out()).contains("Round 1:").contains("->").doesNotContain("(failed)", "(refused)");
    }

    static Stream<String> examples() throws IOException {
        try (var script = WeatherBotTest.class.getResourceAsStream("/weather.yaml")) {
            return EXAMPLE
                    .matcher(new String(script.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map((MatchResult example) -> example.group(1))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "How is New York doing in New York today?, 2026-01-20",
        "Forecast for New York on Thursday, 2026-01-22",
        "Forecast for New York on Saturday, 2026-01-24",
        "Forecast for New York on Sunday, 2026-01-25",
        "Forecast for New York on Monday, 2026-01-26",
        "Forecast for New York on the 24th, 2026-01-24",
    })
    void theScriptKnowsTheDaysOfTheWeek(String question, String date) throws IOException {
        run("", question);

        assertThat(out()).contains("\"days\":{\"first\":\"" + date + "\",\"last\":\"" + date + "\"}");
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
