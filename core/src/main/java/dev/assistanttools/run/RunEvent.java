package dev.assistanttools.run;

import dev.assistanttools.openai.Annotation;
import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.MessageId;
import dev.assistanttools.openai.MessagePart;
import dev.assistanttools.openai.MessagePartDelta;
import dev.assistanttools.openai.MessageSnapshot;
import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.RunStatus;
import dev.assistanttools.openai.StepCall;
import dev.assistanttools.openai.StepCallDelta;
import dev.assistanttools.openai.StepId;
import dev.assistanttools.openai.StepSnapshot;
import dev.assistanttools.openai.TokenUsage;
import dev.assistanttools.tool.ToolCall;
import java.util.List;

/**
 * What happens while a run goes on. The same events come whether the run is streamed or looked at from time to time, as far as
 * there is something to tell: a look shows no text before its message is whole. None is told twice.
 */
public sealed interface RunEvent {

    /** Tells a listener, by the method that is named for this event. */
    void tell(RunListener listener);

    /**
     * Whether it tells of growth: a later event of the same message or call has all that this one says, and more. Only such
     * events are left out for a subscriber that is too slow.
     */
    default boolean isGrowth() {
        return false;
    }

    /**
     * The run has come to another status; the first is the one that it was created in.
     *
     * @param runId the run
     * @param status where it stands
     * @param statusText the status as the API wrote it
     */
    record StatusChanged(RunId runId, RunStatus status, String statusText) implements RunEvent {

        @Override
        public void tell(RunListener listener) {
            listener.onStatus(this);
        }
    }

    /**
     * The model is asked: by the start of the run, or by the outputs of the calls that it asked for in the round before. Told before
     * the request is sent, once however often it is.
     *
     * @param round the round of the run: 1 for the first
     */
    record RoundStarted(int round) implements RunEvent {

        /** Shared, as of the runs that wait most have gone no further. */
        private static final RoundStarted FIRST = new RoundStarted(1);

        static RoundStarted of(int round) {
            return round == 1 ? FIRST : new RoundStarted(round);
        }

        @Override
        public void tell(RunListener listener) {
            listener.onRoundStarted(this);
        }
    }

    /**
     * The model is done with a round: it asks for calls, or the run is over.
     *
     * @param round the round of the run: 1 for the first
     * @param status where the run stood then; {@link RunStatus#UNKNOWN} if the run was over here before the API showed its end
     * @param model the model that answered; empty if the API has not said
     * @param usage the tokens of this round, as far as the API had told of them by then: many APIs tell them only at the end of the
     *     run, and then the last round has all of them
     * @param calls the functions that it asks for; empty if it does not
     */
    record RoundEnded(int round, RunStatus status, String model, TokenUsage usage, List<ToolCall> calls)
            implements RunEvent {

        /** Copies the list. */
        public RoundEnded {
            calls = List.copyOf(calls);
        }

        @Override
        public void tell(RunListener listener) {
            listener.onRoundEnded(this);
        }
    }

    /**
     * A message was begun.
     *
     * @param message the message as it is now; mostly without content
     */
    record MessageCreated(MessageSnapshot message) implements RunEvent {

        @Override
        public void tell(RunListener listener) {
            listener.onMessageCreated(this);
        }
    }

    /**
     * A message has grown. What of it is text is told by {@link TextDelta}, too.
     *
     * @param messageId the message
     * @param parts what is new of its parts
     */
    record MessageGrown(MessageId messageId, List<MessagePartDelta> parts) implements RunEvent {

        /** Copies the list. */
        public MessageGrown {
            parts = List.copyOf(parts);
        }

        @Override
        public void tell(RunListener listener) {
            listener.onMessageDelta(this);
        }

        @Override
        public boolean isGrowth() {
            return true;
        }
    }

    /**
     * A text part of a message was begun.
     *
     * @param messageId the message
     * @param index the place of the part in it, from 0
     */
    record TextCreated(MessageId messageId, int index) implements RunEvent {

        @Override
        public void tell(RunListener listener) {
            listener.onTextCreated(this);
        }
    }

    /**
     * Text was added to a message. Each character is told once, also where a stream broke off meanwhile.
     *
     * @param messageId the message
     * @param index the place of the part in it, from 0
     * @param delta what was added
     * @param text all of the part up to here
     */
    record TextDelta(MessageId messageId, int index, String delta, TextSoFar text) implements RunEvent {

        @Override
        public void tell(RunListener listener) {
            listener.onTextDelta(this);
        }

        @Override
        public boolean isGrowth() {
            return true;
        }
    }

    /**
     * A source or a file was named in a text.
     *
     * @param messageId the message
     * @param index the place of the part in it, from 0
     * @param annotation the source or file, and where it is named
     */
    record AnnotationAdded(MessageId messageId, int index, Annotation annotation) implements RunEvent {

        @Override
        public void tell(RunListener listener) {
            listener.onAnnotation(this);
        }
    }

    /**
     * A text part of a message is whole.
     *
     * @param messageId the message
     * @param index the place of the part in it, from 0
     * @param text all of it
     */
    record TextDone(MessageId messageId, int index, MessagePart.Text text) implements RunEvent {

        @Override
        public void tell(RunListener listener) {
            listener.onTextDone(this);
        }
    }

    /**
     * An image is in a message.
     *
     * @param messageId the message
     * @param index the place of the part in it, from 0
     * @param fileId its file at the API
     */
    record ImageFileDone(MessageId messageId, int index, String fileId) implements RunEvent {

        @Override
        public void tell(RunListener listener) {
            listener.onImageFileDone(this);
        }
    }

    /**
     * A message is whole, or was cut off.
     *
     * @param message all of it
     */
    record MessageDone(MessageSnapshot message) implements RunEvent {

        @Override
        public void tell(RunListener listener) {
            listener.onMessageDone(this);
        }
    }

    /**
     * A step was begun. Told only by a stream.
     *
     * @param step the step as it is now
     */
    record StepCreated(StepSnapshot step) implements RunEvent {

        @Override
        public void tell(RunListener listener) {
            listener.onStepCreated(this);
        }
    }

    /**
     * The calls of a step have grown. Told only by a stream.
     *
     * @param stepId the step
     * @param calls what is new of its calls
     */
    record StepGrown(StepId stepId, List<StepCallDelta> calls) implements RunEvent {

        /** Copies the list. */
        public StepGrown {
            calls = List.copyOf(calls);
        }

        @Override
        public void tell(RunListener listener) {
            listener.onStepDelta(this);
        }

        @Override
        public boolean isGrowth() {
            return true;
        }
    }

    /**
     * A step has ended, well or not. Told only by a stream.
     *
     * @param step the step with its calls and their outputs
     */
    record StepDone(StepSnapshot step) implements RunEvent {

        @Override
        public void tell(RunListener listener) {
            listener.onStepDone(this);
        }
    }

    /**
     * The model begins to ask for a call. Told only by a stream.
     *
     * @param stepId the step
     * @param index the place of the call in it, from 0
     * @param callId the call
     * @param type {@code function}, {@code code_interpreter} or {@code file_search}
     * @param name the function; empty for another type
     */
    record ToolCallCreated(StepId stepId, int index, String callId, String type, String name) implements RunEvent {

        @Override
        public void tell(RunListener listener) {
            listener.onToolCallCreated(this);
        }
    }

    /**
     * The model has written on the arguments of a call, or the input of the code interpreter. Told only by a stream.
     *
     * @param stepId the step
     * @param index the place of the call in it, from 0
     * @param callId the call
     * @param delta what was added
     * @param arguments all of them up to here
     */
    record ArgumentsDelta(StepId stepId, int index, String callId, String delta, TextSoFar arguments)
            implements RunEvent {

        @Override
        public void tell(RunListener listener) {
            listener.onArgumentsDelta(this);
        }

        @Override
        public boolean isGrowth() {
            return true;
        }
    }

    /**
     * The code interpreter has drawn an image. Told only by a stream; one that is shown in a message is told by
     * {@link ImageFileDone}, too.
     *
     * @param stepId the step
     * @param callId the call
     * @param fileId its file at the API
     */
    record CallImageDone(StepId stepId, String callId, String fileId) implements RunEvent {

        @Override
        public void tell(RunListener listener) {
            listener.onCallImageDone(this);
        }
    }

    /**
     * The model has asked for a call in full, or the API has made one itself. Told only by a stream.
     *
     * @param stepId the step
     * @param call the call; with an output only if the API has one
     */
    record ToolCallDone(StepId stepId, StepCall call) implements RunEvent {

        @Override
        public void tell(RunListener listener) {
            listener.onToolCallDone(this);
        }
    }

    /**
     * A function is being called in this process.
     *
     * @param call what the model asked for
     * @param round the round of the run: 1 for the first
     */
    record CallStarted(ToolCall call, int round) implements RunEvent {

        @Override
        public void tell(RunListener listener) {
            listener.onCallStarted(this);
        }
    }

    /**
     * A function that was called in this process has its result.
     *
     * @param call the call and its result
     */
    record CallFinished(ExecutedCall call) implements RunEvent {

        @Override
        public void tell(RunListener listener) {
            listener.onCallFinished(this);
        }
    }

    /**
     * The API told how many tokens the run has used so far.
     *
     * @param usage all of them
     */
    record UsageReported(TokenUsage usage) implements RunEvent {

        @Override
        public void tell(RunListener listener) {
            listener.onUsage(this);
        }
    }

    /**
     * A stream broke off, was silent for too long or told of an error. The run goes on, and is followed by looking at it.
     *
     * @param fault what was wrong with the stream
     */
    record Interrupted(AssistantApiException fault) implements RunEvent {

        @Override
        public void tell(RunListener listener) {
            listener.onInterrupted(this);
        }
    }

    /**
     * The run is over; the last event.
     *
     * @param outcome what came of it
     */
    record Ended(RunOutcome outcome) implements RunEvent {

        @Override
        public void tell(RunListener listener) {
            listener.onEnded(this);
        }
    }

    /**
     * The run is over without an outcome; the last event.
     *
     * @param reason what {@link RunDriver#run(RunRequest)} throws
     */
    record Broken(Throwable reason) implements RunEvent {

        @Override
        public void tell(RunListener listener) {
            listener.onBroken(this);
        }
    }

    /**
     * The API told of something that this library has no words for.
     *
     * @param name the name of the API's event
     */
    record Unknown(String name) implements RunEvent {

        @Override
        public void tell(RunListener listener) {
            listener.onUnknown(this);
        }
    }
}
