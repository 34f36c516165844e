package dev.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Class files that don't have the names of parameters, and no notes of the processor beside them. */
class NamelessParameterTest {

    private static final Compilation.Source POINT = new Compilation.Source("lib/Point.java", """
            package lib;

            public class Point {
                public Point(int left, int top) {}
            }
            """);
    private static final Compilation.Source PLACE = new Compilation.Source("lib/Place.java", """
            package lib;

            public record Place(String city) {}
            """);
    private static final Compilation.Source TOOLS = new Compilation.Source("app/Tools.java", """
            package app;

            class Tools {
                /** Draws. */
                @dev.assistanttools.AssistantTool
                void draw(lib.Point point, lib.Place place) {}
            }
            """);

    @TempDir
    private Path folder;

    @Test
    void aConstructorNeedsItsNames() throws IOException {
        assertThat(compiledAgainst(library()))
                .filteredOn(message -> message.contains("[assistant-tools:nameless-parameter]"))
                .hasSize(2)
                .anyMatch(message -> message.contains("Point.arg0"))
                .anyMatch(message -> message.contains("Point.arg1"));
    }

    @Test
    void theOptionKeepsThemAndRecordsAlwaysHaveThem() throws IOException {
        assertThat(compiledAgainst(library("-parameters")))
                .noneMatch(message -> message.contains("[assistant-tools:nameless-parameter]"));
    }

    private List<String> compiledAgainst(Path library) {
        return new DiskCompilation(folder.resolve("app")).with(library).compile(List.of(TOOLS));
    }

    private Path library(String... options) throws IOException {
        DiskCompilation library = new DiskCompilation(folder.resolve("library")).withOptions(options);
        library.compile(List.of(POINT, PLACE));
        try (Stream<Path> files = Files.walk(library.classes())) {
            for (Path notes : files.filter(file -> file.toString().endsWith(CoreNames.SOURCE_NOTES_SUFFIX))
                    .toList()) {
                Files.delete(notes);
            }
        }
        return library.classes();
    }
}
