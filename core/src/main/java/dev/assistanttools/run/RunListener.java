package dev.assistanttools.run;

/**
 * Is told what happens while runs go on; each method by what its event says. One that throws is logged, the first time in a
 * run, and the run goes on as if there were none. Must be thread-safe if it listens to several runs, and quick: it is told on the thread that drives the run,
 * which waits for it. Events of one run come one after the other.
 */
public interface RunListener {

    /** Any event, before the method that is named for it. */
    default void onEvent(RunEvent event) {}

    /** The run has come to another status; the first is the one that it was created in. */
    default void onStatus(RunEvent.StatusChanged event) {}

    /** The model is asked: a round begins. */
    default void onRoundStarted(RunEvent.RoundStarted event) {}

    /** The model is done with a round: it asks for calls, or the run is over. */
    default void onRoundEnded(RunEvent.RoundEnded event) {}

    /** A message was begun. */
    default void onMessageCreated(RunEvent.MessageCreated event) {}

    /** A message has grown. */
    default void onMessageDelta(RunEvent.MessageGrown event) {}

    /** A text part of a message was begun. */
    default void onTextCreated(RunEvent.TextCreated event) {}

    /** Text was added to a message. */
    default void onTextDelta(RunEvent.TextDelta event) {}

    /** A source or a file was named in a text. */
    default void onAnnotation(RunEvent.AnnotationAdded event) {}

    /** A text part of a message is whole. */
    default void onTextDone(RunEvent.TextDone event) {}

    /** An image is in a message. */
    default void onImageFileDone(RunEvent.ImageFileDone event) {}

    /** A message is whole, or was cut off. */
    default void onMessageDone(RunEvent.MessageDone event) {}

    /** A step was begun. */
    default void onStepCreated(RunEvent.StepCreated event) {}

    /** The calls of a step have grown. */
    default void onStepDelta(RunEvent.StepGrown event) {}

    /** A step has ended, well or not. */
    default void onStepDone(RunEvent.StepDone event) {}

    /** The model begins to ask for a call. */
    default void onToolCallCreated(RunEvent.ToolCallCreated event) {}

    /** The model has written on the arguments of a call, or the input of the code interpreter. */
    default void onArgumentsDelta(RunEvent.ArgumentsDelta event) {}

    /** The code interpreter has drawn an image. */
    default void onCallImageDone(RunEvent.CallImageDone event) {}

    /** The model has asked for a call in full, or the API has made one itself. */
    default void onToolCallDone(RunEvent.ToolCallDone event) {}

    /** A function is being called in this process. */
    default void onCallStarted(RunEvent.CallStarted event) {}

    /** A function that was called in this process has its result. */
    default void onCallFinished(RunEvent.CallFinished event) {}

    /** The API told how many tokens the run has used so far. */
    default void onUsage(RunEvent.UsageReported event) {}

    /** A stream broke off, was silent for too long or told of an error. */
    default void onInterrupted(RunEvent.Interrupted event) {}

    /** The run is over; the last event. */
    default void onEnded(RunEvent.Ended event) {}

    /** The run is over without an outcome; the last event. */
    default void onBroken(RunEvent.Broken event) {}

    /** The API told of something that this library has no words for. */
    default void onUnknown(RunEvent.Unknown event) {}
}
