package dev.assistanttools.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScriptReaderTest {

    @TempDir
    Path folder;

    static Stream<Arguments> mistakes() {
        String good = "rules:\n- when: a\n  reply: b\n";
        return Stream.of(
                Arguments.of("", "s.yaml: the script is empty; write rules:"),
                Arguments.of("# nothing\n", "s.yaml: the script is empty"),
                Arguments.of("name: x\n", "s.yaml, line 1: 'name' is not known here; known are rules."),
                Arguments.of("{}", "s.yaml: there are no rules; write rules: and"),
                Arguments.of("rules: []", "s.yaml, line 1: there are no rules; write at least one"),
                Arguments.of("rules: weather", "s.yaml, line 1: a list (- item) is expected here."),
                Arguments.of("- a", "s.yaml, line 1: a mapping (key: value) is expected here."),
                Arguments.of("rules:\n- a\n", "s.yaml, rule 1, line 2: a mapping (key: value) is expected here."),
                Arguments.of("rules: \"a", "s.yaml, line 1: no YAML ("),
                Arguments.of("rules: &x [*x]", "s.yaml, line 1: the alias *x is not taken"),
                Arguments.of("rules: \u0007", "s.yaml: no YAML ("),
                Arguments.of("a: [".repeat(60), "s.yaml"),
                Arguments.of(good + "- reply: c\n", "s.yaml, rule 2, line 4: there is no when:; add it."),
                Arguments.of(good + "- when: c\n", "s.yaml, rule 2, line 4: there is no reply:; add it."),
                Arguments.of(good + "- when: [c]\n  reply: d", "s.yaml, rule 2, line 4: a text is expected here."),
                Arguments.of(good + "  when: c\n", "s.yaml, rule 1, line 4: 'when' is there twice; keep one."),
                Arguments.of(
                        good + "  repyl: c\n",
                        "s.yaml, rule 1, line 4: 'repyl' is not known here; known are calls, example, reply, rounds, when."),
                Arguments.of(
                        "rules:\n- when: '(a'\n  reply: b\n",
                        "s.yaml, rule 1, line 2: the pattern is no regular expression (Unclosed group); correct it."),
                Arguments.of(
                        good + "  example: xyz\n",
                        "s.yaml, rule 1, line 4: the rule's pattern is not found in its own example;"),
                Arguments.of(
                        good + "- when: ab\n  example: cab\n  reply: b\n",
                        "s.yaml, rule 2, line 5: rule 1 answers this example first;"),
                Arguments.of(good + "  calls: []\n", "s.yaml, rule 1, line 4: a round has no call;"),
                Arguments.of(
                        good + "  calls: [{tool: t}]\n  rounds: [[{tool: t}]]\n",
                        "s.yaml, rule 1, line 5: a rule has calls or rounds, not both;"),
                Arguments.of(good + "  calls: [{arguments: {}}]\n", "s.yaml, rule 1, line 4: there is no tool:"),
                Arguments.of(good + "  calls: [{tool: a b}]\n", "s.yaml, rule 1, line 4: 'a b' is no tool's name;"),
                Arguments.of(
                        good + "  calls:\n  - tool: t\n    arguments: {x: yes}\n",
                        "s.yaml, rule 1, line 6: 'yes' is text to JSON and something else to YAML; put it in quotes."),
                Arguments.of(
                        good + "  calls:\n  - tool: t\n    arguments: {x: 0x1F}\n",
                        "s.yaml, rule 1, line 6: '0x1F' is text to JSON"),
                Arguments.of(
                        "rules:\n- when: a\n  reply: ${out.1}\n",
                        "s.yaml, rule 1, line 3: ${out.1} is an output that is not there yet; 0 calls come before"),
                Arguments.of(
                        "rules:\n- when: a\n  calls: [{tool: t, arguments: {x: '${out.1}'}}]\n  reply: b\n",
                        "s.yaml, rule 1, line 3: ${out.1} is an output that is not there yet"),
                Arguments.of(
                        "rules:\n- when: a\n  reply: ${place}\n",
                        "s.yaml, rule 1, line 3: the pattern has no group ${place}; write it as (?<place>...)"),
                Arguments.of(
                        "rules:\n- when: (a)\n  reply: ${2}\n",
                        "s.yaml, rule 1, line 3: the pattern has no group ${2};"),
                Arguments.of(
                        "rules:\n- when: a\n  reply: ${out.0}\n",
                        "s.yaml, rule 1, line 3: ${out.0} is no placeholder; write ${1}, ${name}, ${out.1}"),
                Arguments.of("rules:\n- when: a\n  reply: '${out.1:x}'\n", "s.yaml, rule 1, line 3: ${out.1:x} is no"),
                Arguments.of(
                        "rules:\n- when: a\n  reply: 'x ${1'\n",
                        "s.yaml, rule 1, line 3: a placeholder is not closed;"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void saysInOneLineWhatIsWrongWhereAndWhatToDo(String yaml, String message) {
        assertThatThrownBy(() -> ScriptReader.read("s.yaml", yaml))
                .isInstanceOf(ScriptException.class)
                .hasMessageStartingWith(message)
                .message()
                .hasLineCount(1)
                .endsWith(".");
    }

    @Test
    void nothingInAScriptChoosesAClass() {
        assertThatThrownBy(() -> ScriptReader.read("s.yaml", "!!javax.script.ScriptEngineManager [a]"))
                .isInstanceOf(ScriptException.class);
    }

    @Test
    void aMissingFileIsNamed() {
        Path file = folder.resolve("none.yaml");

        assertThatThrownBy(() -> Model.script(file))
                .isInstanceOf(ScriptException.class)
                .hasMessage("There is no script " + file + "; name a YAML file that exists.");
    }

    @Test
    void aFolderIsNoScript() {
        assertThatThrownBy(() -> Model.script(folder))
                .isInstanceOf(ScriptException.class)
                .hasMessage("The script " + folder + " is a folder; name a YAML file.");
    }

    @Test
    void aScriptIsReadFromAFileByItsName() throws IOException {
        Path file = Files.writeString(folder.resolve("small.yaml"), "rules: [{when: a, reply: 'ä'}]");

        assertThat(Model.script(file).description()).isEqualTo("script small.yaml (not a language model)");
    }

    @Test
    void aTextThatIsNotUtf8OrTooLargeIsRefused() throws IOException {
        Path latin = Files.write(folder.resolve("latin.yaml"), new byte[] {'a', (byte) 0xE4, 'b'});
        Path large = Files.write(folder.resolve("large.yaml"), new byte[ScriptSource.MOST_BYTES + 1]);

        assertThatThrownBy(() -> Model.script(latin))
                .hasMessage("latin.yaml: the text is not UTF-8; save it as UTF-8.");
        assertThatThrownBy(() -> Model.script(large))
                .hasMessage("large.yaml: a script has at most 1 MiB; make it smaller.");
    }

    @Test
    void aScriptIsReadFromAResource() {
        assertThat(Model.script(getClass(), "hello.yaml").description()).contains("hello.yaml");
        assertThatThrownBy(() -> Model.script(getClass(), "/x/none.yaml"))
                .isInstanceOf(ScriptException.class)
                .hasMessageContainingAll("/x/none.yaml", ScriptReaderTest.class.getName());
    }
}
