package dev.assistanttools.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assistanttools.json.JsonLimits;
import dev.assistanttools.tool.ArgumentProblem;
import dev.assistanttools.tool.ToolArgumentException;
import dev.assistanttools.tool.ToolVisibleException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects, lists and problems; the types of single values are in {@link ScalarBindingTest}. */
class ArgumentReaderTest {

    private static final ObjectShape TRIP = ObjectShape.empty()
            .required("from")
            .required("days")
            .optional("stops")
            .optional("guest");
    private static final ObjectShape GUEST =
            ObjectShape.empty().required("na/me~").optional("age");

    record Guest(String name, int age) {

        Guest {
            if (age < 0) {
                throw new IllegalArgumentException("secret: " + age);
            }
            if (age > 150) {
                throw new ToolVisibleException("nobody is that old");
            }
        }
    }

    record Trip(
            @Nullable String from,
            int days,
            @Nullable List<String> stops,
            @Nullable Guest guest) {}

    /** As generated code reads the arguments of a tool. */
    private static Trip read(String arguments, JsonLimits limits) {
        ArgumentReader reader = ArgumentReader.of(arguments, limits);
        String from = null;
        int days = 0;
        List<String> stops = null;
        Guest guest = null;
        if (reader.beginObject(TRIP)) {
            for (int property = reader.nextProperty(); property >= 0; property = reader.nextProperty()) {
                switch (property) {
                    case 0 -> from = reader.readString();
                    case 1 -> days = reader.readInt();
                    case 2 -> stops = reader.readList(ArgumentReader::readString);
                    case 3 -> guest = readGuest(reader);
                    default -> throw new IllegalStateException();
                }
            }
        }
        reader.finish();
        assertThat(reader.isAccepted()).isTrue();
        return new Trip(from, days, stops, guest);
    }

    private static @Nullable Guest readGuest(ArgumentReader reader) {
        String name = null;
        int age = 0;
        if (reader.beginObject(GUEST)) {
            for (int property = reader.nextProperty(); property >= 0; property = reader.nextProperty()) {
                switch (property) {
                    case 0 -> name = reader.readString();
                    case 1 -> age = reader.readInt();
                    default -> throw new IllegalStateException();
                }
            }
        }
        if (reader.hasProblems() || name == null) {
            return null;
        }
        try {
            return new Guest(name, age);
        } catch (RuntimeException e) {
            reader.refuse(e);
            return null;
        }
    }

    private static Trip read(String arguments) {
        return read(arguments, JsonLimits.defaults());
    }

    private static ToolArgumentException rejection(String arguments) {
        return rejection(arguments, JsonLimits.defaults());
    }

    private static ToolArgumentException rejection(String arguments, JsonLimits limits) {
        List<ToolArgumentException> thrown = new ArrayList<>();
        assertThatExceptionOfType(ToolArgumentException.class)
                .isThrownBy(() -> read(arguments, limits))
                .satisfies(thrown::add);
        return thrown.get(0);
    }

    private static ArgumentProblem problem(String pointer, String message) {
        return new ArgumentProblem(pointer, message);
    }

    @Test
    void readsValuesInAnyOrder() {
        assertThat(
                        read(
                                "{\"guest\":{\"age\":7,\"na/me~\":\"Ann\"},\"stops\":[\"a\",\"b\"],\"days\":3,\"from\":\"Rome\"}"))
                .isEqualTo(new Trip("Rome", 3, List.of("a", "b"), new Guest("Ann", 7)));
    }

    @Test
    void findsPropertiesWhoseNamesAreWrittenWithEscapes() {
        assertThat(read("{\"\\u0066rom\":\"Rome\",\"d\\u0061ys\":3}")).isEqualTo(new Trip("Rome", 3, null, null));
    }

    @Test
    void takesNullOfAnOptionalPropertyAsAbsence() {
        assertThat(read("{\"from\":\"Rome\",\"days\":3,\"stops\":null,\"guest\":null}"))
                .isEqualTo(new Trip("Rome", 3, null, null));
    }

    @Test
    void passesOverUnknownProperties() {
        assertThat(read("{\"x\":[{\"from\":1}],\"from\":\"Rome\",\"\":{},\"x\":1,\"days\":3}"))
                .isEqualTo(new Trip("Rome", 3, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "null", " null ", "{}", "\"{}\""})
    void takesNothingAsAnEmptyObject(String arguments) {
        assertThat(rejection(arguments).problems())
                .containsExactly(
                        problem("/from", "a value is required, but the property is missing"),
                        problem("/days", "a value is required, but the property is missing"));
    }

    @Test
    void refusesNullOfARequiredProperty() {
        assertThat(rejection("{\"from\":null,\"days\":1}").problems())
                .containsExactly(problem("/from", "a value is required, but got null"));
    }

    @Test
    void collectsAllMistakesOfACall() {
        ToolArgumentException rejection =
                rejection("{\"days\":3.7,\"stops\":[\"a\",null,{}],\"guest\":{\"age\":\"x\"},\"days\":4}");
        assertThat(rejection.problems())
                .containsExactly(
                        problem("/days", "expected an integer, but got 3.7"),
                        problem("/stops/1", "a value is required, but got null"),
                        problem("/stops/2", "expected a string, but got an object"),
                        problem("/guest/age", "expected an integer, but got \"x\""),
                        problem("/guest/na~1me~0", "a value is required, but the property is missing"),
                        problem("/days", "the property is there twice"),
                        problem("/from", "a value is required, but the property is missing"));
        assertThat(rejection)
                .hasMessageStartingWith("The arguments were not accepted; the tool was not called.\n"
                        + "/days: expected an integer, but got 3.7\n/stops/1: ");
    }

    @Test
    void namesTwentyProblemsAndCountsTheOthers() {
        ToolArgumentException rejection =
                rejection("{\"from\":\"\",\"days\":1,\"stops\":[" + "null,".repeat(99) + "null]}");
        assertThat(rejection.problems()).hasSize(20);
        assertThat(rejection).hasMessageEndingWith("/stops/19: a value is required, but got null\nand 80 more");
    }

    @Test
    void answersAListOfNothingButMistakes() {
        ToolArgumentException rejection =
                rejection("{\"from\":\"\",\"days\":1,\"stops\":[" + "[],".repeat(300_000) + "[]]}");
        assertThat(rejection.problems()).hasSize(20);
        assertThat(rejection).hasMessageEndingWith("and 299981 more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "true", "\"text\"", "\"\"", "\"null\"", "[{\"from\":\"a\",\"days\":1}]"})
    void refusesArgumentsThatAreNotAnObject(String arguments) {
        assertThat(rejection(arguments).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.pointer()).isEmpty();
            assertThat(problem.message()).startsWith("expected an object, but got ");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"from\":\"a\",\"days\":1,}", "```json\n{}\n```", "{'from':'a'}", "{\"from\":\"a\",\"days\":1",
                        "{} {}",
                "{\"from\":NaN}", "{\"from\":None}", "[1", "{\"x\":[1,]}", "{\"from\":\"a\"days\":1}"
            })
    void stopsWhereTheTextIsNotJson(String arguments) {
        assertThat(rejection(arguments).problems())
                .last()
                .satisfies(problem -> assertThat(problem.message())
                        .startsWith("the arguments can't be read as JSON: expected ")
                        .contains(" at offset "));
    }

    @Test
    void keepsTheProblemsThatItFoundBeforeTheTextBrokeOff() {
        assertThat(rejection("{\"days\":\"x\",\"from").problems())
                .containsExactly(
                        problem("/days", "expected an integer, but got \"x\""),
                        problem(
                                "",
                                "the arguments can't be read as JSON: expected the end of a string, but the text ends"
                                        + " at offset 17"));
    }

    @Test
    void readsObjectsAndListsThatCameAsStrings() {
        assertThat(read("\"{\\\"from\\\":\\\"Rome\\\",\\\"days\\\":1}\"")).isEqualTo(new Trip("Rome", 1, null, null));
        assertThat(
                        read(
                                "{\"from\":\"Rome\",\"stops\":\" [\\\"a\\\"] \",\"guest\":\"{\\\"na/me~\\\":\\\"Ann\\\"}\",\"days\":1}"))
                .isEqualTo(new Trip("Rome", 1, List.of("a"), new Guest("Ann", 0)));
    }

    @Test
    void keepsThePointerInsideAString() {
        assertThat(rejection("{\"from\":\"Rome\",\"guest\":\"{\\\"age\\\":[]}\",\"days\":[]}")
                        .problems())
                .containsExactly(
                        problem("/guest/age", "expected an integer, but got an array"),
                        problem("/guest/na~1me~0", "a value is required, but the property is missing"),
                        problem("/days", "expected an integer, but got an array"));
    }

    @Test
    void goesOnAfterAStringThatIsNoContainer() {
        assertThat(rejection("{\"from\":{},\"stops\":\"a, b\",\"guest\":\"{\\\"age\\\":\",\"days\":1}")
                        .problems())
                .containsExactly(
                        problem("/from", "expected a string, but got an object"),
                        problem(
                                "/stops",
                                "expected an array, but got a string that can't be read as one:"
                                        + " expected a value, but got 'a' at offset 0"),
                        problem(
                                "/guest",
                                "expected an object, but got a string that can't be read as one:"
                                        + " expected a value, but the text ends at offset 7"));
    }

    @Test
    void refusesOneElementWhereAListIsExpected() {
        assertThat(rejection("{\"from\":\"Rome\",\"days\":1,\"stops\":\"a\"}").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith("expected an array, but got "));
        assertThat(rejection("{\"from\":\"Rome\",\"days\":1,\"stops\":{}}").problems())
                .containsExactly(problem("/stops", "expected an array, but got an object"));
    }

    @Test
    void tellsTheModelOnlyWhatIsMeantForIt() {
        ToolArgumentException hidden = rejection("{\"from\":\"a\",\"days\":1,\"guest\":{\"na/me~\":\"b\",\"age\":-1}}");
        assertThat(hidden.problems()).containsExactly(problem("/guest", "the values do not go together"));
        assertThat(hidden).hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(rejection("{\"from\":\"a\",\"days\":1,\"guest\":{\"na/me~\":\"b\",\"age\":151}}")
                        .problems())
                .containsExactly(problem("/guest", "nobody is that old"));
    }

    @Test
    void limitsLengthAndNesting() {
        JsonLimits limits = JsonLimits.defaults().withMaxDepth(3).withMaxLength(60);
        assertThat(read("{\"from\":\"a\",\"days\":1,\"x\":[[]]}", limits).days())
                .isEqualTo(1);
        assertThat(rejection("{\"from\":\"a\",\"days\":1,\"x\":[[[]]]}", limits))
                .hasMessageContaining("the limit of 3");
        assertThat(rejection("{\"from\":\"" + "a".repeat(60) + "\"}", limits)).hasMessageContaining("the limit of 60");
    }

    @Test
    void neverOverflowsTheStack() {
        assertThat(rejection("{\"guest\":".repeat(100_000))).hasMessageContaining("nest deeper than the limit of 100");
        assertThat(rejection("{\"x\":" + "[".repeat(100_000)))
                .hasMessageContaining("nest deeper than the limit of 100");
    }

    @Test
    void knowsMoreThanSixtyFourProperties() {
        ObjectShape shape = ObjectShape.empty();
        StringBuilder arguments = new StringBuilder("{");
        for (int i = 0; i < 200; i++) {
            shape = shape.required("p" + i);
            arguments
                    .append(i == 0 ? "" : ",")
                    .append("\"p")
                    .append(199 - i)
                    .append("\":")
                    .append(199 - i);
        }
        ArgumentReader reader = ArgumentReader.of(arguments.append('}').toString());
        assertThat(reader.beginObject(shape)).isTrue();
        for (int i = 199; i >= 0; i--) {
            assertThat(reader.nextProperty()).isEqualTo(i);
            assertThat(reader.readInt()).isEqualTo(i);
        }
        assertThat(reader.nextProperty()).isEqualTo(-1);
        reader.finish();
    }
}
