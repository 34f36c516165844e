package dev.assistanttools.run;

import dev.assistanttools.openai.AssistantId;
import dev.assistanttools.openai.RunId;
import dev.assistanttools.openai.RunOptions;
import dev.assistanttools.openai.ToolCallOutput;
import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolCall;
import java.util.List;

/** What is to be done next for a run. What comes of it is told to its {@link RunCourse}. */
sealed interface RunAction {

    /** Start it; answered by the run, or a fault. */
    record Start(AssistantId assistantId, RunOptions options) implements RunAction {}

    /** List the newest runs of its thread; answered by them, or a fault. */
    record ListRuns() implements RunAction {}

    /** Look at a run; answered by it, or a fault. */
    record Look(RunId runId) implements RunAction {}

    /** Make the calls of a round that the budget allows; answered by their results. */
    record MakeCalls(RunId runId, RunAccount.Verdict verdict, CallScope scope) implements RunAction {

        List<ToolCall> calls() {
            return verdict.allowed();
        }
    }

    /** Submit these outputs; answered by the run, or a fault. */
    record Submit(RunId runId, List<ToolCallOutput> outputs) implements RunAction {}

    /** Cancel it; answered by the run, or a fault. */
    record Cancel(RunId runId) implements RunAction {}

    /** Read what it wrote; answered by its messages, or a fault. */
    record ReadMessages(RunId runId) implements RunAction {}

    /** Nothing, until the timer's nanoseconds are these or the run is stopped. */
    record Wait(long until) implements RunAction {}

    /** It is over. */
    record End(RunOutcome outcome) implements RunAction {}

    /** It is over, as the API did not do what was asked. */
    record Fail(Throwable reason) implements RunAction {}
}
