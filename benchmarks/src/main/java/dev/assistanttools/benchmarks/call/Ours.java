package dev.assistanttools.benchmarks.call;

import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.tool.ToolCall;

/** How a registry's tools are called. */
final class Ours {

    private Ours() {}

    /** From the look-up of the tool to the text of its result, with interceptors, listeners and carriers if there were any. */
    static Contestant.Answer onThisThread(ToolRegistry registry, Workload workload) {
        return answersOf(
                ToolDispatcher.builder(registry).executor(Runnable::run).build(), workload);
    }

    static Contestant.Answer answersOf(ToolDispatcher dispatcher, Workload workload) {
        return arguments -> dispatcher
                .dispatch(new ToolCall("call_1", workload.tool(), arguments))
                .output();
    }
}
