package dev.assistanttools.openai;

import java.util.List;
import java.util.Objects;

/**
 * A message of a thread.
 *
 * @param id the message
 * @param role who wrote it: {@code user} or {@code assistant}
 * @param parts its content, in order
 */
public record MessageSnapshot(MessageId id, String role, List<MessagePart> parts) {

    /** Copies the list; refuses null components. */
    public MessageSnapshot {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(role, "role");
        parts = List.copyOf(parts);
    }

    /** A message of texts alone. */
    public static MessageSnapshot ofTexts(MessageId id, String role, List<String> texts) {
        return new MessageSnapshot(
                id,
                role,
                texts.stream()
                        .map(text -> (MessagePart) new MessagePart.Text(text, List.of()))
                        .toList());
    }

    /** Its text parts in order, annotations left as they stand in the text; images and other parts are not among them. */
    public List<String> texts() {
        return parts.stream()
                .filter(MessagePart.Text.class::isInstance)
                .map(part -> ((MessagePart.Text) part).value())
                .toList();
    }
}
