package dev.assistanttools.openai;

import java.util.Objects;
import java.util.Optional;

/**
 * A place in a text that stands for something else: a source or a file.
 *
 * @param type {@code file_citation} or {@code file_path}
 * @param text what stands in the text and may be replaced
 * @param start where it begins in the text
 * @param end where it ends, exclusive
 * @param fileId the file that it stands for
 */
public record Annotation(String type, String text, int start, int end, Optional<String> fileId) {

    /** Refuses null components. */
    public Annotation {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(fileId, "fileId");
    }
}
