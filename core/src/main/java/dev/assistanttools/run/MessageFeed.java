package dev.assistanttools.run;

import dev.assistanttools.openai.Annotation;
import dev.assistanttools.openai.MessageId;
import dev.assistanttools.openai.MessagePart;
import dev.assistanttools.openai.MessagePartDelta;
import dev.assistanttools.openai.MessageSnapshot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Makes events of what is seen of a run's messages, growing or whole, once or again: what was told is not told again, and what a
 * whole message shows beyond that is told then. For one thread at a time.
 */
final class MessageFeed {

    private final Consumer<RunEvent> events;
    private final Map<MessageId, Map<Integer, GrowingText>> open = new HashMap<>();
    private final Set<MessageId> done = new HashSet<>();

    MessageFeed(Consumer<RunEvent> events) {
        this.events = events;
    }

    void created(MessageSnapshot message) {
        if (!done.contains(message.id()) && open.putIfAbsent(message.id(), new HashMap<>()) == null) {
            events.accept(new RunEvent.MessageCreated(message));
        }
    }

    /** A delta of a message that nobody saw begin, or that is whole, has no place any more. */
    void grown(MessageId id, List<MessagePartDelta> deltas) {
        Map<Integer, GrowingText> parts = open.get(id);
        if (parts == null) {
            return;
        }
        events.accept(new RunEvent.MessageGrown(id, deltas));
        for (MessagePartDelta delta : deltas) {
            if (delta.part() instanceof MessagePart.Text text) {
                GrowingText part = part(id, parts, delta.index());
                add(id, delta.index(), part, text.value());
                annotate(id, delta.index(), part, text.annotations());
            } else if (delta.part() instanceof MessagePart.ImageFile image) {
                imageDone(id, parts, delta.index(), image);
            }
        }
    }

    /** The message is whole, or will not be more. */
    void done(MessageSnapshot message) {
        if (!done.add(message.id())) {
            return;
        }
        Map<Integer, GrowingText> parts = open.remove(message.id());
        if (parts == null) {
            parts = new HashMap<>();
            events.accept(new RunEvent.MessageCreated(message));
        }
        for (int index = 0; index < message.parts().size(); index++) {
            MessagePart part = message.parts().get(index);
            if (part instanceof MessagePart.Text text) {
                textDone(message.id(), index, part(message.id(), parts, index), text);
            } else if (part instanceof MessagePart.ImageFile image) {
                imageDone(message.id(), parts, index, image);
            }
        }
        events.accept(new RunEvent.MessageDone(message));
    }

    private GrowingText part(MessageId id, Map<Integer, GrowingText> parts, int index) {
        GrowingText part = parts.get(index);
        if (part == null) {
            part = new GrowingText();
            parts.put(index, part);
            events.accept(new RunEvent.TextCreated(id, index));
        }
        return part;
    }

    private void textDone(MessageId id, int index, GrowingText part, MessagePart.Text whole) {
        add(id, index, part, part.missing(whole.value()));
        int told = Math.min(part.annotations(), whole.annotations().size());
        annotate(
                id,
                index,
                part,
                whole.annotations().subList(told, whole.annotations().size()));
        events.accept(new RunEvent.TextDone(id, index, whole));
    }

    private void add(MessageId id, int index, GrowingText part, String delta) {
        if (!delta.isEmpty()) {
            events.accept(new RunEvent.TextDelta(id, index, delta, part.add(delta)));
        }
    }

    private void annotate(MessageId id, int index, GrowingText part, List<Annotation> annotations) {
        for (Annotation annotation : annotations) {
            part.addAnnotation();
            events.accept(new RunEvent.AnnotationAdded(id, index, annotation));
        }
    }

    /** An image comes in one delta, and again in the whole message. */
    private void imageDone(MessageId id, Map<Integer, GrowingText> parts, int index, MessagePart.ImageFile image) {
        if (parts.computeIfAbsent(index, place -> new GrowingText()).finish()) {
            events.accept(new RunEvent.ImageFileDone(id, index, image.fileId()));
        }
    }
}
