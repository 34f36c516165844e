package dev.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assistanttools.processor.ParameterModel.Presence;
import dev.assistanttools.processor.Problem.Measure;
import dev.assistanttools.processor.ProblemReport.Place;
import dev.assistanttools.processor.SchemaSize.Excess;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SchemaSizeTest {

    // Models only carry places about; rules and writers never look into one.
    @SuppressWarnings("NullAway")
    private static final Place NOWHERE = new Place(null, null, null);

    private static final SchemaNode TEXT = new SchemaNode.Scalar(ScalarType.STRING);

    @Test
    void strictModeAllowsFiveThousandProperties() {
        assertThat(SchemaSize.of(properties(5_000, "p", TEXT)).exceeded()).isEmpty();
        assertThat(SchemaSize.of(properties(5_001, "p", TEXT)).exceeded())
                .contains(new Excess(Measure.PROPERTIES, 5_001, 5_000));
    }

    @Test
    void propertiesOfRecordsCountEachTimeTheyAreUsed() {
        SchemaNode structure = structure(properties(10, "p", TEXT));

        assertThat(SchemaSize.of(properties(3, "q", structure)).properties()).isEqualTo(33);
    }

    @Test
    void listsAndRecordsAreLevels() {
        SchemaNode list = list(list(TEXT));

        assertThat(SchemaSize.of(properties(1, "p", TEXT)).levels()).isEqualTo(1);
        assertThat(SchemaSize.of(properties(1, "p", list)).levels()).isEqualTo(3);
        assertThat(SchemaSize.of(properties(2, "p", structure(properties(1, "q", list))))
                        .levels())
                .isEqualTo(4);
    }

    @Test
    void whatStandsAroundAReferenceIsALevel() {
        SchemaNode.Reference itself = new SchemaNode.Reference(ClassName.of("a", "R"));
        itself.linkTo(structure(properties(1, "p", list(itself))));

        assertThat(SchemaSize.of(properties(1, "p", itself)).levels()).isEqualTo(3);
        assertThat(SchemaSize.of(properties(1, "p", itself, Presence.NULLABLE)).levels())
                .isEqualTo(3);
        itself = new SchemaNode.Reference(ClassName.of("a", "R"));
        itself.linkTo(structure(properties(1, "p", itself, Presence.NULLABLE)));
        assertThat(SchemaSize.of(properties(1, "p", itself)).levels()).isEqualTo(3);
    }

    @Test
    void strictModeAllowsOneThousandEnumValues() {
        assertThat(SchemaSize.of(properties(4, "p", enumeration(250, "value"))).exceeded())
                .isEmpty();
        assertThat(SchemaSize.of(properties(4, "p", enumeration(251, "value"))).exceeded())
                .contains(new Excess(Measure.ENUM_VALUES, 1_004, 1_000));
    }

    @Test
    void strictModeAllowsFewerCharactersInALargeEnum() {
        String sixty = "v".repeat(60);

        assertThat(SchemaSize.of(properties(1, "p", enumeration(250, sixty))).exceeded())
                .isEmpty();
        assertThat(SchemaSize.of(properties(1, "p", enumeration(251, sixty))).exceeded())
                .contains(new Excess(Measure.LARGE_ENUM_CHARACTERS, 15_060, 15_000));
    }

    @Test
    void strictModeLimitsTheCharactersOfAllNames() {
        assertThat(SchemaSize.of(properties(121, "n".repeat(1_000), TEXT)).exceeded())
                .contains(new Excess(Measure.CHARACTERS, 121_000, 120_000));
    }

    @Test
    void recordsThatDoubleManyTimesAreCountedAtOnce() {
        SchemaNode node = structure(properties(2, "p", TEXT));
        for (int i = 0; i < 100; i++) {
            node = structure(properties(2, "p", node));
        }

        assertThat(SchemaSize.of(properties(2, "p", node)).properties()).isEqualTo(Integer.MAX_VALUE);
    }

    private static SchemaNode list(SchemaNode element) {
        return new SchemaNode.Sequence(new SchemaNode.Container.OfList(), element, List.of());
    }

    private static SchemaNode structure(List<ParameterModel> components) {
        ClassName type = ClassName.of("a", "R");
        return new SchemaNode.Structure(type, components, "", Assembly.byConstructor(type, components));
    }

    private static SchemaNode enumeration(int values, String name) {
        return new SchemaNode.Enumeration(
                ClassName.of("a", "E"),
                IntStream.range(0, values)
                        .mapToObj(i -> new SchemaNode.Constant("C" + i, name, List.of(), "", NOWHERE))
                        .toList(),
                "");
    }

    private static List<ParameterModel> properties(int count, String name, SchemaNode schema) {
        return properties(count, name, schema, Presence.REQUIRED);
    }

    private static List<ParameterModel> properties(int count, String name, SchemaNode schema, Presence presence) {
        return IntStream.range(0, count)
                .mapToObj(i -> new ParameterModel(
                        "v",
                        "v",
                        NOWHERE,
                        ClassName.of("java.lang", "Object"),
                        presence,
                        schema,
                        name,
                        List.of(),
                        NOWHERE,
                        "",
                        NOWHERE,
                        ValueModel.NONE))
                .toList();
    }
}
