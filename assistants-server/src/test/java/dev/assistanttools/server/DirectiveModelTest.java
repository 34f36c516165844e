package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectiveModelTest {

    private final List<Duration> pauses = new ArrayList<>();
    private final ModelCalls calls =
            new ModelCalls(new DirectiveModel(pauses::add, new CallIds(new Random(1)))).offering("weather", "places");

    @Test
    void echoesAMessageWithoutDirectives() throws InterruptedException {
        ModelReply reply = calls.ask("Will it snow?\n/usr/bin is no directive");

        assertThat(ModelCalls.text(reply)).isEqualTo("echo: Will it snow?\n/usr/bin is no directive");
        assertThat(calls.texts).hasSizeGreaterThan(3);
        assertThat(calls.streamedText()).isEqualTo(ModelCalls.text(reply));
    }

    @Test
    void echoesNothingIfNobodySaidAnything() throws InterruptedException {
        assertThat(ModelCalls.text(calls.respond())).isEqualTo("echo: ");
    }

    @Test
    void asksForAllCallsOfARoundAtOnce() throws InterruptedException {
        ModelReply reply =
                calls.ask("/call weather {\"place\": \"New York\"}\n/call weather {\"place\":\"Anchorage\"}");

        assertThat(ModelCalls.asked(reply))
                .containsExactly("weather{\"place\": \"New York\"}", "weather{\"place\":\"Anchorage\"}");
        assertThat(calls.names).containsExactly("weather", "weather");
        assertThat(calls.arguments)
                .map(StringBuilder::toString)
                .containsExactly("{\"place\": \"New York\"}", "{\"place\":\"Anchorage\"}");
        assertThat(calls.callIds).doesNotHaveDuplicates().allMatch(id -> id.matches("call_[0-9A-Za-z]{24}"));
    }

    @Test
    void answersAllOutputsOfAllRoundsInCallOrderAsTheyAre() throws InterruptedException {
        ModelReply first = calls.ask("/call weather {\"a\":1}\n/call places\n/then\n/call weather");
        ModelReply second = calls.submit(first, "cold\nand dry", "[\"Fargo\"]");
        ModelReply answer = calls.submit(second, "mild ");

        assertThat(ModelCalls.asked(second)).containsExactly("weather{}");
        assertThat(ModelCalls.text(answer))
                .isEqualTo("weather -> cold\nand dry\nplaces -> [\"Fargo\"]\nweather -> mild ");
    }

    @Test
    void passesArgumentsOnThatAreNoJson() throws InterruptedException {
        assertThat(ModelCalls.asked(calls.ask("/call weather {'place': oops,")))
                .containsExactly("weather{'place': oops,");
    }

    @Test
    void doesNotCallToolsThatAreNotOffered() throws InterruptedException {
        ModelReply reply = calls.ask("/call delete_all {}\n/call weather {}\n/then\n/call format_disk {}");

        assertThat(ModelCalls.asked(reply)).containsExactly("weather{}");
        assertThat(ModelCalls.text(calls.submit(reply, "cold"))).isEqualTo("weather -> cold");
    }

    @Test
    void saysSoIfNothingAskedForIsOffered() throws InterruptedException {
        assertThat(ModelCalls.text(calls.ask("/call delete_all {}"))).contains("offered", "delete_all");
        calls.with(ModelCalls.toolChoice("\"none\"", null));
        assertThat(ModelCalls.text(calls.ask("/call weather {}"))).contains("offered", "weather");
    }

    @Test
    void asksOneByOneIfParallelCallsAreForbidden() throws InterruptedException {
        calls.with(ModelCalls.toolChoice("\"auto\"", false));

        ModelReply first = calls.ask("/call weather {}\n/call places {}");
        ModelReply second = calls.submit(first, "cold");

        assertThat(ModelCalls.asked(first)).containsExactly("weather{}");
        assertThat(ModelCalls.asked(second)).containsExactly("places{}");
        assertThat(ModelCalls.text(calls.submit(second, "all"))).isEqualTo("weather -> cold\nplaces -> all");
    }

    @Test
    void saysWhatItIsToldToInPlaceOfTheOutputs() throws InterruptedException {
        ModelReply asked = calls.ask("/call weather {}\n/then\n/say It is cold.\n/say Take a coat.");

        assertThat(ModelCalls.text(calls.submit(asked, "-10"))).isEqualTo("It is cold.\nTake a coat.");
    }

    @Test
    void failsWithCodeAndMessageInTheRoundOfTheDirective() throws InterruptedException {
        ModelReply asked = calls.ask("/call weather {}\n/then\n/fail rate_limit_exceeded Too many questions.");

        assertThatThrownBy(() -> calls.submit(asked, "cold"))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.code()).isEqualTo("rate_limit_exceeded"))
                .hasMessage("Too many questions.");
    }

    @Test
    void isCutOffForTheReasonGiven() throws InterruptedException {
        ModelReply reply = calls.ask("/say It is\n/incomplete max_prompt_tokens");

        assertThat(reply).isInstanceOfSatisfying(ModelReply.Incomplete.class, incomplete -> {
            assertThat(incomplete.reason()).isEqualTo("max_prompt_tokens");
            assertThat(incomplete.text()).isEqualTo("It is").isEqualTo(calls.streamedText());
        });
    }

    @Test
    void sleepsBeforeTheRestOfItsRoundOnly() throws InterruptedException {
        ModelReply asked = calls.ask("/call weather {}\n/sleep 200\n/then\n/sleep 30\n/say done");
        assertThat(pauses).containsExactly(Duration.ofMillis(200));

        calls.submit(asked, "cold");
        assertThat(pauses).containsExactly(Duration.ofMillis(200), Duration.ofMillis(30));
    }

    @Test
    void echoesAfterSleepingIfThereIsNothingElseToDo() throws InterruptedException {
        assertThat(ModelCalls.text(calls.ask("/sleep 5\nhello"))).isEqualTo("echo: /sleep 5\nhello");
    }

    @Test
    void sleepEndsWhenTheThreadIsInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> new ModelCalls(Model.directive()).ask("/sleep 86400000"))
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void readsTheNewestMessageAndForgetsEarlierRuns() throws InterruptedException {
        ModelReply earlier = calls.ask("/call weather {}");
        calls.submit(earlier, "cold");
        calls.answered("weather -> cold");

        assertThat(ModelCalls.asked(calls.ask("/call places {}"))).containsExactly("places{}");
    }

    @Test
    void repeatsTheSameMessageInARunOfItsOwn() throws InterruptedException {
        calls.submit(calls.ask("/call weather {}"), "cold");
        calls.answered("weather -> cold");

        assertThat(ModelCalls.asked(calls.respond())).containsExactly("weather{}");
    }

    @ParameterizedTest
    @CsvSource({
        "/call, /call NAME {json}",
        "/fail server_error, /fail CODE MESSAGE",
        "/incomplete, /incomplete REASON",
        "/sleep soon, /sleep MILLIS",
        "/sleep 99999999, /sleep MILLIS",
        "/say, /say TEXT",
        "/then what, /then"
    })
    void answersWhatWasExpectedIfADirectiveCanNotBeRead(String line, String expected) throws InterruptedException {
        ModelReply reply = calls.ask("/call weather {}\n" + line);

        assertThat(ModelCalls.text(reply)).startsWith("Line 2 ").contains(line, expected);
    }

    @Test
    void countsTheSameUsageForTheSameConversation() throws InterruptedException {
        ModelReply.Usage usage = calls.ask("four words are here").usage();

        assertThat(usage.completionTokens()).isEqualTo(7);
        assertThat(usage.promptTokens()).isEqualTo(8);
        assertThat(new ModelCalls(Model.directive())
                        .offering("weather", "places")
                        .ask("four words are here")
                        .usage())
                .isEqualTo(usage);
    }

    @Test
    void saysOpenlyThatItIsNoLanguageModel() {
        assertThat(Model.directive().description()).contains("not a language model");
    }
}
