package dev.assistanttools.server;

import org.jspecify.annotations.Nullable;

/** A file of models can't be used. The message is one line: the file's name, the line as far as known, what is wrong, what to do. */
public final class ModelsFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ModelsFileException(String message, @Nullable Throwable cause) {
        super(message.replaceAll("\\s*\\R\\s*", " "), cause);
    }
}
