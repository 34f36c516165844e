package dev.assistanttools.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a call would be refused for, of a tool that must not run. */
class RefusalTest {

    private final List<String> done = new ArrayList<>();

    private final ToolDispatcher dispatcher = ToolDispatcher.builder(ToolRegistry.of(new Desk(task -> {
                done.add(task);
                return "done";
            })))
            .executor(Runnable::run)
            .interceptor(call -> {
                done.add("intercepted");
                return call.proceed();
            })
            .build();

    @ParameterizedTest
    @ValueSource(strings = {"{\"task\":\"it\"}", "{'task':'it',}", "{\"task\":\"it\",\"other\":1}"})
    void whatFitsIsNotRefusedAndNothingIsDone(String arguments) {
        assertThat(dispatcher.refusal(new ToolCall("call_1", "work", arguments)))
                .isEmpty();
        assertThat(done).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"task\":[]}", "{}", "", "task", "{\"task\":[],}", "{\"task\":\"it\""})
    void whatDoesNotFitIsRefusedInTheWordsOfTheDispatcher(String arguments) {
        ToolCall call = new ToolCall("call_1", "work", arguments);

        ToolCallResult refusal = dispatcher.refusal(call).orElseThrow();

        assertThat(done).isEmpty();
        assertThat(refusal).isInstanceOf(ToolCallResult.Rejected.class).isEqualTo(dispatcher.dispatch(call));
    }

    @Test
    void aToolThatIsNotThereIsRefused() {
        ToolCall call = new ToolCall("call_1", "wrok", "{}");

        assertThat(dispatcher.refusal(call)).contains(dispatcher.dispatch(call));
    }

    @Test
    void propertiesThatNobodyKnowsAreRefusedWhereTheyAreToBe() {
        ToolDispatcher strict = ToolDispatcher.of(
                dispatcher.registry(), DispatchSettings.defaults().withUnknownArguments(UnknownArguments.FAIL));

        assertThat(strict.refusal(new ToolCall("call_1", "work", "{\"task\":\"it\",\"tsak\":1}")))
                .get()
                .extracting(ToolCallResult::output)
                .asString()
                .contains("/tsak");
    }
}
