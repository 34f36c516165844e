package dev.assistanttools.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.tool.CallScope;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolCallResult.Rejected;
import dev.assistanttools.tool.ToolCallResult.Succeeded;
import dev.assistanttools.tool.ToolVisibleException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arguments that are not JSON but nearly, and properties that no tool asked for. */
class OddArgumentsTest {

    private final List<String> tasks = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    private final ToolCallListener listener = new ToolCallListener() {
        @Override
        public void argumentsRepaired(ToolCall call, CallScope scope, String repaired) {
            told.add(call.arguments() + " -> " + repaired);
        }

        @Override
        public void unknownArgumentsIgnored(ToolCall call, CallScope scope, List<String> pointers) {
            told.add(call.id() + pointers);
        }
    };

    private ToolCallResult dispatch(String arguments, DispatchSettings settings) {
        Action action = task -> {
            tasks.add(task);
            if (task.equals("fail")) {
                throw new ToolVisibleException("No.");
            }
            return "did " + task;
        };
        return ToolDispatcher.builder(ToolRegistry.of(new Desk(action)))
                .executor(Runnable::run)
                .settings(settings)
                .listener(listener)
                .build()
                .dispatch(new ToolCall("call_1", "work", arguments));
    }

    private ToolCallResult dispatch(String arguments) {
        return dispatch(arguments, DispatchSettings.defaults());
    }

    @Test
    void callsTheToolOnceWithRepairedArguments() {
        assertThat(dispatch("{'task':'it',}")).isEqualTo(new Succeeded("did it"));
        assertThat(tasks).containsExactly("it");
        assertThat(told).containsExactly("{'task':'it',} -> {\"task\":\"it\"}");
    }

    @Test
    void keepsNothingOfTheFirstTry() {
        // The first try comes as far as the comma, with a problem noted.
        assertThat(dispatch("{\"task\":[],}").output()).endsWith("/task: expected a string, but got an array");
        assertThat(dispatch("{\"other\":1,\"task\":\"it\",}")).isEqualTo(new Succeeded("did it"));
        assertThat(told).last().isEqualTo("call_1[/other]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'task':'it'", "{\"task\":\"it", "{\"task\":it}", "task: it"})
    void whatMayMeanTwoThingsIsRejectedInItsOwnWords(String arguments) {
        assertThat(dispatch(arguments).output()).contains("can't be read as JSON", "at offset ");
        assertThat(tasks).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void doesNotRepairWhereThatIsOff() {
        assertThat(dispatch("{'task':'it'}", DispatchSettings.defaults().withRepairArguments(false)))
                .isInstanceOf(Rejected.class);
        assertThat(told).isEmpty();
    }

    @Test
    void saysNothingOfArgumentsThatWereRight() {
        assertThat(dispatch("{\"task\":\"it\"}")).isInstanceOf(Succeeded.class);
        assertThat(told).isEmpty();
    }

    @Test
    void tellsWhichPropertiesWereIgnored() {
        assertThat(dispatch("{\"x\":{\"y\":1},\"task\":\"it\",\"a/b\":2}")).isEqualTo(new Succeeded("did it"));
        assertThat(dispatch("{\"x\":1,\"task\":\"fail\"}").output()).isEqualTo("No.");
        assertThat(told).containsExactly("call_1[/x, /a~1b]", "call_1[/x]");
    }

    @Test
    void refusesUnknownPropertiesIfItIsToldTo() {
        DispatchSettings settings = DispatchSettings.defaults().withUnknownArguments(UnknownArguments.FAIL);
        assertThat(dispatch("{\"tasks\":\"it\",\"task\":\"it\"}", settings).output())
                .endsWith("/tasks: there is no such property; nearest: \"task\"");
        assertThat(dispatch("{'task':'it'}", settings)).isEqualTo(new Succeeded("did it"));
        assertThat(tasks).hasSize(1);
    }
}
