package dev.assistanttools.spring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

    /** The binary names, in alphabetical order. */
    static List<String> typeNames(@Nullable ClassLoader classLoader) {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver(classLoader).getResources(FILES);
            return Arrays.stream(files)
                    .map(Resource::getFilename)
                    .filter(Objects::nonNull)
                    .map(StringUtils::stripFilenameExtension)
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The index of toolsets can't be read.", e);
        }
    }
}
