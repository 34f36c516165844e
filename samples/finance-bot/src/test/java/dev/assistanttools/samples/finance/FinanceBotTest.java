package dev.assistanttools.samples.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The bot as a user has it: arguments and lines in, text and exit code out, a server and HTTP between. */
class FinanceBotTest {

    private static final Pattern EXAMPLE = Pattern.compile("example: (.+)");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void theScriptAnswersItsExamplesFromTools() throws IOException {
        assertThat(chat(examples(), "--as=trader"))
                .allSatisfy(answer ->
                        assertThat(answer).contains("Round 1:").contains("->").doesNotContain("(failed)", "(refused)"));
    }

    @Test
    void theScriptKnowsManyWaysToAsk() throws IOException {
        List<String> answers = chat(List.of(
                "Convert 1,234,567.89 EUR to KRW on 2025-06-30.",
                "how much are 12 euros in dollars with the rate of 2026-04-10?",
                "What was the rate of USD/CHF on 2024-01-02?",
                "How has the pound against the euro done since 2026-01-01?",
                "Show my portfolio",
                "Buy 1,000 GBP for USD."));

        assertThat(answers.get(0)).contains("\"amount\":\"1234567.89\"", "\"day\":\"2025-06-30\"", "KRW at the");
        assertThat(answers.get(1)).contains("12.00 EUR = 14.05 USD");
        assertThat(answers.get(2)).contains("1 USD = ");
        assertThat(answers.get(3)).contains("GBP/EUR went from");
        assertThat(answers.get(4)).contains("Together worth 404,405.04 EUR");
        assertThat(answers.get(5)).contains("I call place_order, which I am not offered");
    }

    @Test
    void saysWhatIsWrongInASentence() throws IOException {
        List<String> answers = chat(List.of(
                "What are 5 dollars in jen?",
                "What was the rate of the dollar against the yen on 2026-04-11?",
                "What are 5 euros in yen on 2027-01-04?"));

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer).contains("(failed)").doesNotContain("Exception"));
        assertThat(answers.get(0)).contains("There are no rates for 'jen'; the nearest: JPY (Japanese yen)");
        assertThat(answers.get(1)).contains("No rates were fixed on Saturday, 11 April 2026", "2026-04-10");
        assertThat(answers.get(2)).contains("2027-01-04 is outside");
    }

    @Test
    void listsWhatCanBeAskedIfNoRuleFits() throws IOException {
        assertThat(run("", "What is the meaning of life?")).isZero();

        assertThat(out()).contains("have no rule for that").contains(examples());
    }

    @Test
    void answersWithinItsBudget() throws IOException {
        assertThat(
                        run(
                                "",
                                "--assistant-tools.run.budget.calls=1",
                                "What are 2,500.10 dollars in yen at the rate of 2026-04-13, and how did that pair move this year?"))
                .isZero();

        assertThat(out()).contains("399,601 JPY", "-> (refused)").doesNotContain("+1.85 %");
    }

    @Test
    void placesOneOrderForAQuestionWhateverTheModelAsksFor() throws IOException {
        String call = "/call place_order {\"side\":\"buy\",\"amount\":1,\"currency\":\"GBP\",\"cash\":\"USD\"}";

        assertThat(run("", "--as=trader", "--assistant-tools.server.model=directive", call + "\n" + call))
                .isZero();

        assertThat(out()).contains("-> {\"id\":1,", "-> (refused)").doesNotContain("\"id\":2");
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

        assertThat(out()).startsWith("Usage: java -jar finance-bot.jar");
    }

    private static List<String> examples() throws IOException {
        try (InputStream script = Objects.requireNonNull(FinanceBotTest.class.getResourceAsStream("/finance.yaml"))) {
            return EXAMPLE.matcher(new String(script.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(example -> example.group(1))
                    .toList();
        }
    }

    /** What the bot showed for each question, line breaks as spaces. */
    private List<String> chat(List<String> questions, String... arguments) throws IOException {
        assertThat(run(String.join("\n", questions), arguments)).isZero();
        List<String> answers = List.of(out().replaceAll("\\s+", " ").split("you> "));
        assertThat(answers).hasSize(questions.size() + 2);
        return answers.subList(1, answers.size() - 1);
    }

    private int run(String input, String... arguments) throws IOException {
        return FinanceBot.run(
                new BufferedReader(new StringReader(input)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
