package dev.assistanttools.spring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.StringUtils;

/**
 * The classes on the class path for which the annotation processor wrote toolsets: it leaves a file with the class's binary name
 * behind for each.
 */
final class ToolsetIndex {

    private static final String FILES = "classpath*:META-INF/assistant-tools/toolsets/*.json";

    private ToolsetIndex() {}

    /**
     * A tool that may have a bean or not.
     *
     * @param type the binary name of the class that has it
     * @param name its name
     */
    record Tool(String type, String name) {}

    /** All tools of the toolsets, by class. */
    static List<Tool> tools(@Nullable ClassLoader classLoader) {
        return files(classLoader).flatMap(ToolsetIndex::tools).toList();
    }

    private static Stream<Tool> tools(Resource file) {
        try {
            Map<String, Object> toolset =
                    JsonParserFactory.getJsonParser().parseMap(file.getContentAsString(StandardCharsets.UTF_8));
            return toolset.get("tools") instanceof List<?> tools
                    ? tools.stream().map(tool -> new Tool(String.valueOf(toolset.get("bean")), name(tool)))
                    : Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The toolset " + file.getDescription() + " can't be read.", e);
        }
    }

    private static String name(@Nullable Object tool) {
        return tool instanceof Map<?, ?> entry ? String.valueOf(entry.get("name")) : "";
    }

    /** The binary names, in alphabetical order. */
    static List<String> typeNames(@Nullable ClassLoader classLoader) {
        return files(classLoader)
                .map(Resource::getFilename)
                .filter(Objects::nonNull)
                .map(StringUtils::stripFilenameExtension)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<Resource> files(@Nullable ClassLoader classLoader) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver(classLoader).getResources(FILES));
        } catch (IOException e) {
            throw new UncheckedIOException("The index of toolsets can't be read.", e);
        }
    }
}
