package dev.assistanttools.server;

import org.jspecify.annotations.Nullable;

/** A script can't be read. The message is one line: the script's name, the rule and line as far as known, what is wrong, what to do. */
public final class ScriptException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ScriptException(String message, @Nullable Throwable cause) {
        super(
                message.lines()
                        .map(String::strip)
                        .reduce((first, next) -> first + " " + next)
                        .orElse(""),
                cause);
    }
}
