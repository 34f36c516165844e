package dev.assistanttools.json;

/** Decides which exception a {@link JsonReader} throws when it can't read on. */
@FunctionalInterface
public interface JsonFailure {

    /**
     * The exception to throw.
     *
     * @param message what was wrong and where, as a sentence
     * @param offset where, in characters from the start of the text
     */
    RuntimeException of(String message, int offset);
}
