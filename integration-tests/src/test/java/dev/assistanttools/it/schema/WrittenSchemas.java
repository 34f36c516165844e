package dev.assistanttools.it.schema;

import dev.assistanttools.contract.ToolContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All schemas that the processor is known to write: of its own fixtures, of the samples and of the tools here. */
final class WrittenSchemas {

    /**
     * A tool's schema.
     *
     * @param tool where it comes from, and its name
     * @param strict whether it is one for strict mode
     */
    record WrittenSchema(String tool, boolean strict, JsonNode schema) {

        @Override
        public String toString() {
            return tool;
        }
    }

    private static final Path GOLDENS = Path.of("../annotation-processor/src/test/resources/expected");
    private static final Path SAMPLES = Path.of("../samples");

    private WrittenSchemas() {}

    static List<WrittenSchema> all() {
        List<WrittenSchema> all = new ArrayList<>();
        files(GOLDENS, ".json").forEach(file -> add(file, all));
        files(SAMPLES, "assistant-tools.lock.json").forEach(file -> add(file, all));
        ToolContract.of(WrittenSchemas.class)
                .tools()
                .forEach(tool -> all.add(new WrittenSchema(
                        tool.bean() + " " + tool.name(),
                        tool.definition().strict(),
                        JsonMapper.shared().readTree(tool.definition().schema().json()))));
        return all;
    }

    static List<WrittenSchema> strict() {
        return all().stream().filter(WrittenSchema::strict).toList();
    }

    private static void add(Path file, List<WrittenSchema> all) {
        String place =
                file.subpath(file.getNameCount() - 2, file.getNameCount()).toString();
        for (JsonNode tool : JsonMapper.shared().readTree(file.toFile()).path("tools")) {
            all.add(new WrittenSchema(
                    place + " " + tool.path("name").asString(),
                    tool.path("strict").booleanValue(),
                    tool.path("schema")));
        }
    }

    private static List<Path> files(Path folder, String suffix) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(file ->
                            file.toString().endsWith(suffix) && !file.toString().contains("target"))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new AssertionError("There is no " + suffix + " in " + folder.toAbsolutePath() + ".");
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
