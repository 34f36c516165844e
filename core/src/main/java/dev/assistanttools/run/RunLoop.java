package dev.assistanttools.run;

import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.MessageSnapshot;
import dev.assistanttools.openai.RunError;
import dev.assistanttools.openai.RunSnapshot;
import dev.assistanttools.openai.RunStatus;
import dev.assistanttools.openai.ToolCallOutput;
import dev.assistanttools.run.RunOutcome.CancelReason;
import dev.assistanttools.tool.CallScope;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** One run from its start to its end. For one thread, once. */
final class RunLoop {

    private final RunDriver driver;
    private final RunRequest request;
    private final ActiveRun active;
    private final AssistantsClient client;
    private final RunSettings settings;
    private final CallLedger ledger;
    private final Patience patience;

    /** How long the API asked to wait before the next request. */
    private Optional<Duration> asked = Optional.empty();

    private Optional<AssistantApiException> lastFault = Optional.empty();

    /** Whether the run may have gone on since it was seen, so that it must be looked at before anything is done about it. */
    private boolean isStale;

    private int refusedSubmits;

    RunLoop(RunDriver driver, RunRequest request, ActiveRun active) {
        this.driver = driver;
        this.request = request;
        this.active = active;
        this.client = driver.client();
        this.settings = driver.settings();
        this.ledger = new CallLedger(driver.runner());
        this.patience = patience(settings.deadline(), active.stop());
    }

    RunOutcome drive() {
        RunSnapshot run = new RunStarter(client, request, settings, patience)
                .start(driver.random().get());
        asked = run.pollAfter();
        try {
            while (true) {
                if (run.status().isTerminal()) {
                    return ended(run);
                }
                patience.checkStopped();
                if (patience.isOver()) {
                    return overdue(run);
                }
                if (run.status() != RunStatus.REQUIRES_ACTION || isStale) {
                    run = look(run);
                } else if (run.unsupportedAction().isPresent()
                        || run.requiredCalls().isEmpty()) {
                    return unsupported(run);
                } else {
                    run = answer(run);
                }
            }
        } catch (StoppedException e) {
            return cancelled(cancel(run), e.reason());
        } catch (RuntimeException | Error e) {
            // The thread would stay locked until the run expires.
            cancel(run);
            throw e;
        }
    }

    /** The run after a wait; the same one if the API could not be asked. */
    private RunSnapshot look(RunSnapshot run) {
        patience.pause(asked);
        if (patience.isOver()) {
            return run;
        }
        try {
            RunSnapshot seen = patience.once(client).retrieveRun(run.threadId(), run.id());
            asked = seen.pollAfter();
            isStale = false;
            return seen;
        } catch (AssistantApiException e) {
            waitOut(e);
            return run;
        }
    }

    /** Makes the calls that the run waits for and submits the outputs of all of them at once. */
    private RunSnapshot answer(RunSnapshot run) {
        if (ledger.isNew(run.requiredCalls())) {
            makeCalls(run);
            refusedSubmits = 0;
        }
        List<ToolCallOutput> outputs = ledger.outputs(run.requiredCalls());
        // Whatever comes of it, the same calls are not answered again before the run was looked at.
        isStale = true;
        try {
            RunSnapshot seen = patience.once(client).submitToolOutputs(run.threadId(), run.id(), outputs);
            patience.renew();
            asked = seen.pollAfter();
            isStale = !ledger.isNew(seen.requiredCalls());
            return seen;
        } catch (AssistantApiException e) {
            boolean isRefused = e.status() == 400;
            if (isRefused && ++refusedSubmits > settings.submitRetries()) {
                throw e;
            }
            if (!isRefused) {
                waitOut(e);
            }
            return run;
        }
    }

    private CallScope scope(RunSnapshot run) {
        return CallScope.ofRun(
                        run.id().value(),
                        run.threadId().value(),
                        request.assistantId().value())
                .withDeadline(driver.waiter().instant().plus(patience.remaining()))
                .withAttributes(request.attributes());
    }

    private void makeCalls(RunSnapshot run) {
        active.entersTools(run);
        try {
            // Looked at after entering: whoever closes the driver sees either the stop taken here or the run in its
            // tools.
            patience.checkStopped();
            ledger.make(run.requiredCalls(), scope(run));
        } finally {
            active.leavesTools();
        }
        patience.checkStopped();
    }

    /** Takes note of a fault that may pass; throws any other. */
    private void waitOut(AssistantApiException e) {
        patience.checkStopped();
        if (!e.isTransient()) {
            throw e;
        }
        lastFault = Optional.of(e);
        asked = e.retryAfter();
    }

    private RunOutcome ended(RunSnapshot run) {
        return switch (run.status()) {
            case COMPLETED ->
                new RunOutcome.Completed(run.id(), run.threadId(), run.usage(), ledger.executed(), text(run));
            case INCOMPLETE ->
                new RunOutcome.Incomplete(
                        run.id(),
                        run.threadId(),
                        run.usage(),
                        ledger.executed(),
                        run.incompleteReason().orElse(""),
                        text(run));
            case EXPIRED -> new RunOutcome.Expired(run.id(), run.threadId(), run.usage(), ledger.executed());
            case CANCELLED -> cancelled(run, CancelReason.ELSEWHERE);
            case FAILED -> failed(run, run.lastError().orElse(new RunError("", "The API gave no reason.")));
            case QUEUED, IN_PROGRESS, REQUIRES_ACTION, CANCELLING, UNKNOWN ->
                throw new IllegalStateException("A run that is " + run.statusText() + " has not ended.");
        };
    }

    private RunOutcome unsupported(RunSnapshot run) {
        String what = run.unsupportedAction()
                .map(action -> "waits for an action that this library can't do: " + action)
                .orElse("waits for tool outputs and names no calls");
        cancel(run);
        return failed(
                run, new RunError(RunOutcome.Failed.UNSUPPORTED_ACTION, "The run " + what + ". It was cancelled."));
    }

    private RunOutcome overdue(RunSnapshot run) {
        RunSnapshot last = cancel(run);
        if (last.status() == RunStatus.COMPLETED) {
            return ended(last);
        }
        return new RunOutcome.DeadlineExceeded(
                last.id(),
                last.threadId(),
                last.usage(),
                ledger.executed(),
                settings.deadline(),
                last.status(),
                lastFault);
    }

    private RunOutcome failed(RunSnapshot run, RunError error) {
        return new RunOutcome.Failed(
                run.id(), run.threadId(), run.usage(), ledger.executed(), error.code(), error.message());
    }

    private RunOutcome cancelled(RunSnapshot run, CancelReason reason) {
        return new RunOutcome.Cancelled(run.id(), run.threadId(), run.usage(), ledger.executed(), reason, run.status());
    }

    /** Cancels the run; no longer stopped by what made the caller give up. */
    private RunSnapshot cancel(RunSnapshot run) {
        return new Cancellation(client, run, patience(settings.cancelWait(), new CountDownLatch(1))).settle();
    }

    /** What the assistant wrote in the run. A run that has just made its deadline is still given time to be read. */
    private String text(RunSnapshot run) {
        Duration left = patience.remaining();
        Duration bound = left.compareTo(settings.cancelWait()) > 0 ? left : settings.cancelWait();
        Patience reading = patience(bound, active.stop());
        while (true) {
            try {
                List<MessageSnapshot> messages = reading.once(client).listRunMessages(run.threadId(), run.id());
                return messages.stream()
                        .filter(message -> message.role().equals("assistant"))
                        .flatMap(message -> message.texts().stream())
                        .collect(Collectors.joining("\n"));
            } catch (AssistantApiException e) {
                reading.checkStopped();
                if (!e.isTransient() || reading.isOver()) {
                    throw e;
                }
                reading.pause(e.retryAfter());
            }
        }
    }

    private Patience patience(Duration bound, CountDownLatch stop) {
        Backoff backoff = new Backoff(settings, driver.random());
        return new Patience(driver.waiter(), new Deadline(driver.waiter(), bound), backoff, stop);
    }
}
