package dev.assistanttools.it.twin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.contract.ContractDifference;
import dev.assistanttools.contract.ContractDifference.Severity;
import dev.assistanttools.contract.DeclaredTool;
import dev.assistanttools.contract.ToolContract;
import dev.assistanttools.tool.ToolDefinition;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same signature with strict mode and without it: a schema looks different everywhere, and takes the same calls. */
class StrictSwitchTest {

    /** A little below what there was when this was written. */
    private static final int FEWEST_PAIRS = 20;

    /** Tools of the same parameters in both modes: strict, and not strict under the same name. */
    static Stream<Arguments> pairs() {
        return RunTimeTwinTest.corpus().stream().flatMap(type -> {
            Map<String, ToolDefinition> tools = Twins.of(type).generated().stream()
                    .collect(Collectors.toMap(ToolDefinition::name, Function.identity()));
            return Arrays.stream(type.getDeclaredMethods())
                    .flatMap(strict -> Arrays.stream(type.getDeclaredMethods())
                            .filter(loose ->
                                    loose.getName().equals(strict.getName() + "Loosely") && takeTheSame(strict, loose))
                            .map(loose -> Arguments.of(
                                    tools.get(RunTimeTwinTest.toolName(strict)),
                                    tools.get(RunTimeTwinTest.toolName(loose)))));
        });
    }

    private static boolean takeTheSame(Method strict, Method loose) {
        return Arrays.equals(strict.getGenericParameterTypes(), loose.getGenericParameterTypes())
                && Arrays.deepEquals(strict.getParameterAnnotations(), loose.getParameterAnnotations());
    }

    @Test
    void thereAreEnough() {
        assertThat(pairs()).hasSizeGreaterThan(FEWEST_PAIRS);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void switchingStrictIsNeverBreaking(ToolDefinition strict, ToolDefinition loose) {
        assertThat(breaking(loose, strict)).isEmpty();
        assertThat(breaking(strict, loose)).isEmpty();
    }

    private static List<ContractDifference> breaking(ToolDefinition was, ToolDefinition is) {
        return contract(was, was.name()).differencesTo(contract(is, was.name())).stream()
                .filter(difference -> difference.severity() == Severity.BREAKING)
                .toList();
    }

    private static ToolContract contract(ToolDefinition tool, String name) {
        ToolDefinition named = new ToolDefinition(name, tool.description(), tool.schema(), tool.strict());
        return new ToolContract(List.of(new DeclaredTool("a.Tools", named)));
    }
}
