package dev.assistanttools.run;

import dev.assistanttools.openai.AssistantApiException;
import dev.assistanttools.openai.MessageSnapshot;
import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.RunStatus;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.openai.TokenUsage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a run ended. Each ending has its own type; all carry what was done until then. */
public sealed interface RunOutcome {

    /** The run. */
    RunId runId();

    /** The thread it ran on. */
    ThreadId threadId();

    /** The tokens it used, as far as the API told. */
    TokenUsage usage();

    /**
     * The calls that were made for it, in the order in which the model asked for them; among them those that its budget did not
     * allow, whose result is {@link dev.assistanttools.tool.ToolCallResult.Rejected}.
     */
    List<ExecutedCall> calls();

    /** Which of its types it is, for what needs a name: a metric, a line of a log. */
    enum Kind {
        /** {@link RunOutcome.Completed}. */
        COMPLETED,
        /** {@link RunOutcome.Failed}. */
        FAILED,
        /** {@link RunOutcome.Cancelled}. */
        CANCELLED,
        /** {@link RunOutcome.Expired}. */
        EXPIRED,
        /** {@link RunOutcome.Incomplete}. */
        INCOMPLETE,
        /** {@link RunOutcome.DeadlineExceeded}. */
        DEADLINE_EXCEEDED,
        /** {@link RunOutcome.OverBudget}. */
        OVER_BUDGET
    }

    /** Which of its types it is. */
    Kind kind();

    /**
     * The model answered.
     *
     * @param runId the run
     * @param threadId the thread it ran on
     * @param usage the tokens it used
     * @param calls the calls that were made for it
     * @param breaches the limits of its budget that it ran against, in order; most often none. If there are any, the model was
     *     told to answer with what it had
     * @param text the text parts of the assistant's messages in order, each on a new line
     * @param messages the assistant's messages in order, with their citations and images
     */
    record Completed(
            RunId runId,
            ThreadId threadId,
            TokenUsage usage,
            List<ExecutedCall> calls,
            List<BudgetBreach> breaches,
            String text,
            List<MessageSnapshot> messages)
            implements RunOutcome {

        /** Copies the lists. */
        public Completed {
            calls = List.copyOf(calls);
            breaches = List.copyOf(breaches);
            messages = List.copyOf(messages);
        }

        @Override
        public Kind kind() {
            return Kind.COMPLETED;
        }
    }

    /**
     * The run failed at the API, or waited for something that this library can't do and was cancelled.
     *
     * @param runId the run
     * @param threadId the thread it ran on
     * @param usage the tokens it used
     * @param calls the calls that were made for it
     * @param code the API's code, such as {@code rate_limit_exceeded}; {@link #UNSUPPORTED_ACTION} for the second case
     * @param message why, for people
     */
    record Failed(
            RunId runId, ThreadId threadId, TokenUsage usage, List<ExecutedCall> calls, String code, String message)
            implements RunOutcome {

        /** The code for an action that this library can't do. */
        public static final String UNSUPPORTED_ACTION = "unsupported_action";

        private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]{0,63}");

        /** Copies the list. */
        public Failed {
            calls = List.copyOf(calls);
        }

        /**
         * The code, if it is a word such as the API's own are, and so can stand where nothing may that users or models have written;
         * empty for whatever else another server sends.
         */
        public Optional<String> codeWord() {
            return Optional.of(code).filter(WORD.asMatchPredicate());
        }

        @Override
        public Kind kind() {
            return Kind.FAILED;
        }
    }

    /**
     * The run was cancelled, or its caller gave it up.
     *
     * @param runId the run
     * @param threadId the thread it ran on
     * @param usage the tokens it used
     * @param calls the calls that were made for it
     * @param reason who wanted it
     * @param lastStatus where the run stood when it was last looked at; not {@link RunStatus#CANCELLED} if it could not be
     *     cancelled in time, or ended otherwise before
     */
    record Cancelled(
            RunId runId,
            ThreadId threadId,
            TokenUsage usage,
            List<ExecutedCall> calls,
            CancelReason reason,
            RunStatus lastStatus)
            implements RunOutcome {

        /** Copies the list. */
        public Cancelled {
            calls = List.copyOf(calls);
        }

        @Override
        public Kind kind() {
            return Kind.CANCELLED;
        }
    }

    /**
     * The run took longer than the API allows.
     *
     * @param runId the run
     * @param threadId the thread it ran on
     * @param usage the tokens it used
     * @param calls the calls that were made for it
     */
    record Expired(RunId runId, ThreadId threadId, TokenUsage usage, List<ExecutedCall> calls) implements RunOutcome {

        /** Copies the list. */
        public Expired {
            calls = List.copyOf(calls);
        }

        @Override
        public Kind kind() {
            return Kind.EXPIRED;
        }
    }

    /**
     * The model's answer was cut off.
     *
     * @param runId the run
     * @param threadId the thread it ran on
     * @param usage the tokens it used
     * @param calls the calls that were made for it
     * @param reason why, such as {@code max_completion_tokens}; empty if the API did not say
     * @param text what there is of the answer; may be empty
     * @param messages the assistant's messages in order, as far as they were written
     */
    record Incomplete(
            RunId runId,
            ThreadId threadId,
            TokenUsage usage,
            List<ExecutedCall> calls,
            String reason,
            String text,
            List<MessageSnapshot> messages)
            implements RunOutcome {

        /** Copies the lists. */
        public Incomplete {
            calls = List.copyOf(calls);
            messages = List.copyOf(messages);
        }

        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    /**
     * The run took longer than {@link RunSettings#deadline()}, and was cancelled.
     *
     * @param runId the run
     * @param threadId the thread it ran on
     * @param usage the tokens it used
     * @param calls the calls that were made for it
     * @param deadline how long it was given
     * @param lastStatus where the run stood when it was last looked at; not {@link RunStatus#CANCELLED} if it could not be
     *     cancelled in time, or ended otherwise before
     * @param lastFault the last failure of the API that was waited out, where there was one
     */
    record DeadlineExceeded(
            RunId runId,
            ThreadId threadId,
            TokenUsage usage,
            List<ExecutedCall> calls,
            Duration deadline,
            RunStatus lastStatus,
            Optional<AssistantApiException> lastFault)
            implements RunOutcome {

        /** Copies the list. */
        public DeadlineExceeded {
            calls = List.copyOf(calls);
        }

        @Override
        public Kind kind() {
            return Kind.DEADLINE_EXCEEDED;
        }
    }

    /**
     * The run went on asking for calls after it was told that its budget was used up, and was cancelled.
     *
     * @param runId the run
     * @param threadId the thread it ran on
     * @param usage the tokens it used
     * @param calls the calls that were made for it
     * @param breach the limit that it ran against
     * @param lastStatus where the run stood when it was last looked at; not {@link RunStatus#CANCELLED} if it could not be
     *     cancelled in time, or ended otherwise before
     */
    record OverBudget(
            RunId runId,
            ThreadId threadId,
            TokenUsage usage,
            List<ExecutedCall> calls,
            BudgetBreach breach,
            RunStatus lastStatus)
            implements RunOutcome {

        /** Copies the list. */
        public OverBudget {
            calls = List.copyOf(calls);
        }

        @Override
        public Kind kind() {
            return Kind.OVER_BUDGET;
        }
    }

    /** Who wanted a run to be cancelled. */
    enum CancelReason {
        /** Someone else: the API said that the run was cancelled. */
        ELSEWHERE,
        /** The waiting thread was interrupted; its interrupt status is set again. */
        INTERRUPTED,
        /** {@link RunDriver#close()} was called. */
        CLOSED,
        /** {@link RunHandle#cancel()} was called. */
        REQUESTED
    }
}
