package dev.assistanttools.it.generated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TripToolsTest {

    private static final String TRIP = """
            {"trip":{"stops":[{"city":"Nome, AK","note":null},{"city":"Reno, NV","note":"warm"}],\
            "days":{"from":"2026-01-20","to":"2026-01-22"},"price":12345678901234567.89},"returning":null}""";

    private final Calls calls = Calls.of(new TripTools());

    @Test
    void recordsWithinRecordsArriveAndReturn() {
        assertThat(calls.output("plan", TRIP))
                .contains("Nome, AK", "Reno, NV", "warm", "2026-01-22", "12345678901234567.89");
    }

    @Test
    void aRecordMayBeOptional() {
        String home = TRIP.replace("\"returning\":null", "\"returning\":{\"city\":\"Bend, OR\"}");

        assertThat(calls.output("plan", home)).contains("Bend, OR").doesNotContain("Nome");
    }

    @Test
    void allMistakesOfACallAreNamedAtOnce() {
        String wrong = TRIP.replace("\"city\":\"Reno, NV\",", "")
                .replace("2026-01-22", "tomorrow")
                .replace("\"returning\":null", "\"returning\":[]");

        assertThat(calls.mistakes("plan", wrong))
                .containsExactlyInAnyOrder("/trip/stops/1/city", "/trip/days/to", "/returning");
    }

    @Test
    void aRecordMayRefuseItsValues() {
        assertThat(calls.mistakes("plan", TRIP.replace("2026-01-22", "2026-01-19")))
                .containsExactly("/trip/days");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "",
                "null",
                "{\"a\":null,\"b\":null,\"c\":null,\"d\":null,\"e\":null,\"f\":null,\"g\":null,\"h\":null}"
            })
    void absentAndNullMeanTheSame(String arguments) {
        assertThat(calls.output("absent", arguments))
                .isEqualTo("Optional.empty OptionalInt.empty OptionalLong.empty OptionalDouble.empty null null"
                        + " Optional.empty null");
    }

    @Test
    void optionalValuesArrive() {
        String arguments = """
                {"a":"x","b":1,"c":9007199254740993,"d":0.5,"e":"y","f":2,"g":[{"city":"Z"}],"h":"CELSIUS"}""";

        assertThat(calls.output("absent", arguments))
                .isEqualTo("Optional[x] OptionalInt[1] OptionalLong[9007199254740993] OptionalDouble[0.5] y 2"
                        + " Optional[[Place[city=Z, note=null]]] CELSIUS");
    }

    @Test
    void strictnessChangesTheSchemaOnly() {
        assertThat(calls.output("absent_loosely", "{\"b\":1}")).isEqualTo("Optional.empty 1");
        assertThat(calls.mistakes("absent_loosely", "{\"a\":\"x\"}")).containsExactly("/b");
    }
}
