package dev.assistanttools.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

    @Test
    void sortsPropertiesAndDropsWhiteSpace() {
        assertThat(CanonicalJson.of(" { \"b\" : [ 1, { \"d\":null, \"c\":true } ], \"a\" : {} , \"\": [] } "))
                .isEqualTo("{\"\":[],\"a\":{},\"b\":[1,{\"c\":true,\"d\":null}]}");
    }

    @ParameterizedTest
    @CsvSource({
        "1.0,1",
        "1e2,100",
        "-0.0,0",
        "0.10,0.1",
        "1E-2,0.01",
        "12345678901234567.890,12345678901234567.89",
        "9007199254740993,9007199254740993",
    })
    void writesANumberInOneWay(String written, String canonical) {
        assertThat(CanonicalJson.of(written)).isEqualTo(canonical);
    }

    @Test
    void writesAStringInOneWay() {
        assertThat(CanonicalJson.of("\"\\u0041\\/\\u000a\\u0001é\\\"\"")).isEqualTo("\"A/\\n\\u0001é\\\"\"");
    }

    @Test
    void isItsOwnCanonicalForm() {
        String once = CanonicalJson.of(
                "{\"type\":\"object\",\"properties\":{\"n\":{\"minimum\":1.50}},\"required\":[\"n\"]}");
        assertThat(CanonicalJson.of(once)).isEqualTo(once);
    }

    @Test
    void refusesAPropertyThatIsThereTwice() {
        assertThatExceptionOfType(UnreadableJsonException.class)
                .isThrownBy(() -> CanonicalJson.of("{\"a\":1,\"\\u0061\":1}"))
                .withMessage("the property \"a\" is there twice, at offset 8");
    }

    @Test
    void refusesWhatIsNotJson() {
        assertThatExceptionOfType(UnreadableJsonException.class).isThrownBy(() -> CanonicalJson.of("{} x"));
        assertThatExceptionOfType(UnreadableJsonException.class)
                .isThrownBy(() -> CanonicalJson.of("[1e999999999]"))
                .withMessage("a number has more than 1000 digits at offset 1");
    }
}
