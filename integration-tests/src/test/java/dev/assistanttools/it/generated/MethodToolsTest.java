package dev.assistanttools.it.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.tool.ToolCallResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodToolsTest {

    private final MethodTools bean = new MethodTools();
    private final Calls calls = Calls.of(bean, new MethodTools.Nested<Object>());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "implemented | {} | implementation",
                "by_default | {} | default",
                "inherited | {} | of the parent",
                "nested | {\"words\":[\"a\",\"b\"]} | a b",
                "spoken | {} | {exactly this",
                "nothing | {} | null",
                "twice | {\"number\":21} | 42",
                "find-by-name | {\"name\":\"x\"} | name x",
                "find-by-id | {\"id\":7} | id 7",
                "clashing | {\"bean\":\"a\",\"arguments\":\"b\",\"property\":\"c\",\"größe\":\"d\"} | abcd",
            })
    void everyKindOfMethodIsCalled(String tool, String arguments, String output) {
        assertThat(calls.output(tool, arguments)).isEqualTo(output);
    }

    @Test
    void aMethodWithoutResultSaysThatItIsDone() {
        assertThat(calls.output("remember", "{\"word\":\"snow\"}")).isEqualTo("{\"status\":\"ok\"}");
        assertThat(bean.calls).containsExactly("snow");
    }

    @Test
    void aMethodIsNotCalledWithArgumentsThatDoNotFit() {
        assertThat(calls.mistakes("remember", "{\"wörd\":\"snow\"}")).contains("/word");
        assertThat(bean.calls).isEmpty();
    }

    @Test
    void aMethodMayThrowWhatItDeclares() {
        ToolCallResult result = calls.result("failing", "{}");

        assertThat(result).isInstanceOf(ToolCallResult.Failed.class);
        assertThat(result.output()).doesNotContain("secret");
    }
}
