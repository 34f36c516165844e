package dev.assistanttools.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.assistanttools.json.JsonLimits;
import dev.assistanttools.tool.ArgumentProblem;
import dev.assistanttools.tool.ToolArgumentException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of abstract types: their class is found by the discriminator, or without it. */
class VariantBindingTest {

    sealed interface Shape {}

    record Circle(@Nullable BigDecimal radius) implements Shape {}

    record Label(@Nullable String text, @Nullable String font) implements Shape {}

    record Group(List<Shape> members) implements Shape {}

    record Nothing() implements Shape {}

    private static final String ALL = "one of \"circle\", \"label\", \"group\", \"nothing\"";
    private static final String MISSING = "a value is required, but the property is missing; expected " + ALL;

    private static final ObjectShape ARGUMENTS =
            ObjectShape.empty().required("shape").optional("days");
    private static final ObjectShape CIRCLE =
            ObjectShape.empty().required("radius").alias("r");
    private static final ObjectShape LABEL =
            ObjectShape.empty().required("text").optional("font");
    private static final ObjectShape GROUP = ObjectShape.empty().required("members");
    private static final VariantShape SHAPE = VariantShape.by("type")
            .with("circle", CIRCLE, ValueForm.NUMBER)
            .alias("disc")
            .alias("Circle")
            .with("label", LABEL, ValueForm.STRING, ValueForm.STRING)
            .with("group", GROUP, ValueForm.ARRAY)
            .with("nothing", ObjectShape.empty());

    /** As generated code reads the arguments of a tool. */
    private static @Nullable Shape readArguments(String arguments) {
        ArgumentReader reader = ArgumentReader.of(arguments);
        Shape shape = null;
        if (reader.beginObject(ARGUMENTS)) {
            for (int property = reader.nextProperty(); property >= 0; property = reader.nextProperty()) {
                if (property == 0) {
                    shape = readShape(reader);
                } else {
                    assertThat(reader.readInt()).isLessThan(100);
                }
            }
        }
        reader.finish();
        return shape;
    }

    private static @Nullable Shape readShape(ArgumentReader reader) {
        return switch (ArgumentVariants.next(reader, SHAPE)) {
            case 0 -> readCircle(reader);
            case 1 -> readLabel(reader);
            case 2 -> readGroup(reader);
            case 3 -> readNothing(reader);
            default -> null;
        };
    }

    private static Shape readCircle(ArgumentReader reader) {
        BigDecimal radius = null;
        if (reader.beginObject(CIRCLE)) {
            while (reader.nextProperty() >= 0) {
                radius = reader.readBigDecimal();
            }
        }
        return new Circle(radius);
    }

    private static Shape readLabel(ArgumentReader reader) {
        String text = null;
        String font = null;
        if (reader.beginObject(LABEL)) {
            for (int property = reader.nextProperty(); property >= 0; property = reader.nextProperty()) {
                if (property == 0) {
                    text = reader.readString();
                } else {
                    font = reader.readString();
                }
            }
        }
        return new Label(text, font);
    }

    private static Shape readGroup(ArgumentReader reader) {
        List<Shape> members = null;
        if (reader.beginObject(GROUP)) {
            while (reader.nextProperty() >= 0) {
                members = reader.readList(VariantBindingTest::readShape);
            }
        }
        return new Group(members == null ? List.of() : members);
    }

    private static Shape readNothing(ArgumentReader reader) {
        if (reader.beginObject(ObjectShape.empty())) {
            assertThat(reader.nextProperty()).isNegative();
        }
        return new Nothing();
    }

    private static @Nullable Shape read(String shape) {
        return readArguments("{\"shape\":" + shape + ",\"days\":3}");
    }

    private static List<ArgumentProblem> problems(String shape) {
        List<ArgumentProblem> problems = new ArrayList<>();
        assertThatExceptionOfType(ToolArgumentException.class)
                .isThrownBy(() -> read(shape))
                .satisfies(thrown -> problems.addAll(thrown.problems()));
        return problems;
    }

    private static ArgumentProblem problem(String pointer, String message) {
        return new ArgumentProblem(pointer, message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"label\",\"text\":\"a\"}",
                "{\"text\":\"a\",\"type\":\"label\"}",
                "{\"text\":\"a\",\"extra\":[{\"type\":\"circle\"}],\"type\":\"label\",\"font\":null}",
                "{\"text\":\"a\",\"t\\u0079pe\":\"l\\u0061bel\"}",
                "{\"type\":\"LABEL\",\"text\":\"a\"}",
                "\"{\\\"text\\\":\\\"a\\\",\\\"type\\\":\\\"label\\\"}\""
            })
    void findsTheDiscriminatorWhereverItStands(String shape) {
        assertThat(read(shape)).isEqualTo(new Label("a", null));
    }

    @Test
    void takesAnAliasOfAClass() {
        assertThat(read("{\"type\":\"disc\",\"radius\":1}")).isEqualTo(new Circle(BigDecimal.ONE));
        assertThat(read("{\"type\":\"CIRCLE\",\"radius\":1}")).isEqualTo(new Circle(BigDecimal.ONE));
    }

    @Test
    void losesNoDigit() {
        assertThat(read("{\"radius\":12345678901234567.890,\"type\":\"circle\"}"))
                .isEqualTo(new Circle(new BigDecimal("12345678901234567.890")));
    }

    @Test
    void readsWhatFollowsAShapeThatCameAsText() {
        assertThat(read("{\"members\":[\"{\\\"r\\\":1}\",{\"text\":\"b\"}],\"type\":\"group\"}"))
                .isEqualTo(new Group(List.of(new Circle(BigDecimal.ONE), new Label("b", null))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\"a\"}",
                "{\"type\":null,\"text\":\"a\"}",
                "{\"text\":\"a\",\"font\":null}",
                "\"{\\\"text\\\":\\\"a\\\"}\""
            })
    void takesTheOnlyClassThatFits(String shape) {
        assertThat(read(shape)).isEqualTo(new Label("a", null));
    }

    @Test
    void anEmptyObjectFitsAClassWithoutProperties() {
        assertThat(read("{}")).isEqualTo(new Nothing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"radius\":\"1\"}",
                "{\"text\":\"a\",\"color\":\"red\"}",
                "{\"font\":\"a\"}",
                "{\"text\":null}",
                "{\"text\":1}",
                "{\"radius\":1,\"text\":\"a\"}"
            })
    void listsTheClassesIfNoneFits(String shape) {
        assertThat(problems(shape)).containsExactly(problem("/shape/type", MISSING));
    }

    @Test
    void listsTheClassesIfSeveralFit() {
        VariantShape twins =
                VariantShape.by("kind").with("a", CIRCLE, ValueForm.ANY).with("b", CIRCLE, ValueForm.ANY);
        ArgumentReader reader = ArgumentReader.of("{\"r\":1}");

        assertThat(ArgumentVariants.next(reader, twins)).isNegative();
        assertThatExceptionOfType(ToolArgumentException.class)
                .isThrownBy(reader::finish)
                .satisfies(thrown -> assertThat(thrown.problems())
                        .containsExactly(problem("/kind", MISSING.replace(ALL, "one of \"a\", \"b\""))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "square"                    | "square"
                    ""                          | ""
                    7                           | 7
                    true                        | true
                    {"type":"circle"}           | an object
                    ["circle"]                  | an array
                    """)
    void namesAnUnknownClassAndListsTheOthers(String sent, String shown) {
        assertThat(problems("{\"radius\":1,\"type\":" + sent + "}"))
                .containsExactly(problem("/shape/type", "expected " + ALL + ", but got " + shown));
    }

    @Test
    void aClassWithoutCaseMustBeTheOnlyOne() {
        VariantShape twins =
                VariantShape.by("type").with("a", ObjectShape.empty()).with("A", ObjectShape.empty());

        assertThat(twins.branches().find("A")).isEqualTo(1);
        VariantShape three = twins.with("bC", ObjectShape.empty()).with("Bc", ObjectShape.empty());
        assertThat(three.branches().find("BC")).isNegative();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    null   | a value is required, but got null
                    3      | expected an object, but got 3
                    []     | expected an object, but got an array
                    "a"    | expected an object, but got a string that can't be read as one
                    """)
    void refusesWhatIsNoObject(String shape, String message) {
        assertThat(problems(shape)).singleElement().satisfies(problem -> {
            assertThat(problem.pointer()).isEqualTo("/shape");
            assertThat(problem.message()).startsWith(message);
        });
    }

    @Test
    void reportsTheMistakesOfAllClassesTogether() {
        assertThat(
                        problems(
                                "{\"members\":[{\"radius\":[],\"type\":\"circle\"},{\"type\":\"star\"},{\"type\":\"label\"}],\"type\":\"group\"}"))
                .extracting(ArgumentProblem::pointer)
                .containsExactly("/shape/members/0/radius", "/shape/members/1/type", "/shape/members/2/text");
    }

    @Test
    void refusesADiscriminatorThatIsThereTwice() {
        assertThat(problems("{\"type\":\"nothing\",\"type\":\"circle\"}"))
                .containsExactly(problem("/shape/type", "the property is there twice"));
        assertThat(problems("{\"text\":\"a\",\"type\":null,\"type\":null}"))
                .containsExactly(problem("/shape/type", "the property is there twice"));
    }

    @Test
    void refusesAPropertyThatIsThereTwice() {
        assertThat(problems("{\"radius\":1,\"radius\":2}"))
                .containsExactly(problem("/shape/radius", "the property is there twice"));
    }

    @Test
    void anObjectInsideHasNoDiscriminatorOfItsOwn() {
        ArgumentReader reader = ArgumentReader.of("{\"r\":{\"type\":1,\"type\":2,\"r\":3},\"type\":\"circle\"}");

        assertThat(ArgumentVariants.next(reader, SHAPE)).isZero();
        assertThat(reader.beginObject(CIRCLE)).isTrue();
        assertThat(reader.nextProperty()).isZero();
        assertThat(readCircle(reader)).isEqualTo(new Circle(new BigDecimal(3)));
        assertThat(reader.nextProperty()).isNegative();
        reader.finish();
        assertThat(reader.isAccepted()).isTrue();
    }

    @Test
    void saysWhereATextBreaksOff() {
        assertThat(problems("{\"radius\":1,\"type\":\"circle\"").get(0).message())
                .startsWith("the arguments can't be read as JSON: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"members\":[", "{\"members\":[{},", "{\"type\":\"group\",\"members\":["})
    void limitsTheDepth(String level) {
        assertThat(problems(level.repeat(1_000)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("nest deeper than the limit"));
    }

    /** At each level the class is only known at the end; trying one class after the other would take longer than the universe. */
    @ParameterizedTest
    @ValueSource(strings = {"]}", "],\"type\":\"group\"}", "],\"type\":null}"})
    @Timeout(60)
    void looksAheadInReasonableTime(String end) {
        int levels = (JsonLimits.defaults().maxDepth() - 2) / 2;
        String wide = "{\"r\":1},".repeat(50_000) + "{\"text\":\"" + "a".repeat(400_000) + "\"}";
        String shape = "{\"members\":[".repeat(levels) + wide + end.repeat(levels);

        Shape read = read(shape);

        for (int level = 1; level < levels; level++) {
            assertThat(read).isInstanceOf(Group.class);
            read = ((Group) Objects.requireNonNull(read)).members().get(0);
        }
        assertThat(((Group) Objects.requireNonNull(read)).members()).hasSize(50_001);
    }

    @Test
    @Timeout(60)
    void manyClassesCostNoMoreThanTheirNumber() {
        VariantShape many = VariantShape.by("type");
        for (int i = 0; i < 1_000; i++) {
            many = many.with("class" + i, ObjectShape.empty().optional("p"), ValueForm.ANY);
        }
        VariantShape shape = many;
        ArgumentReader reader = ArgumentReader.of("{" + "\"p\":1,".repeat(1_000) + "\"q\":1}");

        assertThat(ArgumentVariants.next(reader, shape)).isNegative();
    }

    @Test
    void aShapeIsCheckedWhenItIsFirstUsed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VariantShape.by("type").with("a", CIRCLE).branches());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHAPE.alias("label").branches());
        assertThatIllegalStateException()
                .isThrownBy(() -> VariantShape.by("type").alias("a"));
    }
}
