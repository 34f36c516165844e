package dev.assistanttools.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders of sources in the test resources, each a specification: what is accepted, refused, and written. */
final class Fixtures {

    private static final Path ROOT = Path.of("src/test/resources");

    private Fixtures() {}

    /** The sources of a fixture, which is a folder. */
    static List<Compilation.Source> sources(String fixture) {
        Path path = ROOT.resolve(fixture);
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> new Compilation.Source(fixture + "/" + file.getFileName(), read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path expected(String path) {
        return ROOT.resolve("expected").resolve(path);
    }

    /** The names of the fixtures in a folder. */
    static List<String> names(String folder) {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
