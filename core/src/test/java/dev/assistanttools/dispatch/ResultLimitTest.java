package dev.assistanttools.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.tool.ArgumentProblem;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolCallResult.Failed;
import dev.assistanttools.tool.ToolCallResult.Rejected;
import dev.assistanttools.tool.ToolCallResult.Succeeded;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultLimitTest {

    private final ResultLimit limit = new ResultLimit(1000);

    private String cut(String output) {
        return limit.on(new Succeeded(output)).output();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ä", "€", "😀"})
    void whatFitsIsTheSame(String character) {
        int most = 1000 / (int) Utf8.length(character);
        ToolCallResult fitting = new Succeeded(character.repeat(most));
        assertThat(limit.on(fitting)).isSameAs(fitting);
        assertThat(cut(character.repeat(most + 1))).contains("[Cut here: ");
    }

    @Test
    void eachKindOfResultKeepsItsKindAndWhatItHas() {
        IllegalStateException cause = new IllegalStateException("cause");
        List<ArgumentProblem> problems = List.of(new ArgumentProblem("/a", "is wrong"));
        String output = "x".repeat(1001);
        assertThat(limit.on(new Failed(output, "ref", cause))).isEqualTo(new Failed(cut(output), "ref", cause));
        assertThat(limit.on(new Rejected(output, problems))).isEqualTo(new Rejected(cut(output), problems));
        assertThat(cut(output)).hasSizeLessThanOrEqualTo(1000).endsWith("more than the limit of 1000. Ask for less.]");
    }

    @Test
    void cutsJsonAsJson() {
        String numbers = IntStream.range(0, 1000).mapToObj(Integer::toString).collect(Collectors.joining(","));
        assertThat(cut("[" + numbers + "]"))
                .startsWith("[0,1,2,")
                .contains("]\n[Cut here: the whole result has 3891 bytes")
                .hasSizeBetween(990, 1000);
    }

    @Test
    void cutsJsonWithWhiteSpaceAsJson() {
        String lines = IntStream.range(0, 1000).mapToObj(i -> "  " + i).collect(Collectors.joining(",\n"));
        assertThat(cut("\n{ \"all\" : [\n" + lines + "\n] }\n"))
                .startsWith("\n{ \"all\" : [\n  0,\n  1,\n")
                .containsPattern("[0-9]]}\n\\[Cut here: ");
    }

    @Test
    void nothingIsLeftOfALongStringOrNumber() {
        assertThat(cut("\"" + "x".repeat(1001) + "\"")).startsWith("[Cut here: ");
        assertThat(cut("1".repeat(1001))).startsWith("[Cut here: ");
    }

    @Test
    void whatOnlyLooksLikeJsonIsText() {
        assertThat(cut("[" + "1,".repeat(1000))).startsWith("[1,1,1,").doesNotContain("]\n[Cut");
        assertThat(cut("[1]\n" + "and more ".repeat(200))).startsWith("[1]\nand more and more");
        assertThat(cut("[".repeat(500) + "]".repeat(501))).startsWith("[[[");
    }
}
