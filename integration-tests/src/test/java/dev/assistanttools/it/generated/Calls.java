package dev.assistanttools.it.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.tool.ArgumentProblem;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import java.util.List;

/** Calls tools as a run does. */
final class Calls {

    private final ToolDispatcher dispatcher;

    private Calls(ToolDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    static Calls of(ToolRegistry tools) {
        return new Calls(ToolDispatcher.of(tools));
    }

    static Calls of(Object... beans) {
        return new Calls(ToolDispatcher.of(ToolRegistry.of(beans)));
    }

    ToolCallResult result(String tool, String arguments) {
        return dispatcher.dispatch(new ToolCall("call_1", tool, arguments));
    }

    /** The output of a call that must succeed. */
    String output(String tool, String arguments) {
        ToolCallResult result = result(tool, arguments);
        assertThat(result).isInstanceOf(ToolCallResult.Succeeded.class);
        return result.output();
    }

    /** The places of all mistakes of a call that must be rejected. */
    List<String> mistakes(String tool, String arguments) {
        ToolCallResult result = result(tool, arguments);
        assertThat(result).isInstanceOf(ToolCallResult.Rejected.class);
        return ((ToolCallResult.Rejected) result)
                .problems().stream().map(ArgumentProblem::pointer).toList();
    }
}
