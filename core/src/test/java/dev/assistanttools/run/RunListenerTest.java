package dev.assistanttools.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That a listener can be told of each event, and of all that {@code AssistantEventHandler} of openai-python is told. */
class RunListenerTest {

    @ParameterizedTest
    @CsvSource({
        "on_event, onEvent",
        "on_run_step_created, onStepCreated",
        "on_run_step_delta, onStepDelta",
        "on_run_step_done, onStepDone",
        "on_tool_call_created, onToolCallCreated",
        "on_tool_call_delta, onArgumentsDelta",
        "on_tool_call_done, onToolCallDone",
        "on_message_created, onMessageCreated",
        "on_message_delta, onMessageDelta",
        "on_message_done, onMessageDone",
        "on_text_created, onTextCreated",
        "on_text_delta, onTextDelta",
        "on_text_done, onTextDone",
        "on_image_file_done, onImageFileDone",
        "on_exception, onBroken",
        "on_timeout, onInterrupted",
        "on_end, onEnded"
    })
    void hasWhatTheOfficialPythonClientHas(String theirs, String ours) {
        assertThat(methods()).as(theirs).anyMatch(method -> method.getName().equals(ours));
    }

    @Test
    void hasOneMethodForEachEvent() {
        List<Class<?>> told = methods()
                .map(method -> method.getParameterTypes()[0])
                .filter(type -> type != RunEvent.class)
                .toList();
        assertThat(told).doesNotHaveDuplicates().containsExactlyInAnyOrder(RunEvent.class.getPermittedSubclasses());
    }

    @Test
    void needsNoMethodOfItsOwn() {
        assertThat(methods()).allMatch(Method::isDefault);
    }

    private static Stream<Method> methods() {
        return Arrays.stream(RunListener.class.getDeclaredMethods());
    }
}
