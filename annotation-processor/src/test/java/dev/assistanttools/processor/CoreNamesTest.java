package dev.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.AssistantTool;
import dev.assistanttools.Strict;
import dev.assistanttools.ToolParam;
import dev.assistanttools.spi.ArgumentReader;
import dev.assistanttools.tool.ToolOutput;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the names that the processor writes to the classes that core has. */
class CoreNamesTest {

    static Stream<ClassName> classNames() throws IllegalAccessException {
        Stream.Builder<ClassName> names = Stream.builder();
        for (Field field : CoreNames.class.getDeclaredFields()) {
            if (field.getType() == ClassName.class) {
                names.add((ClassName) field.get(null));
            }
        }
        return names.build();
    }

    @ParameterizedTest
    @MethodSource("classNames")
    void coreHasAClassOfEachName(ClassName name) throws ClassNotFoundException {
        Class<?> type = Class.forName(name.binaryName(), false, getClass().getClassLoader());

        assertThat(type.getSimpleName()).isEqualTo(name.simpleName());
    }

    @ParameterizedTest
    @EnumSource(ScalarType.class)
    void coreReadsEachScalar(ScalarType scalar) throws ReflectiveOperationException {
        Method read = ArgumentReader.class.getMethod(scalar.readMethod());

        Class<?> type = Class.forName(scalar.className());
        assertThat(boxed(read.getReturnType())).isAssignableTo(type);
    }

    @Test
    void coreHasTheSameStrictness() {
        assertThat(Arrays.stream(ToolModel.Strictness.values()).map(Enum::name))
                .containsExactlyElementsOf(
                        Arrays.stream(Strict.values()).map(Enum::name).toList());
    }

    @Test
    void coreHasTheAttributesThatAreRead() throws NoSuchMethodException {
        assertThat(AssistantTool.class.getMethod("name").getDefaultValue()).isEqualTo("");
        assertThat(AssistantTool.class.getMethod("description").getDefaultValue())
                .isEqualTo("");
        assertThat(AssistantTool.class.getMethod("strict").getDefaultValue()).isEqualTo(Strict.AUTO);
        assertThat(AssistantTool.class.getMethod("timeout").getDefaultValue()).isEqualTo("");
        assertThat(AssistantTool.class.getMethod("sequential").getDefaultValue())
                .isEqualTo(false);
        assertThat(ToolParam.class.getMethod("name").getDefaultValue()).isEqualTo("");
        assertThat(ToolParam.class.getMethod("description").getDefaultValue()).isEqualTo("");
        assertThat(ToolParam.class.getMethod("defaultValue").getDefaultValue()).isEqualTo(CoreNames.NO_DEFAULT);
        assertThat(ToolParam.class.getMethod("examples").getDefaultValue()).isEqualTo(new String[0]);
        assertThat(ToolOutput.DONE.text()).isNotEmpty();
    }

    private static Class<?> boxed(Class<?> type) {
        return java.lang.invoke.MethodType.methodType(type).wrap().returnType();
    }
}
