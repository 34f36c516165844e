package dev.assistanttools.openai;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is new of a call in a step.
 *
 * @param index the place of the call in its step, from 0
 * @param id the call's id, in its first delta
 * @param type what is called, as in {@link StepCall#type()}
 * @param name the function's name, in the call's first delta
 * @param arguments what is added to the function's arguments, or to the code interpreter's input
 * @param images the files of the images that the code interpreter has drawn since
 */
public record StepCallDelta(
        int index, Optional<String> id, String type, Optional<String> name, String arguments, List<String> images) {

    /** A delta without images. */
    public StepCallDelta(int index, Optional<String> id, String type, Optional<String> name, String arguments) {
        this(index, id, type, name, arguments, List.of());
    }

    /** Copies the list; refuses null components. */
    public StepCallDelta {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(arguments, "arguments");
        images = List.copyOf(images);
    }
}
