package dev.assistanttools.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.RunStatus;
import dev.assistanttools.run.ExecutedCall;
import dev.assistanttools.run.RunOutcome;
import dev.assistanttools.run.RunOutcome.CancelReason;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * One run over the fault server, and what has to be true of it: its outcome is what the server knows, no tool is called twice, no
 * output is lost or sent otherwise than it was made, and everything is told once.
 *
 * @param name says which it is when something is wrong
 * @param unasked the outcomes beside those that the server gives by itself
 * @param most how long it may take
 */
record FaultyRun(
        String name,
        FaultyThread thread,
        CompletableFuture<RunOutcome> outcome,
        ToldEvents told,
        Set<Class<? extends RunOutcome>> unasked,
        Duration most) {

    private static final Set<String> BY_ITSELF = Set.of("Completed", "Failed", "Expired", "Incomplete");

    /** Longer than it takes to say that it hangs. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private String as() {
        synchronized (thread) {
            return name + thread.history();
        }
    }

    /** Waits for its end and checks all; gives the name of the outcome. */
    String check(Notes notes) throws Exception {
        String ending;
        try {
            RunOutcome result = outcome.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            ending = result.getClass().getSimpleName();
            assertThat(result).as(as()).matches(known -> isByItself(known) || unasked.contains(known.getClass()));
            synchronized (thread) {
                check(result, onlyRun());
            }
        } catch (ExecutionException e) {
            ending = "AssistantApiException";
            if (!(e.getCause() instanceof AssistantApiException fault)) {
                throw new AssertionError(as(), e);
            }
            synchronized (thread) {
                check(fault);
            }
        }
        assertThat(told.elapsed()).as(as()).isLessThan(most);
        assertThat(told.isToldToSubscriber(PATIENCE))
                .as(as() + ", told to a subscriber")
                .isTrue();
        synchronized (thread) {
            thread.runs().forEach(this::checkTold);
            thread.runs().forEach(run -> checkCalls(run, notes, as()));
        }
        return ending;
    }

    private ScriptedRun onlyRun() {
        assertThat(thread.runs()).as(as() + ", runs that were started").hasSize(1);
        return thread.runs().get(0);
    }

    private static boolean isByItself(RunOutcome outcome) {
        return outcome instanceof RunOutcome.Cancelled cancelled
                ? cancelled.reason() == CancelReason.ELSEWHERE
                : BY_ITSELF.contains(outcome.getClass().getSimpleName());
    }

    /** Where the run stood when it was given up; empty if it was not. */
    private static Optional<RunStatus> lastStatus(RunOutcome outcome) {
        if (outcome instanceof RunOutcome.Cancelled cancelled) {
            return Optional.of(cancelled.lastStatus());
        } else if (outcome instanceof RunOutcome.DeadlineExceeded exceeded) {
            return Optional.of(exceeded.lastStatus());
        } else if (outcome instanceof RunOutcome.OverBudget over) {
            return Optional.of(over.lastStatus());
        }
        return Optional.empty();
    }

    private void check(RunOutcome outcome, ScriptedRun run) {
        assertThat(outcome.runId().value()).as(as()).isEqualTo(run.id());
        if (lastStatus(outcome).map(RunStatus::isTerminal).orElse(true)) {
            assertThat(run.isOver()).as(as() + ", over: " + run.status()).isTrue();
        }
        if (isByItself(outcome)) {
            String status = outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
            assertThat(run.status()).as(as()).isEqualTo(status);
            assertThat(outcome.usage().totalTokens()).as(as()).isEqualTo(ScriptedRun.TOKENS);
        }
        if (isByItself(outcome) && !run.wasCancelled()) {
            assertThat(run.outputs().keySet()).as(as()).containsExactlyElementsOf(run.allCalls());
        }
        if (outcome instanceof RunOutcome.Completed completed) {
            assertThat(completed.text()).as(as()).isEqualTo(ScriptedRun.ANSWER);
        } else if (outcome instanceof RunOutcome.Incomplete incomplete) {
            assertThat(incomplete.text()).as(as()).isEqualTo(ScriptedRun.ANSWER);
        }
        List<String> ids =
                outcome.calls().stream().map(call -> call.call().id()).toList();
        assertThat(ids)
                .as(as())
                .doesNotHaveDuplicates()
                .containsAll(run.outputs().keySet());
        for (ExecutedCall call : outcome.calls()) {
            String accepted =
                    run.outputs().getOrDefault(call.call().id(), call.result().output());
            assertThat(call.result().output()).as(as()).isEqualTo(accepted);
        }
    }

    /** What can't be known is said. */
    private void check(AssistantApiException e) {
        thread.runs().stream()
                .filter(run -> !run.isOver())
                .forEach(run -> assertThat(e).as(as()).hasMessageContaining("It may be running all the same"));
    }

    private void checkTold(ScriptedRun run) {
        assertThat(told.problems()).as(as() + ", told").isEmpty();
        assertThat(told.waits()).as(as() + ", told waits").isLessThanOrEqualTo(run.roundsAsked());
        assertThat(told.started()).as(as() + ", told calls").isSubsetOf(run.allCalls());
    }

    /** No call was made twice, and no output was lost, or sent otherwise than it was made. */
    static void checkCalls(ScriptedRun run, Notes notes, String as) {
        assertThat(run.violations()).as(as).isEmpty();
        for (String call : run.allCalls()) {
            List<String> said = List.copyOf(notes.said(call));
            String output = run.outputs().getOrDefault(call, "");
            assertThat(said).as(as + ", calls of " + call).hasSizeLessThanOrEqualTo(1);
            if (!output.isEmpty() && !output.startsWith("Not called: the budget")) {
                assertThat(said).as(as + ", " + call).containsExactly(output);
            }
            notes.forget(call);
        }
    }
}
