package dev.assistanttools.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import dev.assistanttools.tool.ArgumentProblem;
import dev.assistanttools.tool.ToolArgumentException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Lists, sets, arrays, maps and JSON of any form; objects with known properties are in {@link ArgumentReaderTest}. */
class ContainerBindingTest {

    private static final ObjectShape ARGUMENTS =
            ObjectShape.empty().required("value").optional("next");

    private static final EnumShape<TimeUnit> UNITS =
            EnumShape.<TimeUnit>empty().with("seconds", TimeUnit.SECONDS).with("days", TimeUnit.DAYS);

    private static <T> @Nullable T arguments(String arguments, ElementReader<T> reader) {
        ArgumentReader reading = ArgumentReader.of(arguments);
        T value = null;
        if (reading.beginObject(ARGUMENTS)) {
            for (int property = reading.nextProperty(); property >= 0; property = reading.nextProperty()) {
                if (property == 0) {
                    value = reader.read(reading);
                } else {
                    // What follows a container is read by its own rules, whatever the container was.
                    assertThat(reading.readInt()).isEqualTo(1);
                }
            }
        }
        reading.finish();
        return value;
    }

    private static <T> T read(String value, ElementReader<T> reader) {
        return Objects.requireNonNull(arguments("{\"value\":" + value + ",\"next\":1}", reader));
    }

    private static List<String> problems(String value, ElementReader<?> reader) {
        List<String> problems = new ArrayList<>();
        assertThatExceptionOfType(ToolArgumentException.class)
                .isThrownBy(() -> arguments("{\"value\":" + value + ",\"next\":1}", reader))
                .satisfies(thrown -> thrown.problems().stream()
                        .map(ContainerBindingTest::text)
                        .forEach(problems::add));
        return problems;
    }

    private static String text(ArgumentProblem problem) {
        return problem.pointer() + ": " + problem.message();
    }

    private static @Nullable Set<Integer> numbers(ArgumentReader reader) {
        return reader.readSet(ArgumentReader::readInt);
    }

    private static String @Nullable [] texts(ArgumentReader reader) {
        return ArgumentArrays.of(reader, ArgumentReader::readString, String[]::new);
    }

    private static @Nullable JsonNode node(ArgumentReader reader) {
        return ArgumentTrees.of(reader, JsonNode.class);
    }

    private static @Nullable Map<String, Integer> counts(ArgumentReader reader) {
        return ArgumentMaps.of(reader, ArgumentReader::readInt);
    }

    private static @Nullable Map<TimeUnit, Integer> times(ArgumentReader reader) {
        return ArgumentMaps.of(reader, UNITS, ArgumentReader::readInt);
    }

    @Test
    void aSetKeepsTheOrderAndOneOfEach() {
        assertThat(read("[3,1,\"3\",2,1.0]", ContainerBindingTest::numbers)).containsExactly(3, 1, 2);
        assertThat(read("[]", ContainerBindingTest::numbers)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3       | /value: expected an array, but got 3",
                "\"a\"   | /value: expected an array, but got a string that can't be read as one",
                "\"\"    | /value: expected an array, but got \"\"",
                "{}      | /value: expected an array, but got an object",
                "null    | /value: a value is required, but got null",
                "[1,null]| /value/1: a value is required, but got null",
                "[1,[2]] | /value/1: expected an integer, but got an array",
            })
    void whatIsNoListIsRefusedAtItsPlace(String value, String problem) {
        assertThat(problems(value, ContainerBindingTest::numbers))
                .singleElement()
                .asString()
                .startsWith(problem);
    }

    @Test
    void arraysHaveWhatListsHave() {
        assertThat(read("[\"a\",\"b\"]", ContainerBindingTest::texts)).containsExactly("a", "b");
        assertThat(read("\"[1,2]\"", ArgumentArrays::ints)).containsExactly(1, 2);
        assertThat(read("[127,-128]", ArgumentArrays::bytes)).containsExactly(127, -128);
        assertThat(read("[0.1,1e2]", ArgumentArrays::doubles)).containsExactly(0.1, 100.0);
        assertThat(read("[true,\"false\"]", ArgumentArrays::booleans)).containsExactly(true, false);
        assertThat(read("[9007199254740993]", ArgumentArrays::longs)).containsExactly(9007199254740993L);
        assertThat(read("[\"x\"]", ArgumentArrays::chars)).containsExactly('x');
    }

    @Test
    void anElementThatDoesNotFitIsNamedByItsIndex() {
        assertThat(problems("[1,128,\"x\"]", ArgumentArrays::bytes))
                .extracting(problem -> problem.substring(0, problem.indexOf(':')))
                .containsExactly("/value/1", "/value/2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"b\":2,\"a\":1}",
                "[{\"key\":\"b\",\"value\":2},{\"value\":\"1\",\"key\":\"a\",\"more\":null}]",
                "\"{\\\"b\\\":2,\\\"a\\\":1}\"",
                "\"[{\\\"key\\\":\\\"b\\\",\\\"value\\\":2},{\\\"key\\\":\\\"a\\\",\\\"value\\\":1}]\""
            })
    void aMapIsAnObjectOrAListOfPairs(String value) {
        assertThat(read(value, ContainerBindingTest::counts)).containsExactly(entry("b", 2), entry("a", 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1,\"\\u0061\":2}                              | /value/a: the key is there twice",
                "[{\"key\":\"a\",\"value\":1},{\"key\":\"a\",\"value\":1}] | /value/1: the key is there twice",
                "{\"a~/\":\"x\"}                                       | /value/a~0~1: expected an integer, but got \"x\"",
                "{\"\":null}                                           | /value/: a value is required, but got null",
                "[{\"key\":\"a\"}]                                     | /value/0/value: a value is required, but the property is missing",
                "[{\"key\":null,\"value\":1}]                          | /value/0/key: a value is required, but got null",
                "[[\"a\",1]]                                           | /value/0: expected an object, but got an array",
                "[null]                                                | /value/0: a value is required, but got null",
                "true                                                  | /value: expected an object, but got true",
            })
    void whatIsNoMapIsRefusedAtItsPlace(String value, String problem) {
        assertThat(problems(value, ContainerBindingTest::counts)).containsExactly(problem);
    }

    @Test
    void constantsAreKeysInAnyCaseWhereThatIsUnique() {
        assertThat(read("{\"DAYS\":2,\"seconds\":1}", ContainerBindingTest::times))
                .containsExactly(entry(TimeUnit.DAYS, 2), entry(TimeUnit.SECONDS, 1));
        assertThat(read("[{\"key\":\"Days\",\"value\":2}]", ContainerBindingTest::times))
                .containsExactly(entry(TimeUnit.DAYS, 2));
        assertThat(read("{\"days\":null,\"seconds\":1}", ContainerBindingTest::times))
                .containsExactly(entry(TimeUnit.SECONDS, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"hours\":1}               | /value/hours: expected a key that is one of \"seconds\", \"days\"",
                "{\"days\":1,\"Days\":2}     | /value/Days: the key is there twice",
                "{\"days\":null,\"days\":2}  | /value/days: the key is there twice",
                "[{\"key\":\"hours\",\"value\":1}] | /value/0: expected a key that is one of \"seconds\", \"days\"",
            })
    void aKeyMustBeAConstantAndThereOnce(String value, String problem) {
        assertThat(problems(value, ContainerBindingTest::times)).containsExactly(problem);
    }

    @Test
    void mapsAndListsHoldEachOther() {
        ElementReader<Map<String, List<Map<String, Integer>>>> deep =
                reader -> ArgumentMaps.of(reader, inner -> inner.readList(ContainerBindingTest::counts));

        assertThat(read("{\"a\":[[{\"key\":\"x\",\"value\":1}],{}]}", deep))
                .containsExactly(entry("a", List.of(Map.of("x", 1), Map.of())));
        assertThat(problems("{\"a\":[{\"x\":[]},{\"y\":null}],\"b\":{}}", deep))
                .containsExactly(
                        "/value/a/0/x: expected an integer, but got an array",
                        "/value/a/1/y: a value is required, but got null",
                        "/value/b: expected an array, but got an object");
    }

    @Test
    void anyJsonIsExact() {
        assertThat(read("{\"a\":[0.10,9007199254740993,null]}", ArgumentTrees::any)
                        .toString())
                .isEqualTo("{a=[0.10, 9007199254740993, null]}");
        assertThat(read("0.10", ArgumentTrees::any)).isEqualTo(new BigDecimal("0.10"));
        assertThat(read("[1.50]", ContainerBindingTest::node).toString()).isEqualTo("[1.50]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1,\"\\u0061\":2}       | /value/a: the key is there twice",
                "{\"a\":[0,{\"b\":1,\"b\":1}]} | /value/a/1/b: the key is there twice",
                "{\"a\":{\"\":{},\"\":[]}}     | /value/a/: the key is there twice",
                "{\"a\":-1e900000000}         | /value/a: expected a number of at most 1000 digits, but got -1e900000000",
                "{\"a\":{\"~\":[1e-1000]}}    | /value/a/~0/0: expected a number of at most 1000 digits, but got 1e-1000",
            })
    void whatACodecWouldTakeWithoutAWordIsRefusedAtItsPlace(String value, String problem) {
        assertThat(problems(value, ArgumentTrees::any)).containsExactly(problem);
        assertThat(problems(value, ArgumentTrees::object)).containsExactly(problem);
        assertThat(problems(value, ContainerBindingTest::node)).containsExactly(problem);
    }

    @Test
    void allThatIsWrongInAValueOfAnyFormIsNoted() {
        assertThat(problems("[{\"a\":1,\"a\":{\"b\":1,\"b\":1}},1e1000,1]", ArgumentTrees::any))
                .containsExactly(
                        "/value/0/a: the key is there twice",
                        "/value/0/a/b: the key is there twice",
                        "/value/1: expected a number of at most 1000 digits, but got 1e1000");
        assertThat(problems("\"{\\\"a\\\":1,\\\"a\\\":2}\"", ArgumentTrees::object))
                .containsExactly("/value/a: the key is there twice");
    }

    @Test
    void theSameNameInAnotherObjectIsAnotherKey() {
        assertThat(read("{\"a\":{\"a\":[{\"a\":1},{\"a\":1}]},\"b\":{\"a\":1e999}}", ArgumentTrees::object))
                .containsOnlyKeys("a", "b");
    }

    @Test
    void anObjectOfAnyFormMayComeAsText() {
        assertThat(read("\"{\\\"a\\\":null}\"", ArgumentTrees::object)).containsExactly(entry("a", null));
        assertThat(problems("[]", ArgumentTrees::object))
                .containsExactly("/value: expected an object, but got an array");
        assertThat(problems("\"{\"", ArgumentTrees::object))
                .singleElement()
                .asString()
                .startsWith("/value: expected an object, but got a string that can't be read as one");
    }

    private static ToolArgumentException rejection(String value, ElementReader<?> reader) {
        return catchThrowableOfType(
                ToolArgumentException.class, () -> arguments("{\"value\":" + value + ",\"next\":1}", reader));
    }

    @Test
    void aLongNameMakesNoLongPointers() {
        String wrong =
                IntStream.range(0, 30).mapToObj(i -> "\"" + i + "\":\"x\"").collect(Collectors.joining(","));
        ToolArgumentException thrown = rejection(
                "{\"" + "<~".repeat(300_000) + "\":{" + wrong + "}}",
                reader -> ArgumentMaps.of(reader, ContainerBindingTest::counts));

        assertThat(thrown.problems().get(19).pointer()).isEqualTo("/value/" + "<~0".repeat(50) + ".../19");
        assertThat(thrown.getMessage()).hasSizeLessThan(20_000).endsWith("and 10 more");
    }

    @Test
    void manyNamesMakeNoLongPointers() {
        String deep = ("{\"" + "a".repeat(99) + "\":").repeat(90) + "{\"b\":1,\"b\":1}" + "}".repeat(90);

        assertThat(rejection(deep, ArgumentTrees::any).problems())
                .extracting(ArgumentProblem::pointer)
                .singleElement()
                .asString()
                .hasSizeLessThan(700)
                .endsWith("a/...");
    }

    @Test
    void aNameIsNotCutWithinACharacter() {
        assertThat(problems("{\"" + "a".repeat(99) + "\ud83d\ude00\":\"x\"}", ContainerBindingTest::counts))
                .containsExactly("/value/" + "a".repeat(99) + "...: expected an integer, but got \"x\"");
    }

    @Test
    void aNameWritesNoLinesOfItsOwn() {
        ToolArgumentException thrown = rejection("{\"a\\nb\":\"x\"}", ContainerBindingTest::counts);

        assertThat(thrown.problems().get(0).pointer()).isEqualTo("/value/a\nb");
        assertThat(thrown).hasMessageEndingWith("\n/value/a\\nb: expected an integer, but got \"x\"");
    }
}
