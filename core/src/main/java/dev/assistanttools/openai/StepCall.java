package dev.assistanttools.openai;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A call in a step of a run.
 *
 * @param id the call
 * @param type what is called: {@code function}, {@code code_interpreter}, {@code file_search}
 * @param name the function's name; empty for another type
 * @param arguments the function's arguments, or the code interpreter's input; empty for another type
 * @param output the function's output as it was submitted, or the code interpreter's logs
 * @param images the files of the images that the code interpreter has drawn, in its order; empty for another type
 */
public record StepCall(
        String id, String type, String name, String arguments, Optional<String> output, List<String> images) {

    /** A call without images. */
    public StepCall(String id, String type, String name, String arguments, Optional<String> output) {
        this(id, type, name, arguments, output, List.of());
    }

    /** Copies the list; refuses null components. */
    public StepCall {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(arguments, "arguments");
        Objects.requireNonNull(output, "output");
        images = List.copyOf(images);
    }
}
