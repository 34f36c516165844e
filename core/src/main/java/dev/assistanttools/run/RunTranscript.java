package dev.assistanttools.run;

import dev.assistanttools.openai.Annotation;
import dev.assistanttools.openai.MessageId;
import dev.assistanttools.openai.MessagePart;
import dev.assistanttools.openai.MessageSnapshot;
import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.RunStatus;
import dev.assistanttools.openai.StepCall;
import dev.assistanttools.openai.StepId;
import dev.assistanttools.openai.StepSnapshot;
import dev.assistanttools.openai.TokenUsage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what it is told of one run, so that whoever asks sees where it stands: its messages and steps as they are at the moment,
 * while they grow and when they are whole, its calls, its tokens and its end. A listener; those that come after it are told of an
 * event when it knows of it already. Thread-safe.
 */
public final class RunTranscript implements RunListener {

    /** All is guarded by this object. */
    private final Map<MessageId, GrowingMessage> messages = new LinkedHashMap<>();

    private final Map<StepId, GrowingStep> steps = new LinkedHashMap<>();
    private final List<ExecutedCall> calls = new ArrayList<>();
    private RunEvent.@Nullable StatusChanged status;
    private TokenUsage usage = TokenUsage.NONE;
    private @Nullable RunOutcome outcome;

    private static final class GrowingMessage {

        private final Map<Integer, TextSoFar> texts = new TreeMap<>();
        private final Map<Integer, List<Annotation>> annotations = new TreeMap<>();
        private final Map<Integer, MessagePart> images = new TreeMap<>();
        private MessageSnapshot told;
        private boolean isWhole;

        GrowingMessage(MessageSnapshot told) {
            this.told = told;
        }

        MessageSnapshot snapshot() {
            if (isWhole) {
                return told;
            }
            Map<Integer, MessagePart> parts = new TreeMap<>(images);
            texts.forEach((index, text) -> parts.put(
                    index, new MessagePart.Text(text.toString(), annotations.getOrDefault(index, List.of()))));
            return new MessageSnapshot(told.id(), told.role(), List.copyOf(parts.values()));
        }
    }

    private static final class GrowingStep {

        private final Map<Integer, RunEvent.ToolCallCreated> calls = new TreeMap<>();
        private final Map<Integer, TextSoFar> arguments = new TreeMap<>();
        private StepSnapshot told;
        private boolean isWhole;

        GrowingStep(StepSnapshot told) {
            this.told = told;
        }

        StepSnapshot snapshot() {
            if (isWhole) {
                return told;
            }
            List<StepCall> asked = new ArrayList<>();
            calls.forEach((index, call) -> asked.add(new StepCall(
                    call.callId(),
                    call.type(),
                    call.name(),
                    arguments.containsKey(index) ? arguments.get(index).toString() : "",
                    Optional.empty())));
            return new StepSnapshot(
                    told.id(), told.runId(), told.type(), told.status(), told.messageId(), asked, told.usage());
        }
    }

    /** A transcript of nothing yet. */
    public RunTranscript() {}

    /** The run; empty until the API has named it. */
    public synchronized Optional<RunId> runId() {
        return Optional.ofNullable(status).map(RunEvent.StatusChanged::runId);
    }

    /** Where the run stands; {@link RunStatus#UNKNOWN} before it is known. */
    public synchronized RunStatus status() {
        return status == null ? RunStatus.UNKNOWN : status.status();
    }

    /** Its messages in the order in which they were begun, each as far as it was told. */
    public synchronized List<MessageSnapshot> messages() {
        return messages.values().stream().map(GrowingMessage::snapshot).toList();
    }

    /** The message that is being written, as far as it was told. */
    public synchronized Optional<MessageSnapshot> currentMessage() {
        return messages.values().stream()
                .filter(message -> !message.isWhole)
                .reduce((earlier, later) -> later)
                .map(GrowingMessage::snapshot);
    }

    /** Its steps in the order in which they were begun, each as far as it was told; none of a run that is not streamed. */
    public synchronized List<StepSnapshot> steps() {
        return steps.values().stream().map(GrowingStep::snapshot).toList();
    }

    /** The step that is under way, as far as it was told. */
    public synchronized Optional<StepSnapshot> currentStep() {
        return steps.values().stream()
                .filter(step -> !step.isWhole)
                .reduce((earlier, later) -> later)
                .map(GrowingStep::snapshot);
    }

    /** The calls that were made in this process and have their results, in the order of these. */
    public synchronized List<ExecutedCall> calls() {
        return List.copyOf(calls);
    }

    /** The tokens that were used so far, as far as the API told. */
    public synchronized TokenUsage usage() {
        return usage;
    }

    /** How the run ended; empty until then, and for one that is over without an outcome. */
    public synchronized Optional<RunOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    @Override
    public synchronized void onStatus(RunEvent.StatusChanged event) {
        status = event;
    }

    @Override
    public synchronized void onMessageCreated(RunEvent.MessageCreated event) {
        messages.putIfAbsent(event.message().id(), new GrowingMessage(event.message()));
    }

    @Override
    public synchronized void onTextCreated(RunEvent.TextCreated event) {
        message(event.messageId()).ifPresent(message -> message.texts.put(event.index(), new TextSoFar()));
    }

    @Override
    public synchronized void onTextDelta(RunEvent.TextDelta event) {
        message(event.messageId()).ifPresent(message -> message.texts.put(event.index(), event.text()));
    }

    @Override
    public synchronized void onAnnotation(RunEvent.AnnotationAdded event) {
        message(event.messageId())
                .ifPresent(message -> message.annotations
                        .computeIfAbsent(event.index(), index -> new ArrayList<>())
                        .add(event.annotation()));
    }

    @Override
    public synchronized void onImageFileDone(RunEvent.ImageFileDone event) {
        message(event.messageId())
                .ifPresent(message -> message.images.put(event.index(), new MessagePart.ImageFile(event.fileId())));
    }

    @Override
    public synchronized void onMessageDone(RunEvent.MessageDone event) {
        GrowingMessage message =
                messages.computeIfAbsent(event.message().id(), id -> new GrowingMessage(event.message()));
        message.told = event.message();
        message.isWhole = true;
    }

    private Optional<GrowingMessage> message(MessageId id) {
        return Optional.ofNullable(messages.get(id));
    }

    @Override
    public synchronized void onStepCreated(RunEvent.StepCreated event) {
        steps.putIfAbsent(event.step().id(), new GrowingStep(event.step()));
    }

    @Override
    public synchronized void onToolCallCreated(RunEvent.ToolCallCreated event) {
        step(event.stepId()).ifPresent(step -> step.calls.put(event.index(), event));
    }

    @Override
    public synchronized void onArgumentsDelta(RunEvent.ArgumentsDelta event) {
        step(event.stepId()).ifPresent(step -> step.arguments.put(event.index(), event.arguments()));
    }

    @Override
    public synchronized void onStepDone(RunEvent.StepDone event) {
        GrowingStep step = steps.computeIfAbsent(event.step().id(), id -> new GrowingStep(event.step()));
        step.told = event.step();
        step.isWhole = true;
    }

    private Optional<GrowingStep> step(StepId id) {
        return Optional.ofNullable(steps.get(id));
    }

    @Override
    public synchronized void onCallFinished(RunEvent.CallFinished event) {
        calls.add(event.call());
    }

    @Override
    public synchronized void onUsage(RunEvent.UsageReported event) {
        usage = event.usage();
    }

    @Override
    public synchronized void onEnded(RunEvent.Ended event) {
        outcome = event.outcome();
    }
}
