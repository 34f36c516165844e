package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ScriptedModelTest {

    private static final String SNOW = "Will it snow in New York this weekend, and is Anchorage colder?";

    private final ModelCalls weather =
            new ModelCalls(Model.script("weather.yaml", documentedScript())).offering("get_forecast", "list_places");

    /** The script in the documentation is the one that is tested. */
    private static String documentedScript() {
        try {
            String page = Files.readString(Path.of("../docs/scripts.md"));
            int begin = page.indexOf("```yaml\n") + "```yaml\n".length();
            return page.substring(begin, page.indexOf("```", begin));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ModelCalls rule(String... lines) {
        String rule = "rules:\n- " + String.join("\n  ", lines) + "\n";
        return new ModelCalls(Model.script("test.yaml", rule)).offering("tool");
    }

    @Test
    void asksForBothPlacesAtOnceAndPutsTheirFiguresIntoTheReply() throws InterruptedException {
        ModelReply asked = weather.ask(SNOW);
        ModelReply answer = weather.submit(
                asked, "{\"summary\":\"No snow\",\"high_f\":38.50}", "{\"summary\":\"Snow showers\",\"high_f\":-3}");

        assertThat(ModelCalls.asked(asked))
                .containsExactly(
                        "get_forecast{\"place\":\"New York\",\"days\":\"this weekend\"}",
                        "get_forecast{\"place\":\"Anchorage\",\"days\":\"this weekend\"}");
        assertThat(ModelCalls.text(answer))
                .isEqualTo("New York: No snow (high 38.50 °F).\nAnchorage: Snow showers (high -3 °F).")
                .isEqualTo(weather.streamedText());
    }

    @Test
    void usesOutputsOfARoundInTheNext() throws InterruptedException {
        ModelReply places = weather.ask("what is the FORECAST FOR anywhere on 2026-01-21?");
        ModelReply forecast = weather.submit(places, "{\"places\":[\"Fargo, \\\"ND\\\"\"]}");
        ModelReply answer = weather.submit(forecast, "{\"summary\":\"Cold\"}");

        assertThat(ModelCalls.asked(places)).containsExactly("list_places{\"limit\":1,\"sorted\":true}");
        assertThat(ModelCalls.asked(forecast))
                .containsExactly("get_forecast{\"place\":\"Fargo, \\\"ND\\\"\",\"days\":\"2026-01-21\"}");
        assertThat(ModelCalls.text(answer)).isEqualTo("You asked for anywhere. Cold");
    }

    @Test
    void leavesOutAnArgumentWhoseGroupTookNoPart() throws InterruptedException {
        ModelReply places = weather.ask("Forecast for anywhere?");

        assertThat(ModelCalls.asked(weather.submit(places, "{\"places\":[\"Fargo\"]}")))
                .containsExactly("get_forecast{\"place\":\"Fargo\"}");
    }

    @Test
    void repliesWithoutCalls() throws InterruptedException {
        assertThat(ModelCalls.text(weather.ask("Hello there"))).isEqualTo("Hello! Ask me about the weather.");
    }

    @Test
    void saysOpenlyWhatItIsAndWhatItKnowsIfNoRuleFits() throws InterruptedException {
        assertThat(ModelCalls.text(weather.ask("Who are you?")))
                .isEqualTo("I am the script weather.yaml, not a language model, and have no rule for that."
                        + " Questions that I can answer:\n- " + SNOW
                        + "\n- What is the forecast for the first place you know?");
        assertThat(Model.script("weather.yaml", documentedScript()).description())
                .isEqualTo("script weather.yaml (not a language model)");
    }

    @Test
    void saysWhichToolsItIsNotOffered() throws InterruptedException {
        weather.offering("get_forecast");

        assertThat(ModelCalls.text(weather.ask("Forecast for anywhere?")))
                .contains("weather.yaml", "not a language model", "list_places", "not offered")
                .doesNotContain("get_forecast");
    }

    @Test
    void callsNothingIfTheRunForbidsTools() throws InterruptedException {
        weather.with(ModelCalls.toolChoice("\"none\"", null));

        assertThat(ModelCalls.text(weather.ask(SNOW))).contains("get_forecast", "not offered");
    }

    @Test
    void asksOneByOneIfParallelCallsAreForbidden() throws InterruptedException {
        weather.with(ModelCalls.toolChoice(null, false));

        ModelReply first = weather.ask(SNOW);
        ModelReply second = weather.submit(first, "{\"summary\":\"No snow\",\"high_f\":38}");

        assertThat(ModelCalls.asked(first)).hasSize(1).first().asString().contains("New York");
        assertThat(ModelCalls.asked(second)).hasSize(1).first().asString().contains("Anchorage");
        assertThat(ModelCalls.text(weather.submit(second, "{\"summary\":\"Snow\",\"high_f\":2}")))
                .endsWith("Anchorage: Snow (high 2 °F).");
    }

    @Test
    void putsAToolsSentenceAboutAFailureWhereAFigureWasWanted() throws InterruptedException {
        ModelReply asked = weather.ask(SNOW);

        assertThat(ModelCalls.text(weather.submit(asked, "I don't know New York.", "{\"error\":\"closed\"}")))
                .contains("New York: I don't know New York. (high")
                .contains("Anchorage: {\"error\":\"closed\"} (high");
    }

    @Test
    void writesListsAndNullsForReaders() throws InterruptedException {
        ModelCalls model =
                rule("when: go", "calls: [{tool: tool}]", "reply: '${out.1:/l} / ${out.1:/n} / ${out.1:/o}'");

        ModelReply answer = model.submit(model.ask("go"), "{\"l\":[\"a\",1.10,true],\"n\":null,\"o\":{\"k\":[1]}}");

        assertThat(ModelCalls.text(answer)).isEqualTo("a, 1.10, true / none / {\"k\":[1]}");
    }

    @Test
    void sendsArgumentsOfAllJsonTypes() throws InterruptedException {
        ModelCalls model = rule(
                "when: 'go (\\w+)'",
                "calls:",
                "- tool: tool",
                "  arguments: {n: 1.10, big: 9007199254740993, b: false, z: null, l: ['${1}', 2], o: {d: 2026-01-20}}",
                "reply: '$${1} is ${1}'");

        ModelReply asked = model.ask("go far");

        assertThat(ModelCalls.asked(asked))
                .containsExactly("tool{\"n\":1.10,\"big\":9007199254740993,\"b\":false,\"z\":null,"
                        + "\"l\":[\"far\",2],\"o\":{\"d\":\"2026-01-20\"}}");
        assertThat(ModelCalls.text(model.submit(asked, "done"))).isEqualTo("${1} is far");
    }

    @Test
    void aPatternThatTakesTooLongFailsTheRun() {
        ModelCalls model = rule("when: '(a|aa)+$'", "reply: ok");

        assertThatThrownBy(() -> model.ask("a".repeat(2000) + "b"))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.code()).isEqualTo("server_error"))
                .hasMessage("In the script test.yaml the pattern of rule 1 takes too long; make it simpler.");
    }
}
