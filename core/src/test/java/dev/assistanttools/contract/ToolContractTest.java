package dev.assistanttools.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToolContractTest {

    @TempDir
    Path folder;

    @Test
    void mergesTheFragmentsOfAFolderInTheOrderOfTheNames() throws IOException {
        Contracts.writeFragment(folder, "a.B", Contracts.entry("z", ""), Contracts.entry("b", ""));
        Contracts.writeFragment(folder, "a.A", Contracts.entry("c", ""), Contracts.entry("b", ""));

        assertThat(ToolContract.at(folder).tools())
                .extracting(tool -> tool.name() + " of " + tool.bean())
                .containsExactly("b of a.A", "b of a.B", "c of a.A", "z of a.B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BOOT-INF/classes/", "WEB-INF/classes/"})
    void readsAnArchiveLikeItsFolder(String root) throws IOException {
        String tool = Contracts.entry("b", "\"n\":{\"type\":\"integer\"}");
        Contracts.writeFragment(folder, "a.B", tool);
        Path jar = jar(root + "META-INF/assistant-tools/toolsets/a.B.json", Contracts.fragment("a.B", tool));

        assertThat(ToolContract.at(jar)).isEqualTo(ToolContract.at(folder));
    }

    @Test
    void theTextIsMeantForReadersOfDifferences() throws IOException {
        Contracts.writeFragment(
                folder,
                "a.B",
                Contracts.entry(
                        "b",
                        "\"n\":{\"type\":[\"number\",\"null\"],\"minimum\":0.50},\"a\":{\"description\":\"\u202e\"}"));

        assertThat(ToolContract.at(folder).json()).isEqualTo("""
                {
                  "format": 1,
                  "tools": [
                    {
                      "name": "b",
                      "bean": "a.B",
                      "description": "Does it.",
                      "strict": true,
                      "schema": {
                        "type": "object",
                        "properties": {
                          "n": {
                            "type": ["number", "null"],
                            "minimum": 0.50
                          },
                          "a": {
                            "description": "\\u202e"
                          }
                        },
                        "required": [],
                        "additionalProperties": false
                      }
                    }
                  ]
                }
                """);
    }

    @Test
    void readsItsOwnTextAgain() throws IOException {
        Contracts.writeFragment(folder, "a.B", Contracts.entry("b", "\"\\ud800\":{\"type\":\"string\"}"));
        ToolContract contract = ToolContract.at(folder);

        assertThat(ToolContract.parse(contract.json())).isEqualTo(contract);
    }

    @Test
    void aModuleWithoutToolsIsAMistake() {
        assertThatThrownBy(() -> ToolContract.at(folder))
                .isInstanceOf(UnreadableContractException.class)
                .hasMessage("There are no tools in " + folder
                        + ": name the folder that the module's classes are compiled to,"
                        + " or its jar, and see to it that assistant-tools-processor runs when it is compiled.");
    }

    @Test
    void namesTheFileThatCantBeRead() throws IOException {
        Contracts.writeFragment(folder, "a.B", "{}");

        assertThatThrownBy(() -> ToolContract.at(folder))
                .hasMessageContaining("a.B.json can't be read: it has no text \"name\". Compile its class again.");
        assertThatThrownBy(() -> ToolContract.at(folder.resolve("nowhere")))
                .hasMessageContaining("nowhere can't be read: it must be a folder of classes or a jar");
    }

    @Test
    void namesWhatIsWrongWithAText() {
        assertThatThrownBy(() -> ToolContract.parse("<<<<<<< HEAD"))
                .hasMessage("the contract is not JSON: expected a value, but got '<' at offset 0");
        assertThatThrownBy(() -> ToolContract.parse("{\"format\":2,\"tools\":[]}"))
                .hasMessageContaining("has format 2");
        assertThatThrownBy(() -> ToolContract.parse("{\"format\":1}")).hasMessage("it has no list \"tools\"");
    }

    @Test
    void findsTheModuleOfAClass() {
        assertThatThrownBy(() -> ToolContract.of(ToolContractTest.class)).hasMessageContaining("test-classes");
        assertThatThrownBy(() -> ToolContract.of(List.class))
                .hasMessage("java.util.List was loaded from nowhere that has files: name a class of your own module.");
    }

    private Path jar(String entry, String text) throws IOException {
        Path jar = folder.resolve("module.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }
}
