package dev.assistanttools.it.twin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.dispatch.ToolDispatcher;
import dev.assistanttools.registry.ToolRegistry;
import dev.assistanttools.tool.ToolCall;
import dev.assistanttools.tool.ToolCallResult;
import dev.assistanttools.tool.ToolCallResult.Failed;
import dev.assistanttools.tool.ToolCallResult.Rejected;
import dev.assistanttools.tool.ToolCallResult.Succeeded;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A bean that is made when it is asked for is made for calls that reach it, by both kinds of tools. */
@ParameterizedClass
@EnumSource(Kind.class)
class SuppliedBeanTest {

    private final Kind kind;
    private final List<String> calls = new ArrayList<>();
    private int made;

    SuppliedBeanTest(Kind kind) {
        this.kind = kind;
    }

    private <T> ToolCallResult result(Class<T> type, Supplier<? extends T> bean, String tool, String json) {
        ToolRegistry.Builder builder = ToolRegistry.builder();
        ToolRegistry tools =
                (kind == Kind.GENERATED ? builder.bean(type, bean) : builder.reflective(type, bean)).build();
        return ToolDispatcher.builder(tools)
                .validator(ValidatorOfTests.ENGLISH)
                .build()
                .dispatch(new ToolCall("call_1", tool, json.replace('\'', '"')));
    }

    private ToolCallResult result(Class<?> rows, String tool, String json) {
        return resultOf(kind.typeOf(rows), tool, json);
    }

    private <T> ToolCallResult resultOf(Class<T> type, String tool, String json) {
        return result(
                type,
                () -> {
                    made++;
                    return type.cast(Kind.beanOf(type, calls));
                },
                tool,
                json);
    }

    @Test
    void isMadeOnceForACallThatReachesIt() {
        assertThat(result(BindingRows.class, "integer", "{'value':1}")).isEqualTo(new Succeeded("1"));
        assertThat(result(ConstrainedRows.class, "stay", "{'span':{'first':1,'last':2}}"))
                .isInstanceOf(Succeeded.class);
        assertThat(made).isEqualTo(2);
    }

    @Test
    void isNotMadeForArgumentsThatDoNotFit() {
        assertThat(result(BindingRows.class, "integer", "{'value':'x'}")).isInstanceOf(Rejected.class);
        assertThat(result(BindingRows.class, "integer", "{'value':1,")).isInstanceOf(Rejected.class);
        assertThat(result(ConstrainedRows.class, "stay", "{}")).isInstanceOf(Rejected.class);
        assertThat(made).isZero();
    }

    @Test
    void isNotMadeForWhatIsWrongInsideOfTheValues() {
        String guest = "{'full_name':'','age':17}";
        assertThat(result(ConstrainedRows.class, "stay", "{'span':{'first':2,'last':1}}"))
                .isInstanceOf(Rejected.class);
        assertThat(result(ConstrainedRows.class, "greet", "{'span':{'first':2,'last':1}}"))
                .isInstanceOf(Rejected.class);
        assertThat(result(ConstrainedRows.class, "nested", "{'rooms':{},'others':[" + guest + "]}"))
                .isInstanceOf(Rejected.class);
        assertThat(made).isZero();
    }

    @Test
    void isMadeOnceForConstraintsOnParameters() {
        assertThat(result(ConstrainedRows.class, "seat", "{'tables':[2]}")).isEqualTo(new Succeeded("[2]"));
        assertThat(made).isOne();
        assertThat(result(ConstrainedRows.class, "reserve", "{'nights':0,'rooms':[]}"))
                .isInstanceOf(Rejected.class);
        assertThat(made).isEqualTo(2);
    }

    @Test
    void isNotMadeForAStaticTool() {
        Supplier<Object> none = () -> {
            throw new IllegalStateException("There is no request.");
        };
        Class<?> type = kind.typeOf(ConstrainedRows.class);
        assertThat(unmade(type, none, "count", "{'value':1}")).isEqualTo(new Succeeded("1"));
        assertThat(unmade(type, none, "ask", "{'question':'Where?','guest':{'full_name':'Ann','age':18}}"))
                .isEqualTo(new Succeeded("Where? Ann"));
        assertThat(unmade(type, none, "ask", "{'question':'Where?','guest':{'full_name':'Ann','age':1}}"))
                .isInstanceOf(Rejected.class);
    }

    private <T> ToolCallResult unmade(Class<T> type, Supplier<Object> none, String tool, String json) {
        return result(type, () -> type.cast(none.get()), tool, json);
    }

    @Test
    void oneThatCannotBeMadeFailsTheCall() {
        assertThat(result(kind.typeOf(BindingRows.class), () -> null, "integer", "{'value':1}"))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.cause()).hasMessageContaining("gave no bean"));
    }
}
