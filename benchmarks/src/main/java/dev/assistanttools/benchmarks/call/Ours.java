package dev.assistanttools.benchmarks.call;

import dev.assistanttools.json.JsonCodec;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.spi.ArgumentReader;
import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolContext;
import java.util.Objects;

/** How a registry's tools are called. */
final class Ours {

    private Ours() {}

    static Contestant.Answer onThisThread(ToolRegistry registry, Workload workload) {
        JsonCodec codec = JsonCodec.standard();
        return arguments -> {
            ToolCall call = new ToolCall("call_1", workload.tool(), arguments);
            Object result = registry.find(call.name())
                    .orElseThrow()
                    .call(ArgumentReader.of(call.arguments()), ToolContext.of(call.id(), CallScope.none()));
            return result instanceof String text ? text : codec.write(Objects.requireNonNull(result));
        };
    }
}
