package dev.assistanttools.it.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.spi.ToolTraits;
import dev.assistanttools.tool.ToolCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How tools are called is as their annotations say. */
@Timeout(60)
class TraitToolsTest {

    private final TraitTools tools = new TraitTools();
    private final ToolRegistry registry = ToolRegistry.of(tools);
    private final ToolDispatcher dispatcher = ToolDispatcher.of(registry);

    private ToolTraits traits(String tool) {
        return registry.find(tool).orElseThrow().traits();
    }

    private static List<ToolCall> calls(String... tools) {
        List<ToolCall> calls = new ArrayList<>();
        for (String tool : tools) {
            calls.add(new ToolCall("call_" + calls.size(), tool, "{}"));
        }
        return calls;
    }

    @Test
    void areThoseOfTheAnnotation() {
        assertThat(traits("read")).isEqualTo(ToolTraits.none());
        assertThat(traits("write")).isEqualTo(ToolTraits.none().withSequential(true));
        assertThat(traits("hang")).isEqualTo(ToolTraits.none().withTimeout(Duration.ofMillis(50)));
        assertThat(traits("both"))
                .isEqualTo(ToolTraits.none().withTimeout(Duration.ofSeconds(90)).withSequential(true));
    }

    @Test
    void aBarrierRunsBetweenTheCallsAroundIt() {
        dispatcher.dispatchAll(calls("read", "read", "write", "read", "read"));
        assertThat(tools.log).containsExactly("read", "read", "write", "read", "read");
    }

    @Test
    void aTimeOutIsTheToolsOwn() {
        assertThat(dispatcher.dispatch(calls("hang").get(0)).output()).startsWith("The tool timed out after 0.05 s.");
    }
}
