package dev.assistanttools.it.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the compiler refuses, the twin refuses: as often, and in the same words where it is the same that is wrong. */
class RefusedTwinTest {

    private static final Path CATALOGUE = Path.of("../docs/diagnostics.md");

    /** Errors that can't be made at run time, and why. */
    private static final Map<String, String> ONLY_OF_THE_COMPILER = Map.of(
            "nameless-parameter",
                    "its fixture only imitates a class file without names; ReflectiveToolsetsTest has real ones",
            "toolset-not-written", "nothing is written",
            "unknown-option", "the compiler has options",
            "unknown-tag", "the compiler has options");

    /** Sentences in which the compiler speaks of itself or of its code, as they are at run time. */
    private static final Map<String, String> OWN_WORDS = Map.of(
            "private-method", "The tool method '…' is private.",
            "inaccessible-method", "The inherited tool method '…' of '…' is not public, so it can't be called",
            "private-class", "The class '…' is private, so the tools in '…' can't be called.",
            "abstract-type", "Unsupported type: '…' of '…' is abstract, and nothing says which classes",
            "inaccessible-type", "Unsupported type: '…' of '…' is not visible in the package '…' of its tools.",
            "unsupported-annotation", "Unsupported type: '…' has …, which changes the JSON in a way that is not read.");

    /** Problems that have a place at compile time and none at run time, where a sentence is said once. */
    private static final Map<String, String> SAID_ONCE = Map.of(
            "context-twice", "a method has too many parameters, however many",
            "duplicate-tool-name", "a name is taken by the same method, however often",
            "misplaced-context", "two methods have a parameter of the same name",
            "private-method", "a method is inherited by several classes, so it is said of each");

    private static final Map<String, String> SENTENCES = sentences();

    @TempDir
    Path classes;

    static Stream<RefusedFixture> fixtures() {
        return RefusedFixture.all()
                .filter(fixture -> SENTENCES.containsKey(fixture.tag()))
                .filter(fixture -> !ONLY_OF_THE_COMPILER.containsKey(fixture.tag()));
    }

    @Test
    void errorsWithoutATwinAreInTheCatalogue() {
        assertThat(SENTENCES).containsKeys(ONLY_OF_THE_COMPILER.keySet().toArray(String[]::new));
        assertThat(SENTENCES).containsKeys(OWN_WORDS.keySet().toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void whatTheCompilerRefusesIsRefused(RefusedFixture fixture) {
        List<String> refusals = fixture.refusals(classes);

        Map<String, Long> reported = counted(fixture.marks().stream().filter(SENTENCES::containsKey));
        Map<String, Long> refused = counted(refusals.stream().flatMap(refusal -> tag(refusal).stream()));
        assertThat(refused.keySet()).as("%s", refusals).isEqualTo(reported.keySet());
        if (!SAID_ONCE.containsKey(fixture.tag())) {
            assertThat(refused).as("%s", refusals).isEqualTo(reported);
        }
    }

    private static Map<String, Long> counted(Stream<String> tags) {
        return tags.collect(Collectors.groupingBy(tag -> tag, TreeMap::new, Collectors.counting()));
    }

    private static Optional<String> tag(String refusal) {
        return SENTENCES.entrySet().stream()
                .filter(sentence -> pattern(OWN_WORDS.getOrDefault(sentence.getKey(), sentence.getValue()))
                        .matcher(refusal)
                        .find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Pattern pattern(String sentence) {
        return Pattern.compile(
                Stream.of(sentence.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    /** The errors of the catalogue, each with what it says is wrong: the beginning, up to the last thing that is at hand. */
    private static Map<String, String> sentences() {
        Map<String, String> sentences = new LinkedHashMap<>();
        String errors = catalogue().split("(?m)^## ", -1)[1];
        Matcher entry = Pattern.compile("(?m)^### `assistant-tools:([a-z-]+)`\\n\\n(.+)$")
                .matcher(errors);
        while (entry.find()) {
            sentences.put(entry.group(1), entry.group(2).replaceFirst("(…[^…]*?[.:;]) .*", "$1"));
        }
        return sentences;
    }

    private static String catalogue() {
        try {
            return Files.readString(CATALOGUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
