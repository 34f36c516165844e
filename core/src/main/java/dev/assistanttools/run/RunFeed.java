package dev.assistanttools.run;

import dev.assistanttools.dispatch.ToolCallListener;
import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.MessageSnapshot;
import dev.assistanttools.openai.RunSnapshot;
import dev.assistanttools.openai.RunStatus;
import dev.assistanttools.openai.StepSnapshot;
import dev.assistanttools.openai.StreamEvent;
import dev.assistanttools.openai.TokenUsage;
import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells those who listen to a run what happens, each thing once, whichever way it was learnt. A listener that throws harms
 * nobody. For one thread at a time.
 */
final class RunFeed {

    private static final Logger LOG = LoggerFactory.getLogger(RunDriver.class);

    private final List<RunListener> listeners;
    private final @Nullable RunEvents subscribers;
    private String statusText = "";
    private TokenUsage usage = TokenUsage.NONE;

    /** The round of the model: that one, if it is being asked, and less than none if it is done with as many. */
    private int round;

    /** Once there is something to remember: of the runs that wait at the same time, most have not gone that far. */
    private @Nullable Memory memory;

    private static final class Memory {

        private final MessageFeed messages;
        private final StepFeed steps;
        private TokenUsage usageBefore = TokenUsage.NONE;
        private boolean hasFailed;

        Memory(Consumer<RunEvent> events) {
            messages = new MessageFeed(events);
            steps = new StepFeed(events);
        }
    }

    RunFeed(List<RunListener> listeners, @Nullable RunEvents subscribers) {
        this.listeners = listeners;
        this.subscribers = subscribers;
    }

    Optional<RunEvents> subscribers() {
        return Optional.ofNullable(subscribers);
    }

    private boolean isHeard() {
        return subscribers != null || !listeners.isEmpty();
    }

    /** The model is about to be asked; not for the first time, perhaps. */
    void asks() {
        if (isHeard() && round <= 0) {
            round = 1 - round;
            tell(RunEvent.RoundStarted.of(round));
        }
    }

    /** The run was seen, by a look or in a stream. */
    void run(RunSnapshot run) {
        if (!isHeard()) {
            return;
        }
        if (round == 0) {
            asks(); // it was started elsewhere
        }
        if (run.status() == RunStatus.REQUIRES_ACTION && memory != null) {
            memory.steps.waits(run.requiredCalls());
        }
        if (!run.usage().equals(TokenUsage.NONE) && !run.usage().equals(usage)) {
            usage = run.usage();
            tell(new RunEvent.UsageReported(usage));
        }
        if (!run.statusText().equals(statusText)) {
            statusText = run.statusText();
            tell(new RunEvent.StatusChanged(run.id(), run.status(), statusText));
        }
        if (run.status() == RunStatus.REQUIRES_ACTION || run.status().isTerminal()) {
            answered(run.status(), run.model(), run.requiredCalls());
        }
    }

    private void answered(RunStatus status, String model, List<ToolCall> calls) {
        if (round > 0) {
            TokenUsage before = memory().usageBefore;
            memory().usageBefore = usage;
            int answered = round;
            round = -answered;
            tell(new RunEvent.RoundEnded(answered, status, model, usage.minus(before), calls));
        }
    }

    /** A stream told this; of the run itself {@link #run} is told. */
    void event(StreamEvent event) {
        if (!isHeard()) {
            return;
        }
        if (event instanceof StreamEvent.MessageGrown grown) {
            messages().grown(grown.messageId(), grown.parts());
        } else if (event instanceof StreamEvent.MessageMoved moved) {
            message(moved.name(), moved.message());
        } else if (event instanceof StreamEvent.StepGrown grown) {
            steps().grown(grown.stepId(), grown.calls());
        } else if (event instanceof StreamEvent.StepMoved moved) {
            step(moved.name(), moved.step());
        } else if (event instanceof StreamEvent.Other other && !other.name().equals("thread.created")) {
            tell(new RunEvent.Unknown(other.name()));
        }
    }

    private void message(String name, MessageSnapshot message) {
        if (isWhole(name)) {
            messages().done(message);
        } else {
            messages().created(message);
        }
    }

    private void step(String name, StepSnapshot step) {
        boolean goesOn = name.endsWith(".created") || name.endsWith(".in_progress");
        if (goesOn) {
            steps().created(step);
        } else {
            steps().done(step);
        }
    }

    /** Whether a message of this event is all that it will be. */
    static boolean isWhole(String messageEvent) {
        return messageEvent.endsWith(".completed") || messageEvent.endsWith(".incomplete");
    }

    /** The messages of the run, which has ended. */
    void messages(List<MessageSnapshot> whole) {
        if (isHeard()) {
            whole.stream().filter(message -> message.role().equals("assistant")).forEach(messages()::done);
        }
    }

    /** Hears of the calls of a round, on the thread that asks for them. */
    ToolCallListener round(int round) {
        return new ToolCallListener() {
            @Override
            public void started(ToolCall call, CallScope scope) {
                tell(new RunEvent.CallStarted(call, round));
            }

            @Override
            public void finished(ToolCall call, CallScope scope, ToolCallResult result, Duration duration) {
                tell(new RunEvent.CallFinished(new ExecutedCall(call, result, round)));
            }
        };
    }

    void interrupted(AssistantApiException fault) {
        tell(new RunEvent.Interrupted(fault));
    }

    void ended(RunOutcome outcome) {
        answered(RunStatus.UNKNOWN, "", List.of());
        tell(new RunEvent.Ended(outcome));
    }

    void broken(Throwable reason) {
        answered(RunStatus.UNKNOWN, "", List.of());
        tell(new RunEvent.Broken(reason));
    }

    private MessageFeed messages() {
        return memory().messages;
    }

    private StepFeed steps() {
        return memory().steps;
    }

    private Memory memory() {
        Memory made = memory == null ? new Memory(this::tell) : memory;
        memory = made;
        return made;
    }

    private void tell(RunEvent event) {
        for (RunListener listener : listeners) {
            tell(listener, event);
        }
        if (subscribers != null) {
            subscribers.onEvent(event);
        }
    }

    private void tell(RunListener listener, RunEvent event) {
        try {
            listener.onEvent(event);
            event.tell(listener);
        } catch (RuntimeException | Error e) {
            if (!memory().hasFailed) {
                LOG.warn(
                        "A listener failed on {} of a run; no more failures of listeners to this run are logged",
                        event.getClass().getSimpleName(),
                        e);
            }
            memory().hasFailed = true;
        }
    }
}
