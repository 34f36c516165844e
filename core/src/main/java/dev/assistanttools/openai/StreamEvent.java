package dev.assistanttools.openai;

import java.util.List;
import java.util.Objects;

/** What the API tells of a run while it goes on, as it told it: one server-sent event. */
public sealed interface StreamEvent {

    /** The event's name, such as {@code thread.message.delta}. */
    String name();

    /**
     * The run has moved.
     *
     * @param name the event's name, {@code thread.run.} and a status
     * @param run the run as it is now
     */
    record RunMoved(String name, RunSnapshot run) implements StreamEvent {

        /** Refuses null components. */
        public RunMoved {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(run, "run");
        }
    }

    /**
     * A step was created or has moved.
     *
     * @param name the event's name, {@code thread.run.step.} and what happened
     * @param step the step as it is now
     */
    record StepMoved(String name, StepSnapshot step) implements StreamEvent {

        /** Refuses null components. */
        public StepMoved {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(step, "step");
        }
    }

    /**
     * The calls of a step have grown.
     *
     * @param name the event's name
     * @param stepId the step
     * @param calls what is new of its calls
     */
    record StepGrown(String name, StepId stepId, List<StepCallDelta> calls) implements StreamEvent {

        /** Copies the list; refuses null components. */
        public StepGrown {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(stepId, "stepId");
            calls = List.copyOf(calls);
        }
    }

    /**
     * A message was created or has moved.
     *
     * @param name the event's name, {@code thread.message.} and what happened
     * @param message the message as it is now
     */
    record MessageMoved(String name, MessageSnapshot message) implements StreamEvent {

        /** Refuses null components. */
        public MessageMoved {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(message, "message");
        }
    }

    /**
     * A message has grown.
     *
     * @param name the event's name
     * @param messageId the message
     * @param parts what is new of its parts
     */
    record MessageGrown(String name, MessageId messageId, List<MessagePartDelta> parts) implements StreamEvent {

        /** Copies the list; refuses null components. */
        public MessageGrown {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(messageId, "messageId");
            parts = List.copyOf(parts);
        }
    }

    /**
     * Something that this library has no words for, such as an event that is newer than it.
     *
     * @param name the event's name
     */
    record Other(String name) implements StreamEvent {

        /** Refuses null. */
        public Other {
            Objects.requireNonNull(name, "name");
        }
    }
}
