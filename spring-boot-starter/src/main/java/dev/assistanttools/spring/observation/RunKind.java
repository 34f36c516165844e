package dev.assistanttools.spring.observation;

import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.RunStatus;
import dev.assistanttools.run.RunEvent;
import dev.assistanttools.run.RunOutcome;
import java.util.Locale;

/** What came of a run or of a round, in few words that say nothing of its contents. */
final class RunKind {

    static final String PROVIDER = "openai";

    private RunKind() {}

    static String orNone(String text) {
        return text.isEmpty() ? CallKind.NONE : text;
    }

    /** How a run ended, in one of eight words; {@code none} before that. */
    static String outcome(RunObservationContext run) {
        return run.outcome()
                .map(RunKind::outcome)
                .orElseGet(() -> run.failure().isPresent() ? "broken" : CallKind.NONE);
    }

    private static String outcome(RunOutcome outcome) {
        return outcome.kind().name().toLowerCase(Locale.ROOT);
    }

    /** Why a run did not end well; {@code none} if it did, or was cancelled, as somebody wanted that. */
    static String error(RunObservationContext run) {
        return run.outcome()
                .map(RunKind::error)
                .or(() -> run.failure().map(RunKind::error))
                .orElse(CallKind.NONE);
    }

    private static String error(RunOutcome outcome) {
        if (outcome instanceof RunOutcome.Completed || outcome instanceof RunOutcome.Cancelled) {
            return CallKind.NONE;
        }
        return outcome instanceof RunOutcome.Failed failed
                ? failed.codeWord().orElse(CallKind.OTHER)
                : outcome(outcome);
    }

    private static String error(Throwable failure) {
        return failure instanceof AssistantApiException refusal
                ? refusal.kind().name().toLowerCase(Locale.ROOT)
                : failure.getClass().getName();
    }

    /**
     * Why a round did not end well; {@code none} if it did, or was cancelled. If the API did not show its end, its run is over for a
     * reason that is its own, too.
     */
    static String error(RoundObservationContext round) {
        return switch (status(round)) {
            case FAILED, EXPIRED, INCOMPLETE -> status(round).text();
            case UNKNOWN -> error(round.run());
            default -> CallKind.NONE;
        };
    }

    private static RunStatus status(RoundObservationContext round) {
        return round.end().map(RunEvent.RoundEnded::status).orElse(RunStatus.QUEUED);
    }

    /** Why the model stopped. */
    static String finishReason(RunEvent.RoundEnded round) {
        return switch (round.status()) {
            case REQUIRES_ACTION -> "tool_calls";
            case COMPLETED -> "stop";
            default -> round.status().text();
        };
    }
}
