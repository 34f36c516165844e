package dev.assistanttools.openai;

import java.util.Objects;

/**
 * What is new of a part of a message.
 *
 * @param index the place of the part in its message, from 0
 * @param part what is added to it: text and annotations that follow those before, or all of a part of another kind
 */
public record MessagePartDelta(int index, MessagePart part) {

    /** Refuses null. */
    public MessagePartDelta {
        Objects.requireNonNull(part, "part");
    }
}
