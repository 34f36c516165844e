package dev.assistanttools.tool;

import java.util.Objects;

/**
 * One mistake in the arguments of a call.
 *
 * @param pointer where, as a JSON pointer (RFC 6901); empty for the arguments as a whole. Of names of more than 100 characters
 *     that the model made up, and of very long pointers, only the beginning, then three dots
 * @param message what was expected, in the names of the wire
 */
public record ArgumentProblem(String pointer, String message) {

    /** Refuses null. */
    public ArgumentProblem {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(message, "message");
    }
}
