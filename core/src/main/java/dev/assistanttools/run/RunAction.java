package dev.assistanttools.run;

import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.AssistantsClient;
import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.RunOptions;
import dev.assistanttools.openai.RunSnapshot;
import dev.assistanttools.openai.RunStream;
import dev.assistanttools.openai.StreamLimits;
import dev.assistanttools.openai.ThreadId;
import dev.assistanttools.openai.ToolCallOutput;
import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolCall;
import java.util.List;

/** What is to be done next for a run. What comes of it is told to its {@link RunCourse}. */
sealed interface RunAction {

    /** Whether it may take longer than a request. */
    default boolean takesLong() {
        return false;
    }

    /** Ask the API; answered by the run, or a fault. */
    sealed interface Request extends RunAction {

        RunSnapshot send(AssistantsClient client, ThreadId threadId);
    }

    /** Ask the API; answered by the run, or by a stream if it may be streamed, or a fault. */
    sealed interface Streamable extends Request {

        boolean isStreamed();

        @Override
        default boolean takesLong() {
            return isStreamed();
        }

        RunStream stream(AssistantsClient client, ThreadId threadId, StreamLimits limits);
    }

    /** Start it. */
    record Start(AssistantId assistantId, RunOptions options, boolean isStreamed) implements Streamable {

        @Override
        public RunSnapshot send(AssistantsClient client, ThreadId threadId) {
            return client.createRun(threadId, assistantId, options);
        }

        @Override
        public RunStream stream(AssistantsClient client, ThreadId threadId, StreamLimits limits) {
            return client.streamRun(threadId, assistantId, options, limits);
        }
    }

    /** Submit these outputs. */
    record Submit(RunId runId, List<ToolCallOutput> outputs, boolean isStreamed) implements Streamable {

        @Override
        public RunSnapshot send(AssistantsClient client, ThreadId threadId) {
            return client.submitToolOutputs(threadId, runId, outputs);
        }

        @Override
        public RunStream stream(AssistantsClient client, ThreadId threadId, StreamLimits limits) {
            return client.streamToolOutputs(threadId, runId, outputs, limits);
        }
    }

    /** Look at a run. */
    record Look(RunId runId) implements Request {

        @Override
        public RunSnapshot send(AssistantsClient client, ThreadId threadId) {
            return client.retrieveRun(threadId, runId);
        }
    }

    /** Cancel it. */
    record Cancel(RunId runId) implements Request {

        @Override
        public RunSnapshot send(AssistantsClient client, ThreadId threadId) {
            return client.cancelRun(threadId, runId);
        }
    }

    /** Read the stream until it shows the run; answered by that, its end, or a fault. */
    record Follow() implements RunAction {

        @Override
        public boolean takesLong() {
            return true;
        }
    }

    /** List the newest runs of its thread; answered by them, or a fault. */
    record ListRuns() implements RunAction {}

    /** Read what it wrote; answered by its messages, or a fault. */
    record ReadMessages(RunId runId) implements RunAction {}

    /** Make the calls of a round that the budget allows; answered by their results. */
    record MakeCalls(RunAccount.Verdict verdict, int round, CallScope scope) implements RunAction {

        List<ToolCall> calls() {
            return verdict.allowed();
        }

        @Override
        public boolean takesLong() {
            return true;
        }
    }

    /** Nothing, until the timer's nanoseconds are these or the run is stopped. */
    record Wait(long until) implements RunAction {}

    /** It is over. */
    record End(RunOutcome outcome) implements RunAction {}

    /** It is over, as the API did not do what was asked. */
    record Fail(Throwable reason) implements RunAction {}
}
