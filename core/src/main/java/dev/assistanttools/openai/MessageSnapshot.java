package dev.assistanttools.openai;

import java.util.List;
import java.util.Objects;

/**
 * A message of a thread.
 *
 * @param id the message
 * @param role who wrote it: {@code user} or {@code assistant}
 * @param texts its text parts in order, annotations left as they stand in the text; images and other parts are not among them
 */
public record MessageSnapshot(MessageId id, String role, List<String> texts) {

    /** Copies the list; refuses null components. */
    public MessageSnapshot {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(role, "role");
        texts = List.copyOf(texts);
    }
}
