package dev.assistanttools.conversation;

import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.run.RunEvent;
import dev.assistanttools.run.RunEvents;
import dev.assistanttools.run.RunHandle;
import dev.assistanttools.run.RunOutcome;
import dev.assistanttools.run.RunSettings;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

/** A question that was asked and goes on by itself until it is answered. Thread-safe. */
public final class AnswerHandle {

    private final Asking asking;
    private final RunEvents events;

    AnswerHandle(Asking asking, RunEvents events) {
        this.asking = asking;
        this.events = events;
    }

    /** The thread that it is asked on; empty until the API has made it. */
    public Optional<ThreadId> threadId() {
        return asking.threadId();
    }

    /** The run that answers; empty until the API has named it. */
    public Optional<RunId> runId() {
        return asking.run().flatMap(RunHandle::runId);
    }

    /**
     * The answer, as {@link Conversation#ask} gives it; completed exceptionally with what that throws. It is completed on a thread
     * of the assistant: what depends on it and takes time belongs on another one ({@code thenApplyAsync}). The future is the
     * caller's own; to complete or to cancel it changes nothing about the question.
     */
    public CompletableFuture<Answer> answer() {
        return asking.outcome().thenApply(Answer::of);
    }

    /**
     * How the run ends that answers, whether or not there is an answer; completed exceptionally with a
     * {@link ConversationBusyException} or {@link AssistantApiException} if there is no outcome. Otherwise like {@link #answer()}.
     */
    public CompletableFuture<RunOutcome> outcome() {
        return asking.outcome().copy();
    }

    /**
     * Gives the question up. A run that was started for it is cancelled, no later than {@link RunSettings#cancelWait()} after its
     * tools have given way, and its outcome is {@link RunOutcome.Cancelled}; before, no run is started, and the outcome is a
     * {@link ConversationBusyException} that says whether the question stands in the thread. Returns at once. Idempotent.
     */
    public void cancel() {
        asking.cancel();
    }

    /** What happens, for subscribers who take it in their own time, on threads of the assistant, as {@link RunEvents} says. */
    public Flow.Publisher<RunEvent> events() {
        return events;
    }

    /** What happens, for one thread that waits for it, as {@link RunEvents#stream()} says. */
    public Stream<RunEvent> stream() {
        return events.stream();
    }

    /**
     * Waits for the answer, and gives or throws what {@link Conversation#ask} does. Interrupting the calling thread gives the
     * question up, as {@link #cancel()} does; the interrupt status is set again when that is done.
     */
    public Answer await() {
        boolean isInterrupted = false;
        try {
            while (true) {
                try {
                    return Answer.of(asking.outcome().get());
                } catch (InterruptedException e) {
                    isInterrupted = true;
                    cancel();
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            if (e.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            throw new IllegalStateException("A question fails with unchecked exceptions alone.", e);
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
