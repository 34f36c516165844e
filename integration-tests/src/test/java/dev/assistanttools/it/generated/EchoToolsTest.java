package dev.assistanttools.it.generated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EchoToolsTest {

    private final Calls calls = Calls.of(new EchoTools());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "echo_string | \"a \\\"b\\\" \\u2603 \\n\" | `a \"b\" ☃ \n`",
                "echo_string | 12.50 | 12.50",
                "echo_char_sequence | \"abc\" | abc",
                "echo_char | \"ß\" | ß",
                "echo_boolean | true | true",
                "echo_boolean | \"false\" | false",
                "echo_byte | -128 | -128",
                "echo_short | 32767 | 32767",
                "echo_int | -2147483648 | -2147483648",
                "echo_int | 3.0 | 3",
                "echo_int | \"3\" | 3",
                "echo_long | 9007199254740993 | 9007199254740993",
                "echo_long | 9223372036854775807 | 9223372036854775807",
                "echo_float | 0.1 | 0.1",
                "echo_double | 1e-7 | 1.0E-7",
                "echo_big_integer | 123456789012345678901234567890 | 123456789012345678901234567890",
                "echo_big_decimal | 12345678901234567.89 | 12345678901234567.89",
                "echo_big_decimal | 0.10 | 0.10",
                "echo_enum | \"CELSIUS\" | CELSIUS",
                "echo_enum | \"celsius\" | CELSIUS",
                "echo_enum | \"degrees-fahrenheit\" | FAHRENHEIT",
                "echo_local_date | \"2026-01-20\" | 2026-01-20",
                "echo_local_time | \"09:30:00\" | 09:30",
                "echo_local_date_time | \"2026-01-20T09:30:00\" | 2026-01-20T09:30",
                "echo_offset_date_time | \"2026-01-20T09:30:00+01:00\" | 2026-01-20T09:30+01:00",
                "echo_zoned_date_time | \"2026-01-20T09:30:00Z\" | 2026-01-20T09:30Z",
                "echo_instant | \"2026-01-20T09:30:00+01:00\" | 2026-01-20T08:30:00Z",
                "echo_duration | \"PT1H30M\" | PT1H30M",
                "echo_list | [\"a\",\"b\"] | [a, b]",
                "echo_list | [] | []",
                "echo_collection | [1,2] | [1, 2]",
                "echo_iterable | [\"CELSIUS\",\"degrees-fahrenheit\"] | [CELSIUS, FAHRENHEIT]",
                "echo_lists | [[1,2],[],[9007199254740993]] | [[1, 2], [], [9007199254740993]]",
            })
    void aValueArrivesExactly(String tool, String value, String printed) {
        assertThat(calls.output(tool, "{\"value\":" + value + "}")).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "echo_char | \"ab\" | /value",
                "echo_boolean | \"yes\" | /value",
                "echo_byte | 128 | /value",
                "echo_int | 3.7 | /value",
                "echo_int | 2147483648 | /value",
                "echo_long | 9223372036854775808 | /value",
                "echo_double | \"NaN\" | /value",
                "echo_enum | \"KELVIN\" | /value",
                "echo_enum | \"FAHRENHEIT\" | /value",
                "echo_local_date | \"20.1.2026\" | /value",
                "echo_instant | \"2026-01-20T09:30:00\" | /value",
                "echo_string | null | /value",
                "echo_string | {} | /value",
                "echo_list | \"a\" | /value",
                "echo_list | [\"a\",null] | /value/1",
                "echo_lists | [[1],[true]] | /value/1/0",
            })
    void aValueThatDoesNotFitIsRefusedAtItsPlace(String tool, String value, String place) {
        assertThat(calls.mistakes(tool, "{\"value\":" + value + "}")).containsExactly(place);
    }

    @Test
    void boxesAreNeverNull() {
        assertThat(calls.output(
                        "echo_boxes", "{\"c\":\"x\",\"b\":true,\"y\":1,\"s\":2,\"i\":3,\"l\":4,\"f\":0.5,\"d\":0.25}"))
                .isEqualTo("[x, true, 1, 2, 3, 4, 0.5, 0.25]");
        assertThat(calls.mistakes(
                        "echo_boxes", "{\"c\":\"x\",\"b\":true,\"y\":null,\"s\":2,\"i\":3,\"l\":4,\"f\":0.5}"))
                .containsExactlyInAnyOrder("/y", "/d");
    }

    @Test
    void anUnknownConstantIsAnsweredWithTheOnesThereAre() {
        assertThat(calls.result("echo_enum", "{\"value\":\"KELVIN\"}").output())
                .contains("CELSIUS", "degrees-fahrenheit")
                .doesNotContain("FAHRENHEIT");
    }
}
