package dev.assistanttools.it.twin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.tool.ToolDefinition;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One contract, two ways to it: what the compiler writes of a class and what is read of it at run time can't be told apart. */
class RunTimeTwinTest {

    private static final long SEED = Long.getLong("twin.seed", new Random().nextLong());
    private static final int CALLS_PER_TOOL = 120;

    static List<Class<?>> corpus() {
        return List.of(
                ScalarRows.class,
                PresenceRows.class,
                ObjectRows.class,
                ContainerRows.class,
                ConstraintRows.class,
                JacksonRows.class,
                VariantRows.class,
                SubtypeRows.class,
                ReferenceRows.class,
                ShapeRows.class,
                TraitRows.class);
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void definitionsAreTheSameToTheByte(Class<?> type) {
        Twins twins = Twins.of(type);

        assertThat(twins.reflected()).isNotEmpty().isEqualTo(twins.generated());
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void everyCallHasTheSameResult(Class<?> type) {
        Twins twins = Twins.of(type);
        for (ToolDefinition tool : twins.generated()) {
            Random random = new Random(SEED);
            ArgumentTexts.of(tool.schema().json(), CALLS_PER_TOOL, random)
                    .forEach(arguments -> assertThat(twins.reflected(tool.name(), arguments))
                            .as("-Dtwin.seed=%s, %s %s", SEED, tool.name(), arguments)
                            .isEqualTo(twins.generated(tool.name(), arguments)));
        }
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void toolsAreCalledInTheSameWay(Class<?> type) {
        assertThat(Twins.of(type).traits().values())
                .isNotEmpty()
                .allSatisfy(traits -> assertThat(traits.get(1)).isEqualTo(traits.get(0)));
    }

    static Stream<Arguments> tools() {
        return Stream.of(
                Arguments.of(ObjectRows.class, "address"),
                Arguments.of(VariantRows.class, "expressions"),
                Arguments.of(SubtypeRows.class, "animals"),
                Arguments.of(ReferenceRows.class, "orders"));
    }

    @ParameterizedTest
    @MethodSource("tools")
    void manyCallsOfTheCorpusReachTheirTools(Class<?> type, String tool) {
        Twins twins = Twins.of(type);
        Map<Boolean, Long> succeeded = ArgumentTexts.of(schemaOf(twins, tool), 300, new Random(1))
                .map(arguments -> twins.reflected(tool, arguments))
                .collect(Collectors.partitioningBy(result -> result.startsWith("Succeeded"), Collectors.counting()));

        assertThat(succeeded.get(true)).isGreaterThan(50);
        assertThat(succeeded.get(false)).isGreaterThan(50);
    }

    /** A schema doesn't tell of them, so no arguments that are made from one have them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'a':'C','b':{'centigrade':'x','F':'y'}}",
                "{'a':'f','b':{}}",
                "{'a':'CELSIUS','b':{'C':'x','CELSIUS':'y'}}",
                "{'a':'Celsius','b':{'FAHRENHEIT':'y'}}"
            })
    void otherNamesOfConstantsAreTakenAlike(String arguments) {
        Twins twins = Twins.of(JacksonRows.class);
        String json = arguments.replace('\'', '"');

        assertThat(twins.reflected("units", json)).isEqualTo(twins.generated("units", json));
    }

    @Test
    void otherNamesOfConstantsAreTaken() {
        assertThat(Twins.of(JacksonRows.class).reflected("units", "{\"a\":\"C\",\"b\":{}}"))
                .startsWith("Succeeded");
    }

    private static String schemaOf(Twins twins, String tool) {
        return twins.generated().stream()
                .filter(definition -> definition.name().equals(tool))
                .findFirst()
                .orElseThrow()
                .schema()
                .json();
    }

    @Test
    void everyRowIsInTheCorpusInBothModes() {
        Set<Row> strict = EnumSet.noneOf(Row.class);
        Set<Row> loose = EnumSet.noneOf(Row.class);
        for (Class<?> type : corpus()) {
            Set<String> strictTools = Twins.of(type).generated().stream()
                    .filter(ToolDefinition::strict)
                    .map(ToolDefinition::name)
                    .collect(Collectors.toSet());
            covering(type).forEach(method -> {
                (strictTools.contains(toolName(method)) ? strict : loose)
                        .addAll(List.of(method.getAnnotation(Covers.class).value()));
            });
        }

        assertThat(loose).containsExactlyInAnyOrder(Row.values());
        assertThat(Stream.of(Row.values()).filter(row -> !row.isNeverStrict()))
                .containsExactlyInAnyOrderElementsOf(strict);
    }

    static String toolName(Method method) {
        return method.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static Stream<Method> covering(Class<?> type) {
        Stream<Class<?>> all = type == ShapeRows.class
                ? Stream.of(type, StoreRows.Store.class, StoreRows.Port.class)
                : Stream.of(type);
        return all.flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Covers.class));
    }
}
