package dev.assistanttools.it.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolCall;
import org.junit.jupiter.api.Test;

class ContextToolsTest {

    private final ToolRegistry registry = ToolRegistry.of(new ContextTools());
    private final ToolDispatcher dispatcher = ToolDispatcher.of(registry);

    @Test
    void givesTheContextToTheTool() {
        CallScope scope = CallScope.none().withAttribute("user", "Ada");
        assertThat(dispatcher
                        .dispatch(new ToolCall("call_1", "who_asks", "{}"), scope)
                        .output())
                .isEqualTo("Ada");
    }

    @Test
    void putsTheContextWhereItIsDeclared() {
        ToolCall call = new ToolCall("call_7", "join", "{\"before\":\"a\",\"behind\":[\"b\",\"c\"]}");
        assertThat(dispatcher.dispatch(call).output()).isEqualTo("a call_7 [b, c]");
    }

    @Test
    void doesNotTellTheModelOfIt() {
        assertThat(registry.find("who_asks").orElseThrow().definition().schema().json())
                .isEqualTo("{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}");
    }
}
